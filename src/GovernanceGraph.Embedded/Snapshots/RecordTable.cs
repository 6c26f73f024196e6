using GovernanceGraph.Model;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Embedded.Snapshots;

/// <summary>All records of one type, numbered from 0: their fields and where their links lead.</summary>
abstract class RecordTable
{
    int[]? byId;

    protected RecordTable(RecordType type, int count)
    {
        Type = type;
        Count = count;
        Columns = new Column[type.Fields.Count];
        OneLinks = new OneLink?[type.Links.Count];
        ManyLinks = new ManyLink?[type.Links.Count];
    }

    public RecordType Type { get; }

    public int Count { get; }

    /// <summary>By <see cref="Field.Ordinal"/>.</summary>
    public Column[] Columns { get; }

    /// <summary>By <see cref="Link.Ordinal"/>; null where the link leads to many.</summary>
    public OneLink?[] OneLinks { get; }

    /// <summary>By <see cref="Link.Ordinal"/>; null where the link leads to one.</summary>
    public ManyLink?[] ManyLinks { get; }

    /// <summary>The records in the order of their ids, made when first asked for.</summary>
    public int[] ById => byId ??= SortById();

    /// <summary>The record with the id; -1 where there is none.</summary>
    public abstract int Find(string id);

    public abstract string IdOf(int record);

    /// <summary>Puts out the id and what is said with it.</summary>
    public abstract void PushId(int record, IRecordSink sink, IdScope? scope);

    /// <summary>Compares two ids by code unit.</summary>
    public abstract int CompareIds(int left, int right);

    /// <summary>Compares an id with one that may be nobody's.</summary>
    public virtual int CompareId(int record, string id) => string.CompareOrdinal(IdOf(record), id);

    /// <summary>Whether the record has the same fields and links in both tables.</summary>
    public bool IsSame(int record, RecordTable other)
    {
        for (var i = 0; i < Columns.Length; i++)
        {
            if (!Columns[i].IsSame(record, other.Columns[i]))
            {
                return false;
            }
        }

        for (var i = 0; i < OneLinks.Length; i++)
        {
            if (
                OneLinks[i]?.Target(record) != other.OneLinks[i]?.Target(record)
                || !IsSame(ManyLinks[i]?.Targets(record), other.ManyLinks[i]?.Targets(record))
            )
            {
                return false;
            }
        }

        return true;
    }

    static bool IsSame(RecordRange? left, RecordRange? right)
    {
        if (left?.Length != right?.Length)
        {
            return false;
        }

        for (var i = 0; i < (left?.Length ?? 0); i++)
        {
            if (left!.Value[i] != right!.Value[i])
            {
                return false;
            }
        }

        return true;
    }

    int[] SortById()
    {
        var records = new int[Count];
        for (var i = 0; i < records.Length; i++)
        {
            records[i] = i;
        }

        Array.Sort(records, CompareIds);
        return records;
    }
}

/// <summary>Records without an id of their own: they are reached from others only.</summary>
sealed class DependentTable(RecordType type, int count) : RecordTable(type, count)
{
    public override int Find(string id) => -1;

    public override string IdOf(int record) => throw NoId();

    public override void PushId(int record, IRecordSink sink, IdScope? scope) => throw NoId();

    // They come in a fixed order, which is that of their numbers.
    public override int CompareIds(int left, int right) => left.CompareTo(right);

    System.Diagnostics.UnreachableException NoId() => new($"A {Type} has no id.");
}

/// <summary>Records whose id is a text of the text table.</summary>
sealed class NamedTable : RecordTable
{
    readonly TextTable texts;
    readonly int[] ids;
    readonly Utf8Index index;
    int[]? ranks;

    public NamedTable(RecordType type, int[] ids, TextTable texts)
        : base(type, ids.Length)
    {
        this.texts = texts;
        this.ids = ids;
        index = new(texts, ids.Length, record => ids[record]);
    }

    public override int Find(string id) => index.Find(id);

    public override string IdOf(int record) => texts.Text(ids[record]);

    public override void PushId(int record, IRecordSink sink, IdScope? scope) =>
        sink.Id(texts.Utf8(ids[record]), texts.IsSafe(ids[record]), scope);

    public override int CompareIds(int left, int right)
    {
        var order = ranks ??= Ranks();
        return order[left].CompareTo(order[right]);
    }

    int[] Ranks()
    {
        var names = new string[Count];
        var records = new int[Count];
        for (var i = 0; i < records.Length; i++)
        {
            (names[i], records[i]) = (IdOf(i), i);
        }

        Array.Sort(names, records, StringComparer.Ordinal);
        var made = new int[Count];
        for (var i = 0; i < records.Length; i++)
        {
            made[records[i]] = i;
        }

        return made;
    }
}
