using GovernanceGraph.Model;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Neo4j.Cypher;

/// <summary>
/// Writes conditions that a statement would evaluate again and again of the same records: it collects once the records
/// that satisfy one, and asks of each record whether it is among these. The cost of conditions in conditions is then
/// the sum of what each looks at, not the product.
/// </summary>
sealed class SharedConditions(StatementScope scope, ConditionWriter conditions)
{
    // What is never true of any record is collected nowhere, and has no name.
    readonly Dictionary<Filter, string?> names = [];

    /// <summary>The condition on how many records of a link satisfy a filter.</summary>
    public string? Write(QuantifierFilter filter, string record)
    {
        var isPositive = filter.Quantifier is Quantifier.Some or Quantifier.Single;
        return Name(filter, () => Owners(filter)) is { } name ? scope.Collections.Contains(name, record, isPositive)
            : isPositive ? ConditionWriter.Never
            : null;
    }

    /// <summary>
    /// The condition on the number of records. Who has none is in no collection, so where zero will do those that will
    /// not are collected.
    /// </summary>
    public string? Write(CountFilter filter, string record)
    {
        var isPositive = !IsTrueOf(0, filter);
        return Name(filter, () => Owners(filter, isPositive)) is { } name
                ? scope.Collections.Contains(name, record, isPositive)
            : isPositive ? ConditionWriter.Never
            : null;
    }

    /// <summary>The condition on the record of a link to one.</summary>
    public string Write(LinkFilter filter, string record) =>
        Name(filter, () => Owners(filter)) is { } name
            ? scope.Collections.Contains(name, record, isIn: true)
            : ConditionWriter.Never;

    string? Name(Filter filter, Func<FoundRecords?> write)
    {
        if (!names.TryGetValue(filter, out var name))
        {
            name = scope.Collections.Add(write);
            names.Add(filter, name);
        }

        return name;
    }

    FoundRecords? Owners(QuantifierFilter filter)
    {
        var owner = Owner(filter.Link);
        var where = filter.Quantifier == Quantifier.All ? new NotFilter(filter.Where!) : filter.Where;
        return conditions.Links.Many(filter.Link, owner, filter.Scope, where, ofAnyOwner: true) is not { } match ? null
            : filter.Quantifier == Quantifier.Single ? Counted(owner, match, where, count => $"{count} = 1")
            : new($"{Start(owner, match, where)}{match.Text()}", owner.Name);
    }

    FoundRecords? Owners(CountFilter filter, bool isPositive)
    {
        var owner = Owner(filter.Link);
        return conditions.Links.Many(filter.Link, owner, filter.Scope, filter.Where, ofAnyOwner: true) is not { } match
            ? null
            : Counted(
                owner,
                match,
                filter.Where,
                count => isPositive ? conditions.Compare(count, filter) : $"NOT {conditions.Compare(count, filter)}"
            );
    }

    FoundRecords? Owners(LinkFilter filter)
    {
        var owner = Owner(filter.Link);
        if (filter.Link != ClaimLinks.Relation)
        {
            var match = conditions.Links.One(filter.Link, owner);
            var where = conditions.Write(filter.Where, match.Record);
            return where == ConditionWriter.Never
                ? null
                : new($"{Start(owner, match, null)}{match.Text(ConditionWriter.Some(where))}", owner.Name);
        }

        // A relation names its claims; from a claim the way to its relation is among all relations of an entity.
        var relation = Relation(scope.Name('r'));
        if (conditions.Write(filter.Where, relation) is var condition && condition == ConditionWriter.Never)
        {
            return null;
        }

        var claims = conditions.Links.Many(RelationLinks.Claims, relation, default, null)!;
        return new(Relations(relation, ConditionWriter.Some(condition)) + claims.Text(), claims.Record.Name);
    }

    FoundRecords Counted(Place owner, Match match, Filter? where, Func<string, string> condition) =>
        new(
            $"{Start(owner, match, where)}{match.Text()} WITH {owner.Name}, count(*) AS times WHERE "
                + $"{condition("times")}",
            owner.Name
        );

    Place Owner(Link link) =>
        link.Owner == Records.Relation
            ? Relation(scope.Name('o'))
            : new Place(link.Owner, scope.Name('o')) { Reach = Reach.Distinct };

    RelationPlace Relation(string name) => new(name, scope.Name('f'), scope.Name('t'), null) { Reach = Reach.Distinct };

    // Relationships lead back to their owners, from all of them or from a few nodes that are collected already; a
    // relation has the ids of its claims.
    string Start(Place owner, Match match, Filter? where) =>
        owner is RelationPlace relation ? Relations(relation, [])
        : match.Record is RelationPlace seen
        && PinnedIds.NearNode(where) is { } near
        && names.GetValueOrDefault(near) is { } list
            ? $"UNWIND {list} AS {seen.Node} "
        : "";

    static string Relations(RelationPlace relation, IEnumerable<string> more) =>
        $"MATCH ({relation.From})-[{relation.Name}:{RootMatcher.AllTypes}]->({relation.To}) WHERE "
        + $"{string.Join(" AND ", [.. StatementScope.Valid(relation.Name), .. more])} ";

    static bool IsTrueOf(long count, CountFilter filter) =>
        filter.Comparison switch
        {
            Comparison.In => filter.Values.Contains(count),
            Comparison.Equal => count == filter.Values[0],
            Comparison.Greater => count > filter.Values[0],
            Comparison.GreaterOrEqual => count >= filter.Values[0],
            Comparison.Less => count < filter.Values[0],
            Comparison.LessOrEqual => count <= filter.Values[0],
            _ => throw new System.Diagnostics.UnreachableException(
                $"Numbers of records do not compare by {filter.Comparison}."
            ),
        };
}
