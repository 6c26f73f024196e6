using System.Diagnostics;
using GovernanceGraph.Embedded.Snapshots;
using GovernanceGraph.Model;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Embedded.Evaluation;

/// <summary>
/// Binds the filters of one plan to a snapshot: ids become numbers, texts ranks, links lists. Null: always true.
/// </summary>
sealed class ConditionBinder(GraphSnapshot snapshot, IndexSelection indexes, EvaluationState evaluation)
{
    readonly GraphContent content = snapshot.Content;
    int remembered; // conditions so far whose truth is remembered during an evaluation

    /// <summary>Binds a filter on records of a table.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="table">The records.</param>
    /// <param name="nodes">Of relations seen from an owner: the entity at the other end of each.</param>
    public Condition? Bind(Filter? filter, RecordTable table, int[]? nodes)
    {
        evaluation.Visit(1);
        return filter switch
        {
            null => null,
            AllFilter all => All(all.Filters.Select(part => Bind(part, table, nodes))),
            AnyFilter any => Any(any.Filters.Select(part => Bind(part, table, nodes))),
            NotFilter not => Not(Bind(not.Filter, table, nodes)),
            FieldFilter field => new FieldConditionBinder(content.Texts, evaluation).Bind(field, table),
            KindFilter kinds => new OrdinalCondition(
                content.Kinds,
                kinds.Kinds.Aggregate(0, (mask, kind) => mask | (1 << kind.Ordinal))
            ),
            TextItemsFilter items => Quantified(
                items.Quantifier,
                items.Where,
                where => new TextCounter((TextListColumn)table.Columns[items.Field.Ordinal], Bind(where, table, null))
            ),
            LinkFilter link => new LinkCondition(
                table.OneLinks[link.Link.Ordinal]!,
                Remembered(Bind(link.Where, snapshot.Table(link.Link.Target), null))
            ),
            NodeFilter node => Remembered(Bind(node.Where, content.Entities, null)) is { } condition
                ? new NodeCondition(nodes!, condition)
                : null,
            QuantifierFilter some => Quantified(
                some.Quantifier,
                some.Where,
                where => Counter(some.Link, some.Scope, where, table)
            ),
            CountFilter count => Bind(count, table),
            HeldOnFilter held => All(Bind(RelationScope.Holding with { AsOf = held.Day })),
            NameSearchFilter search => NameIndex.Words(search.Text) is { Length: > 0 } words
                ? new NameSearchCondition(content.NameIndex, words)
                : null,
            _ => throw new UnreachableException($"No condition for a {filter.GetType()}."),
        };
    }

    /// <summary>Binds a scope and a filter on the records of a link to many.</summary>
    public Condition? Bind(Link link, RelationScope scope, Filter? where)
    {
        var target = snapshot.Table(link.Target);
        var condition = Bind(where, target, NodesOf(link));
        return target == content.Relations ? All([.. Bind(scope), condition]) : condition;
    }

    /// <summary>Where a link leads.</summary>
    public ManyLink Targets(Link link, RecordTable table) =>
        link.Relation is null ? table.ManyLinks[link.Ordinal]! : new AdjacencyLink(content.Adjacency, link.Ordinal);

    /// <summary>
    /// The entity at the other end of each relation that the link leads to; null for a link that follows none.
    /// </summary>
    public int[]? NodesOf(Link link) =>
        link.Relation is null ? null
        : link.End == RelationEnd.From ? content.Relations.To
        : content.Relations.From;

    /// <summary>Counts the records of a link that satisfy the filter.</summary>
    public TargetCounter Counter(Link link, RelationScope scope, Filter? where, RecordTable table)
    {
        var condition = Bind(link, scope, where);
        return link.Relation is not null && indexes.Nodes(where) is { } nodes
            ? new NodeCounter(content.Adjacency, link.Ordinal, nodes, condition)
            : new RunCounter(Targets(link, table), condition);
    }

    public static Condition? All(IEnumerable<Condition?> conditions)
    {
        Condition[] needed = [.. conditions.OfType<Condition>()];
        return needed.Any(condition => condition is NeverCondition) ? NeverCondition.Instance
            : needed.Length <= 1 ? needed.FirstOrDefault()
            : new AllCondition(needed);
    }

    static CountRangeCondition? Quantified(Quantifier quantifier, Filter? where, Func<Filter?, TargetCounter> count) =>
        quantifier switch
        {
            Quantifier.Some => new(count(where), 1, long.MaxValue),
            Quantifier.None => new(count(where), 0, 0),
            Quantifier.Single => new(count(where), 1, 1),
            // Each one satisfies the condition: none fails it. A scope says which are seen at all.
            Quantifier.All => where is null ? null : new(count(new NotFilter(where)), 0, 0),
            _ => throw new UnreachableException($"No condition for {quantifier}."),
        };

    Condition Bind(CountFilter filter, RecordTable table)
    {
        var counter = Counter(filter.Link, filter.Scope, filter.Where, table);
        return filter.Comparison switch
        {
            Comparison.Equal => new CountRangeCondition(counter, filter.Values[0], filter.Values[0]),
            Comparison.In => new CountInCondition(counter, [.. filter.Values.Order()]),
            Comparison.Greater => new CountRangeCondition(
                counter,
                filter.Values[0] == long.MaxValue ? long.MaxValue : filter.Values[0] + 1,
                long.MaxValue
            ),
            Comparison.GreaterOrEqual => new CountRangeCondition(counter, filter.Values[0], long.MaxValue),
            Comparison.Less => new CountRangeCondition(
                counter,
                long.MinValue,
                filter.Values[0] == long.MinValue ? long.MinValue : filter.Values[0] - 1
            ),
            Comparison.LessOrEqual => new CountRangeCondition(counter, long.MinValue, filter.Values[0]),
            _ => throw new UnreachableException($"Counts have no {filter.Comparison}."),
        };
    }

    /// <summary>
    /// A condition whose records are reached from many others: what is found of a record is remembered, where that
    /// saves work.
    /// </summary>
    public Condition? Remembered(Condition? condition) =>
        condition is { Loops: true } ? new RememberedCondition(condition, remembered++) : condition;

    IEnumerable<Condition> Bind(RelationScope scope)
    {
        switch (scope)
        {
            case { Holds: false, Refuted: false }:
                yield return NeverCondition.Instance;
                break;
            case { Refuted: false }:
                yield return new StandingCondition(content.Relations.Standing, (byte)Resolution.Standing.Holds);
                break;
            case { Holds: false }:
                yield return new StandingCondition(content.Relations.Standing, (byte)Resolution.Standing.Refuted);
                break;
        }

        if (scope.AsOf is { } day)
        {
            yield return new AsOfCondition(content.Relations, new PartialDate(day).Packed);
        }
    }

    static Condition? Any(IEnumerable<Condition?> conditions)
    {
        Condition?[] all = [.. conditions];
        if (all.Contains(null))
        {
            return null;
        }

        Condition[] possible = [.. all.OfType<Condition>().Where(condition => condition is not NeverCondition)];
        return possible.Length switch
        {
            0 => NeverCondition.Instance,
            1 => possible[0],
            _ => new AnyCondition(possible),
        };
    }

    static Condition? Not(Condition? condition) =>
        condition switch
        {
            null => NeverCondition.Instance,
            NeverCondition => null,
            _ => new NotCondition(condition),
        };
}
