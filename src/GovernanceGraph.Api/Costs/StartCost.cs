using GovernanceGraph.Model;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Api.Costs;

/// <summary>
/// Where a question to the whole data set starts: from a short list where its filter gives one, else from all records.
/// </summary>
sealed class StartCost(GraphStatistics statistics)
{
    /// <summary>Entities of one name.</summary>
    const int Namesakes = 4;

    /// <summary>A search by words is taken to find one entity of so many.</summary>
    const int SearchedForOne = 4;

    /// <summary>The records to start from, what finding them costs, and whether they are a short list.</summary>
    public (ExpectedRecords Records, double Cost, bool IsShort) Of(ConnectionOutput connection)
    {
        var all = new ExpectedRecords(
            connection.Link.Target,
            double.MaxValue,
            AreDistinct: true,
            connection.Records.Kinds
        ).Distinct(statistics);
        return Short(connection.Records.Where, connection.Link.Target) is { } start
            ? (all with { Count = start.Count }, start.Cost, true)
            : (all, 0, false);
    }

    Start? Short(Filter? where, RecordType type) =>
        where switch
        {
            AllFilter all => Shortest(all.Filters, type),
            AnyFilter any => All(any.Filters, type),
            FieldFilter { Comparison: Comparison.Equal, IgnoreCase: false, Value: string } field
                when field.Field == EntityFields.Name => new(Namesakes, 1),
            FieldFilter when FilterCost.NamedRecords(where) is { } named => new(named, named),
            NameSearchFilter search => Searched(search),
            QuantifierFilter { Quantifier: Quantifier.Some or Quantifier.Single, Link.Relation: { } relation } some
                when FilterCost.NamedNodes(some.Where) is { } nodes => Neighbours(relation, some.Link, nodes),
            LinkFilter link => Linked(link),
            _ => null,
        };

    Start? Shortest(IReadOnlyList<Filter> filters, RecordType type)
    {
        Start? shortest = null;
        var cost = 0.0;
        foreach (var filter in filters)
        {
            if (Short(filter, type) is { } start)
            {
                cost += start.Cost;
                shortest = shortest is null || start.Count < shortest.Value.Count ? start : shortest;
            }
        }

        return shortest is { } found ? found with { Cost = cost } : null;
    }

    Start? All(IReadOnlyList<Filter> filters, RecordType type)
    {
        var sum = new Start(0, 0);
        foreach (var filter in filters)
        {
            if (Short(filter, type) is not { } start)
            {
                return null;
            }

            sum = new(sum.Count + start.Count, sum.Cost + start.Cost + start.Count);
        }

        return sum;
    }

    Start Searched(NameSearchFilter search)
    {
        var entities = (double)statistics.Count(Records.Entity);
        return new(entities / SearchedForOne, entities * (4 + FilterCost.Words(search.Text)) / 2);
    }

    Start Neighbours(RelationType relation, Link link, int nodes)
    {
        var opposite = link == relation.Forward ? relation.Backward : relation.Forward;
        var count = Named(opposite, nodes);
        return new(count, nodes == 1 ? 1 : count);
    }

    Start? Linked(LinkFilter filter)
    {
        var link = filter.Link;
        if (link == ClaimLinks.Source)
        {
            return FilterCost.NamedRecords(filter.Where) is { } sources
                ? Listed(Named(SourceLinks.Claims, sources))
                : null;
        }

        if (link == ClaimLinks.Relation)
        {
            return Short(filter.Where, Records.Relation) is { } relations ? ClaimsOf(relations) : null;
        }

        if (
            link.Target != Records.Entity
            || (link.Owner != Records.Relation && link.Owner != Records.Claim)
            || FilterCost.NamedRecords(filter.Where) is not { } ends
        )
        {
            return null;
        }

        var isFrom = link == RelationLinks.From || link == ClaimLinks.From;
        var found = GovernanceModel.Relations.Sum(relation =>
            Named(isFrom ? relation.Forward : relation.Backward, ends)
        );
        return link.Owner == Records.Claim ? ClaimsOf(Listed(found)) : Listed(found);
    }

    Start ClaimsOf(Start relations)
    {
        var claims = Named(RelationLinks.Claims, relations.Count);
        return new(claims, relations.Cost + relations.Count + claims);
    }

    // Whoever names a record knows it, so that it leads somewhere.
    double Named(Link link, double owners)
    {
        var fanOut = statistics.Of(link, null);
        return fanOut.Expected(owners, fanOut.Owners, areDistinct: true);
    }

    static Start Listed(double count) => new(count, count);

    /// <summary>A list to start from.</summary>
    /// <param name="Count">Its records.</param>
    /// <param name="Cost">What making it costs.</param>
    readonly record struct Start(double Count, double Cost);
}
