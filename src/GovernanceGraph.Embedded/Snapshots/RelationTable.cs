using System.Text;
using GovernanceGraph.Model;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Embedded.Snapshots;

/// <summary>The relations, by from, type and to. Their id is those three.</summary>
sealed class RelationTable : RecordTable
{
    const int StackLimit = 1024;

    static readonly byte[][] TypeNames =
    [
        .. GovernanceModel.Relations.Select(relation => Encoding.UTF8.GetBytes(" " + relation.Name + " ")),
    ];

    // No character of an entity's id is below the blank between the parts, so the parts compare one after the other.
    static readonly int[] TypeRanks =
    [
        .. GovernanceModel.Relations.Select(relation =>
            GovernanceModel.Relations.Count(other => string.CompareOrdinal(other.Name, relation.Name) < 0)
        ),
    ];

    readonly TextTable texts;
    readonly RecordTable entities;
    readonly int[] entityIds;
    readonly Adjacency adjacency;

    public RelationTable(
        int[] from,
        int[] to,
        byte[] types,
        byte[] standing,
        int[] spanStarts,
        SpanTable spans,
        TextTable texts,
        RecordTable entities,
        int[] entityIds,
        Adjacency adjacency
    )
        : base(Records.Relation, from.Length)
    {
        From = from;
        To = to;
        Types = types;
        Standing = standing;
        SpanStarts = spanStarts;
        Spans = spans;
        this.texts = texts;
        this.entities = entities;
        this.entityIds = entityIds;
        this.adjacency = adjacency;
    }

    public int[] From { get; }

    public int[] To { get; }

    public byte[] Types { get; }

    /// <summary>Ordinals of <see cref="Enums.Standing"/>.</summary>
    public byte[] Standing { get; }

    public int[] SpanStarts { get; }

    public SpanTable Spans { get; }

    /// <summary>Whether one of the relation's spans held on the day.</summary>
    public bool HeldOn(int relation, int packedDay)
    {
        for (var span = SpanStarts[relation]; span < SpanStarts[relation + 1]; span++)
        {
            if (Spans.HeldOn(span, packedDay))
            {
                return true;
            }
        }

        return false;
    }

    public override int Find(string id)
    {
        var parts = id.Split(' ');
        if (parts.Length != 3 || GovernanceModel.FindRelation(parts[1]) is not { } type)
        {
            return -1;
        }

        var (from, to) = (entities.Find(parts[0]), entities.Find(parts[2]));
        return from < 0 || to < 0 ? -1 : adjacency.Find(from, type.Forward.Ordinal, to);
    }

    public override string IdOf(int record) =>
        $"{texts.Text(entityIds[From[record]])} {GovernanceModel.Relations[Types[record]].Name} "
        + $"{texts.Text(entityIds[To[record]])}";

    public override void PushId(int record, IRecordSink sink, IdScope? scope)
    {
        var from = texts.Utf8(entityIds[From[record]]);
        var type = TypeNames[Types[record]];
        var to = texts.Utf8(entityIds[To[record]]);
        var size = from.Length + type.Length + to.Length;
        var id = size <= StackLimit ? stackalloc byte[size] : new byte[size];
        from.CopyTo(id);
        type.CopyTo(id[from.Length..]);
        to.CopyTo(id[(from.Length + type.Length)..]);
        sink.Id(id, isPlain: true, scope);
    }

    public override int CompareIds(int left, int right)
    {
        if (From[left] != From[right])
        {
            return entities.CompareIds(From[left], From[right]);
        }

        return Types[left] != Types[right]
            ? TypeRanks[Types[left]].CompareTo(TypeRanks[Types[right]])
            : entities.CompareIds(To[left], To[right]);
    }
}

/// <summary>The spans of relations, oldest first within a relation. A missing first or last day is 0.</summary>
sealed class SpanTable(int[] from, int[] to, byte[] flags)
{
    public const byte Held = 1;
    public const byte StartKnown = 2;

    public int[] From => from;

    public int[] To => to;

    public byte[] Flags => flags;

    public bool HeldOn(int span, int packedDay) =>
        (flags[span] & Held) != 0 && from[span] <= packedDay && (to[span] == 0 || packedDay <= to[span]);
}
