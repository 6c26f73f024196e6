using System.Collections;
using GovernanceGraph.Model;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Neo4j.Cypher;

/// <summary>
/// Finds in filters the ids that a record must have: where they are known, an index finds the record.
/// </summary>
static class PinnedIds
{
    /// <summary>The filters that must all be true.</summary>
    public static IEnumerable<Filter> Conjuncts(Filter? filter) =>
        filter switch
        {
            null => [],
            AllFilter all => all.Filters.SelectMany(Conjuncts),
            _ => [filter],
        };

    /// <summary>The ids of which the filter demands one; null where it demands none.</summary>
    public static IReadOnlyList<string>? Of(Filter? filter) =>
        Shortest(Conjuncts(filter).OfType<FieldFilter>().Select(OfField));

    /// <summary>The same of the entity at the other end of a relation.</summary>
    public static IReadOnlyList<string>? OfNode(Filter? filter) =>
        Shortest(Conjuncts(filter).OfType<NodeFilter>().Select(node => Of(node.Where)));

    /// <summary>
    /// Whether an index finds the entities at the other end of a relation: by an id, a name, or a word of one.
    /// </summary>
    public static bool IsNodeIndexed(Filter? filter) =>
        Conjuncts(filter)
            .OfType<NodeFilter>()
            .SelectMany(node => Conjuncts(node.Where))
            .Any(condition =>
                condition switch
                {
                    NameSearchFilter => true,
                    FieldFilter { Comparison: Comparison.Equal, Value: not null, IgnoreCase: false } field =>
                        field.Field == EntityFields.Name || field.Field.Kind == ValueKind.Id,
                    FieldFilter field => OfField(field) is not null,
                    _ => false,
                }
            );

    /// <summary>
    /// A condition on the entity at the other end of a relation that few satisfy: they are one or two steps away from
    /// what an index finds. Null where there is none. Further away there are soon as many as there are at all.
    /// </summary>
    public static QuantifierFilter? NearNode(Filter? filter) =>
        Near(filter)
            .FirstOrDefault(near =>
                IsNodeIndexed(near.Where) || Near(near.Where).Any(next => IsNodeIndexed(next.Where))
            );

    static IEnumerable<QuantifierFilter> Near(Filter? filter) =>
        Conjuncts(filter)
            .OfType<NodeFilter>()
            .SelectMany(node => Conjuncts(node.Where))
            .OfType<QuantifierFilter>()
            .Where(near => near is { Quantifier: Quantifier.Some, Link.Relation: not null });

    static IReadOnlyList<string>? OfField(FieldFilter field) =>
        field switch
        {
            { Field.Kind: not ValueKind.Id } or { IgnoreCase: true } => null,
            { Comparison: Comparison.Equal, Value: string id } => [id],
            { Comparison: Comparison.In, Value: IEnumerable ids } =>
            [
                .. ids.OfType<string>().Distinct(StringComparer.Ordinal),
            ],
            _ => null,
        };

    static IReadOnlyList<string>? Shortest(IEnumerable<IReadOnlyList<string>?> lists) =>
        lists.OfType<IReadOnlyList<string>>().MinBy(list => list.Count);
}
