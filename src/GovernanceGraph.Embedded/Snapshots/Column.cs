using GovernanceGraph.Model;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Embedded.Snapshots;

/// <summary>The values of one field, by record.</summary>
abstract class Column
{
    /// <summary>The rank of an absent value.</summary>
    public const long Absent = long.MinValue;

    /// <summary>Puts out the value or null.</summary>
    public abstract void Push(int record, IRecordSink sink);

    /// <summary>
    /// A number in the order of the values, equal for equal ones; <see cref="Absent"/> where there is none.
    /// </summary>
    public abstract long Rank(int record);

    /// <summary>The value as a cursor names it: a string, a long or null.</summary>
    public abstract object? CursorValue(int record);

    /// <summary>Twice the rank of a cursor's value; odd where the value lies between two that are there.</summary>
    public virtual long Seek(object value) => value is long number ? 2 * number : Absent;

    /// <summary>Whether the record has the same value in both columns.</summary>
    public virtual bool IsSame(int record, Column other) => Equals(CursorValue(record), other.CursorValue(record));
}

/// <summary>Texts by their number.</summary>
sealed class TextColumn(int[] numbers, TextTable texts) : Column
{
    public int[] Numbers => numbers;

    public override void Push(int record, IRecordSink sink)
    {
        var text = numbers[record];
        if (text == 0)
        {
            sink.Null();
        }
        else
        {
            texts.Push(text, sink);
        }
    }

    public override long Rank(int record) => numbers[record] is > 0 and var text ? text : Absent;

    public override object? CursorValue(int record) => numbers[record] is > 0 and var text ? texts.Text(text) : null;

    public override long Seek(object value) =>
        value switch
        {
            string text => texts.Seek(text),
            CutText cut => texts.Seek(cut),
            _ => Absent,
        };
}

/// <summary>Lists of texts.</summary>
sealed class TextListColumn(int[] starts, int[] numbers, TextTable texts) : Column
{
    public ReadOnlySpan<int> Items(int record) => numbers.AsSpan(starts[record]..starts[record + 1]);

    string TextOf(int text) => texts.Text(text);

    public override void Push(int record, IRecordSink sink)
    {
        sink.BeginList();
        foreach (var text in Items(record))
        {
            texts.Push(text, sink);
        }

        sink.EndList();
    }

    public override bool IsSame(int record, Column other)
    {
        var (items, otherList) = (Items(record).ToArray(), (TextListColumn)other);
        return items.Select(texts.Text).SequenceEqual(otherList.Items(record).ToArray().Select(otherList.TextOf));
    }

    public override long Rank(int record) =>
        throw new System.Diagnostics.UnreachableException("A list of texts has no order.");

    public override object? CursorValue(int record) =>
        throw new System.Diagnostics.UnreachableException("A list of texts has no order.");
}

/// <summary>Partial dates, and days as partial dates, by <see cref="PartialDate.Packed"/>; 0 stands for none.</summary>
sealed class DateColumn(int[] packed) : Column
{
    public int[] Packed => packed;

    public override void Push(int record, IRecordSink sink)
    {
        var date = packed[record];
        if (date == 0)
        {
            sink.Null();
        }
        else
        {
            sink.Date(PartialDate.FromPacked(date));
        }
    }

    public override long Rank(int record) => packed[record] is not 0 and var date ? date : Absent;

    public override object? CursorValue(int record) => packed[record] is not 0 and var date ? (long)date : null;
}

/// <summary>Values of an enumeration by their ordinal; the number of its values stands for none.</summary>
sealed class EnumColumn(byte[] ordinals, EnumDefinition definition) : Column
{
    readonly EnumMember[] members = [.. definition.Members];

    public override void Push(int record, IRecordSink sink)
    {
        var ordinal = ordinals[record];
        if (ordinal >= members.Length)
        {
            sink.Null();
        }
        else
        {
            sink.Enum(members[ordinal]);
        }
    }

    public override long Rank(int record) => ordinals[record] < members.Length ? ordinals[record] : Absent;

    public override object? CursorValue(int record) =>
        ordinals[record] < members.Length ? (long)ordinals[record] : null;
}

/// <summary>Values of an enumeration that another record has: of a claim the type of its relation.</summary>
sealed class IndirectEnumColumn(int[] through, byte[] ordinals, EnumDefinition definition) : Column
{
    readonly EnumMember[] members = [.. definition.Members];

    public override void Push(int record, IRecordSink sink) => sink.Enum(members[ordinals[through[record]]]);

    public override long Rank(int record) => ordinals[through[record]];

    public override object? CursorValue(int record) => (long)ordinals[through[record]];
}

/// <summary>One bit of a byte: of an enumeration of two values where there is one, else a truth value.</summary>
sealed class BitColumn(byte[] flags, int bit, EnumDefinition? definition) : Column
{
    readonly EnumMember[]? members = definition is null ? null : [.. definition.Members];

    public override void Push(int record, IRecordSink sink)
    {
        var value = (flags[record] >> bit) & 1;
        if (members is null)
        {
            sink.Boolean(value != 0);
        }
        else
        {
            sink.Enum(members[value]);
        }
    }

    public override long Rank(int record) => (flags[record] >> bit) & 1;

    public override object? CursorValue(int record) => Rank(record);
}

/// <summary>Whole numbers; the smallest of all stands for none.</summary>
sealed class NumberColumn(long[] numbers) : Column
{
    public override void Push(int record, IRecordSink sink)
    {
        if (numbers[record] == Absent)
        {
            sink.Null();
        }
        else
        {
            sink.Integer(numbers[record]);
        }
    }

    public override long Rank(int record) => numbers[record];

    public override object? CursorValue(int record) => numbers[record] == Absent ? null : numbers[record];
}

/// <summary>Whole numbers from 0 to 65535 that are never absent.</summary>
sealed class SmallNumberColumn(ushort[] numbers) : Column
{
    public override void Push(int record, IRecordSink sink) => sink.Integer(numbers[record]);

    public override long Rank(int record) => numbers[record];

    public override object? CursorValue(int record) => (long)numbers[record];
}

/// <summary>Moments to the second.</summary>
sealed class InstantColumn(long[] seconds) : Column
{
    public override void Push(int record, IRecordSink sink) =>
        sink.Instant(DateTimeOffset.FromUnixTimeSeconds(seconds[record]));

    public override long Rank(int record) => seconds[record];

    public override object? CursorValue(int record) => seconds[record];
}

/// <summary>The ids of a table's records, which order by code unit.</summary>
sealed class IdColumn(RecordTable table) : Column
{
    int[]? ranks; // made when first asked for: few questions order by id

    public override void Push(int record, IRecordSink sink) => table.PushId(record, sink, scope: null);

    public override long Rank(int record)
    {
        if (ranks is null)
        {
            var byId = table.ById;
            var made = new int[byId.Length];
            for (var i = 0; i < byId.Length; i++)
            {
                made[byId[i]] = i;
            }

            ranks = made;
        }

        return ranks[record];
    }

    public override object? CursorValue(int record) => table.IdOf(record);

    public override long Seek(object value)
    {
        if (value is not string id)
        {
            return Absent;
        }

        var byId = table.ById;
        var (low, high) = (0, byId.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            var comparison = string.CompareOrdinal(table.IdOf(byId[middle]), id);
            if (comparison == 0)
            {
                return 2L * middle;
            }

            if (comparison < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return (2L * low) - 1;
    }
}
