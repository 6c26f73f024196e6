using System.Collections;
using System.Diagnostics;
using System.Globalization;
using GovernanceGraph.Model;
using GovernanceGraph.Neo4j.Layout;
using GovernanceGraph.Queries;
using GovernanceGraph.Texts;

namespace GovernanceGraph.Neo4j.Cypher;

/// <summary>
/// Writes comparisons of fields that are there. Where a field is absent the comparison may be null instead of false.
/// </summary>
sealed class FieldConditions(StatementScope scope)
{
    readonly CypherParameters parameters = scope.Parameters;

    public string Write(FieldFilter filter, Place place)
    {
        var field = filter.Field;
        return filter.Comparison switch
        {
            Comparison.Equal when filter.Value is null => Absent(field, place),
            Comparison.In => In([.. ((IEnumerable)filter.Value!).Cast<object?>()], filter, place),
            _ => Compare(filter.Comparison, filter.Value!, filter, place),
        };
    }

    static string Absent(Field field, Place place) =>
        field.Kind == ValueKind.TextList ? ConditionWriter.Never : $"{place.Value(field)} IS NULL";

    string In(object?[] values, FieldFilter filter, Place place)
    {
        object[] there = [.. values.OfType<object>()];
        var parts = new List<string>(2);
        if (there.Length > 0)
        {
            parts.Add(Among(there, filter, place));
        }

        if (there.Length < values.Length && Absent(filter.Field, place) is not ConditionWriter.Never and var absent)
        {
            parts.Add(absent);
        }

        return ConditionWriter.Any(parts)
            ?? throw new UnreachableException("A comparison with a list is never always true.");
    }

    string Among(object[] values, FieldFilter filter, Place place)
    {
        var (field, value) = (filter.Field, place.Value(filter.Field));
        switch (field.Kind)
        {
            case ValueKind.PartialDate or ValueKind.Date:
                var date = scope.Name('d');
                return $"any({date} IN {parameters.Add(values.Select(item => item.ToString()!))} WHERE {value} "
                    + $"STARTS WITH {date})";
            case ValueKind.Integer:
                return $"{value} IN {parameters.Add(values.Select(Number))}";
            case ValueKind.Boolean or ValueKind.Instant:
                return ConditionWriter.Any(values.Select(item => Compare(Comparison.Equal, item, filter, place)))!;
            case ValueKind.Enum:
                return $"{value} IN {parameters.Add(values.Select(item => ((EnumMember)item).Name))}";
            default:
                return filter.IgnoreCase
                    ? $"{place.Folded(field)} IN "
                        + $"{parameters.Add(values.Select(item => CaseFolding.Fold((string)item)))}"
                    : $"{value} IN {parameters.Add(values.Cast<string>())}";
        }
    }

    string Compare(Comparison comparison, object given, FieldFilter filter, Place place)
    {
        var (field, value) = (filter.Field, place.Value(filter.Field));
        return field.Kind switch
        {
            ValueKind.Id or ValueKind.Text or ValueKind.TextList => Text(comparison, (string)given, filter, place),
            ValueKind.PartialDate or ValueKind.Date => DateConditions.Write(
                comparison,
                value,
                (PartialDate)given,
                parameters
            ),
            ValueKind.Integer => $"{value} {Sign(comparison)} {parameters.Add(Number(given))}",
            ValueKind.Boolean when comparison == Comparison.Equal => $"{value} = {parameters.Add((bool)given)}",
            ValueKind.Boolean => $"{Ranks.OfBoolean(value)} {Sign(comparison)} {parameters.Add((bool)given ? 1 : 0)}",
            ValueKind.Enum when comparison == Comparison.Equal =>
                $"{value} = {parameters.Add(((EnumMember)given).Name)}",
            ValueKind.Enum =>
                $"{Ranks.OfEnum(field.Enum!, value)} {Sign(comparison)} {parameters.Add(((EnumMember)given).Ordinal)}",
            ValueKind.Instant => Instant(comparison, value, (DateTimeOffset)given),
            _ => throw new UnreachableException($"The values of {field} are not compared."),
        };
    }

    string Text(Comparison comparison, string given, FieldFilter filter, Place place)
    {
        var (field, value) = (filter.Field, place.Value(filter.Field));
        var isOfOrder =
            comparison is Comparison.Greater or Comparison.GreaterOrEqual or Comparison.Less or Comparison.LessOrEqual;
        if (field == EntityFields.Name && (isOfOrder || (comparison == Comparison.Equal && !filter.IgnoreCase)))
        {
            return Name(comparison, given, place.NameKey);
        }

        if (isOfOrder)
        {
            return field.Kind == ValueKind.Id
                ? $"{value} {Sign(comparison)} {parameters.Add(given)}"
                : InOrder(Sign(comparison), given, place.OrderKey(field), value);
        }

        var (left, right) = filter.IgnoreCase ? (place.Folded(field), CaseFolding.Fold(given)) : (value, given);
        return $"{left} {Sign(comparison)} {parameters.Add(right)}";
    }

    // The key has an index.
    string Name(Comparison comparison, string given, string key) =>
        comparison switch
        {
            Comparison.Equal => $"{key} STARTS WITH {parameters.Add(TextKeys.FirstOf(given))}",
            Comparison.Less => $"{key} < {parameters.Add(TextKeys.FirstOf(given))}",
            Comparison.LessOrEqual => $"{key} < {parameters.Add(TextKeys.BeyondAllOf(given))}",
            Comparison.Greater => $"{key} >= {parameters.Add(TextKeys.BeyondAllOf(given))}",
            Comparison.GreaterOrEqual => $"{key} >= {parameters.Add(TextKeys.FirstOf(given))}",
            _ => throw new UnreachableException($"Keys of names do not compare by {comparison}."),
        };

    /// <summary>How a text compares with a given one in the order of texts.</summary>
    /// <param name="sign">How.</param>
    /// <param name="given">The given one.</param>
    /// <param name="key">The order key of the text.</param>
    /// <param name="value">The text.</param>
    public string InOrder(string sign, string given, string key, string value)
    {
        var givenKey = parameters.Add(TextKeys.Order(given));
        return $"({key} {sign[0]} {givenKey} OR ({key} = {givenKey} AND {value} {sign} {parameters.Add(given)}))";
    }

    // Moments are stored to the second; one that is given may lie between two.
    string Instant(Comparison comparison, string value, DateTimeOffset given)
    {
        var isWhole = given.UtcTicks % TimeSpan.TicksPerSecond == 0;
        if (comparison == Comparison.Equal && !isWhole)
        {
            return ConditionWriter.Never;
        }

        var sign = (comparison, isWhole) switch
        {
            (Comparison.GreaterOrEqual, false) => Sign(Comparison.Greater),
            (Comparison.Less, false) => Sign(Comparison.LessOrEqual),
            _ => Sign(comparison),
        };
        return $"{value} {sign} {parameters.Add(Ranks.Text(given))}";
    }

    static long Number(object value) => Convert.ToInt64(value, CultureInfo.InvariantCulture);

    public static string Sign(Comparison comparison) =>
        comparison switch
        {
            Comparison.Equal => "=",
            Comparison.Greater => ">",
            Comparison.GreaterOrEqual => ">=",
            Comparison.Less => "<",
            Comparison.LessOrEqual => "<=",
            Comparison.Contains => "CONTAINS",
            Comparison.StartsWith => "STARTS WITH",
            Comparison.EndsWith => "ENDS WITH",
            _ => throw new UnreachableException($"No sign for {comparison}."),
        };
}
