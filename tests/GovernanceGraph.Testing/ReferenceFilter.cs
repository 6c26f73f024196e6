using System.Collections;
using GovernanceGraph.Model;
using GovernanceGraph.Queries;
using GovernanceGraph.Resolution;
using GovernanceGraph.Texts;

namespace GovernanceGraph.Testing;

/// <summary>Asks a filter of a record, to the letter of its description.</summary>
sealed class ReferenceFilter(ReferenceRecords records)
{
    public bool Holds(Filter? filter, object record) =>
        filter switch
        {
            null => true,
            AllFilter all => all.Filters.All(part => Holds(part, record)),
            AnyFilter any => any.Filters.Any(part => Holds(part, record)),
            NotFilter not => !Holds(not.Filter, record),
            FieldFilter field => Compare(field, record as string ?? ReferenceRecords.Value(record, field.Field)),
            KindFilter kinds => kinds.Kinds.Contains(((MergedEntity)record).Kind),
            TextItemsFilter items => Quantify(
                items.Quantifier,
                items.Where,
                (IReadOnlyList<string>)ReferenceRecords.Value(record, items.Field)!
            ),
            LinkFilter link => records.One(record, link.Link) is { } target && Holds(link.Where, target),
            NodeFilter node => Holds(node.Where, ((SeenRelation)record).Node!),
            QuantifierFilter some => Quantify(some.Quantifier, some.Where, [.. Targets(record, some.Link, some.Scope)]),
            CountFilter count => CompareNumber(
                count.Comparison,
                Targets(record, count.Link, count.Scope).LongCount(target => Holds(count.Where, target)),
                count.Values
            ),
            HeldOnFilter held => ReferenceRecords.HeldOn(record, held.Day),
            NameSearchFilter search => Names((MergedEntity)record)
                .Any(name => SearchKey.Words(search.Text).All(word => name.Contains(word, StringComparison.Ordinal))),
            _ => throw new ArgumentException($"No meaning for a {filter.GetType()}.", nameof(filter)),
        };

    /// <summary>The records of a link that are seen in a scope.</summary>
    public IEnumerable<object> Targets(object record, Link link, RelationScope scope) =>
        records.Many(record, link).Where(target => target is not SeenRelation seen || IsSeen(seen.Relation, scope));

    /// <summary>The search keys of an entity's names, its own first.</summary>
    public static IEnumerable<string> Names(MergedEntity entity) =>
        entity.Aliases.Prepend(entity.Name).Select(SearchKey.Of);

    static bool IsSeen(ReferenceRelation relation, RelationScope scope) =>
        (relation.Resolved.Standing == Standing.Holds ? scope.Holds : scope.Refuted)
        && (scope.AsOf is not { } day || relation.Resolved.Spans.Any(span => span.Held && span.Contains(day)));

    bool Quantify(Quantifier quantifier, Filter? where, IReadOnlyList<object> targets)
    {
        var matches = targets.Count(target => Holds(where, target));
        return quantifier switch
        {
            Quantifier.Some => matches > 0,
            Quantifier.None => matches == 0,
            Quantifier.All => matches == targets.Count,
            _ => matches == 1,
        };
    }

    static bool CompareNumber(Comparison comparison, long number, IReadOnlyList<long> values) =>
        comparison switch
        {
            Comparison.Equal => number == values[0],
            Comparison.In => values.Contains(number),
            Comparison.Greater => number > values[0],
            Comparison.GreaterOrEqual => number >= values[0],
            Comparison.Less => number < values[0],
            _ => number <= values[0],
        };

    static bool Compare(FieldFilter filter, object? value)
    {
        if (filter.Comparison == Comparison.In)
        {
            return ((IEnumerable)filter.Value!)
                .Cast<object?>()
                .Any(item => Compare(filter with { Comparison = Comparison.Equal, Value = item }, value));
        }

        return value switch
        {
            null => filter.Comparison == Comparison.Equal && filter.Value is null,
            _ when filter.Value is null => false,
            PartialDate date => Compare(filter.Comparison, date, (PartialDate)filter.Value),
            string text => Compare(filter, text, (string)filter.Value),
            EnumMember member => CompareNumber(filter.Comparison, member.Ordinal, [((EnumMember)filter.Value).Ordinal]),
            bool truth => truth == (bool)filter.Value,
            DateTimeOffset time => CompareNumber(
                filter.Comparison,
                time.UtcTicks,
                [((DateTimeOffset)filter.Value).UtcTicks]
            ),
            _ => CompareNumber(filter.Comparison, (long)value, [(long)filter.Value]),
        };
    }

    static bool Compare(Comparison comparison, PartialDate date, PartialDate other) =>
        comparison switch
        {
            Comparison.Equal => date.Earliest >= other.Earliest && date.Latest <= other.Latest,
            Comparison.Greater => date.Earliest > other.Latest,
            Comparison.GreaterOrEqual => date.Earliest >= other.Earliest,
            Comparison.Less => date.Latest < other.Earliest,
            _ => date.Latest <= other.Latest,
        };

    static bool Compare(FieldFilter filter, string text, string other)
    {
        if (filter.IgnoreCase)
        {
            (text, other) = (CaseFolding.Fold(text), CaseFolding.Fold(other));
        }

        return filter.Comparison switch
        {
            Comparison.Equal => text == other,
            Comparison.Contains => text.Contains(other, StringComparison.Ordinal),
            Comparison.StartsWith => text.StartsWith(other, StringComparison.Ordinal),
            Comparison.EndsWith => text.EndsWith(other, StringComparison.Ordinal),
            _ => CompareNumber(
                filter.Comparison,
                filter.Field.Kind == ValueKind.Id ? string.CompareOrdinal(text, other) : TextOrder.Compare(text, other),
                [0]
            ),
        };
    }
}
