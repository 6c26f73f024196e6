using System.Collections;
using System.Diagnostics;
using GovernanceGraph.Embedded.Snapshots;
using GovernanceGraph.Model;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Embedded.Evaluation;

/// <summary>Binds comparisons of fields.</summary>
sealed class FieldConditionBinder(TextTable texts, EvaluationState evaluation)
{
    public Condition Bind(FieldFilter filter, RecordTable table)
    {
        var column = table.Columns[filter.Field.Ordinal];
        return filter.Comparison switch
        {
            Comparison.Equal when filter.Value is null => IsAbsent(column),
            Comparison.In => In(((IEnumerable)filter.Value!).Cast<object?>(), filter, column, table),
            _ => Compare(filter.Comparison, filter.Value!, filter.IgnoreCase, column, table),
        };
    }

    Condition In(IEnumerable<object?> values, FieldFilter filter, Column column, RecordTable table)
    {
        object?[] all = [.. values];
        evaluation.Visit(FilterValues.Weight(all)); // each is looked up
        if (column is IdColumn)
        {
            return Among(all, table);
        }

        if (column is DateColumn or TextListColumn || filter.IgnoreCase)
        {
            Condition[] parts =
            [
                .. all.Select(value =>
                    value is null
                        ? IsAbsent(column)
                        : Compare(Comparison.Equal, value, filter.IgnoreCase, column, table)
                ),
            ];
            return parts.Length == 1 ? parts[0] : new AnyCondition(parts);
        }

        var ranks = new SortedSet<long>();
        foreach (var value in all)
        {
            if (value is null)
            {
                ranks.Add(Column.Absent);
            }
            else if (column is TextColumn)
            {
                // Only a text that is there can be equal; where others would stand is of no interest.
                if (texts.Find((string)value) is > 0 and var number)
                {
                    ranks.Add(number);
                }
            }
            else if (Seek(column, value) is var seek && seek % 2 == 0 && seek != Column.Absent)
            {
                ranks.Add(seek / 2);
            }
        }

        return ranks.Count == 0 ? NeverCondition.Instance : new RankCondition(column, [.. ranks]);
    }

    Condition Compare(Comparison comparison, object value, bool ignoreCase, Column column, RecordTable table)
    {
        switch (column)
        {
            case DateColumn dates:
                return new DateCondition(dates.Packed, comparison, (PartialDate)value);
            case IdColumn when comparison == Comparison.Equal && !ignoreCase:
                return Among([value], table);
            case TextListColumn when IsTest(comparison, ignoreCase):
                return new TextItemCondition(texts, new(comparison, (string)value, ignoreCase));
            case TextListColumn when comparison == Comparison.Equal:
                return texts.Find((string)value) is > 0 and var item
                    ? new RecordCondition([item])
                    : NeverCondition.Instance;
            case TextColumn text when IsTest(comparison, ignoreCase):
                return new TextCondition(text.Numbers, texts, new(comparison, (string)value, ignoreCase));
            case IdColumn or StringColumn when IsTest(comparison, ignoreCase):
                return new StringCondition(column, new(comparison, (string)value, ignoreCase));
            case TextColumn text when comparison == Comparison.Equal:
                return texts.Find((string)value) is > 0 and var number
                    ? new TextNumberCondition(text.Numbers, number)
                    : NeverCondition.Instance;
        }

        var seek = Seek(column, value);
        return comparison switch
        {
            Comparison.Equal => seek % 2 == 0 ? new RangeCondition(column, seek, seek) : NeverCondition.Instance,
            Comparison.Greater => new RangeCondition(column, seek + 1, long.MaxValue),
            Comparison.GreaterOrEqual => new RangeCondition(column, seek, long.MaxValue),
            Comparison.Less => new RangeCondition(column, long.MinValue, seek - 1),
            Comparison.LessOrEqual => new RangeCondition(column, long.MinValue, seek),
            _ => throw new UnreachableException($"The values of this field have no {comparison}."),
        };
    }

    static bool IsTest(Comparison comparison, bool ignoreCase) =>
        comparison switch
        {
            Comparison.Contains or Comparison.StartsWith or Comparison.EndsWith => true,
            Comparison.Equal => ignoreCase,
            _ => false,
        };

    static Condition IsAbsent(Column column) =>
        column is TextListColumn ? NeverCondition.Instance : new AbsentCondition(column);

    static Condition Among(IEnumerable<object?> ids, RecordTable table)
    {
        int[] records = [.. ids.OfType<string>().Select(table.Find).Where(record => record >= 0).Distinct().Order()];
        return records.Length == 0 ? NeverCondition.Instance : new RecordCondition(records);
    }

    static long Seek(Column column, object value) =>
        value switch
        {
            bool truth => truth ? 2 : 0,
            EnumMember member => 2L * member.Ordinal,
            // A moment between two seconds stands between them.
            DateTimeOffset time => (2 * time.ToUnixTimeSeconds())
                + (time.UtcTicks % TimeSpan.TicksPerSecond == 0 ? 0 : 1),
            int number => 2L * number,
            _ => column.Seek(value),
        };
}
