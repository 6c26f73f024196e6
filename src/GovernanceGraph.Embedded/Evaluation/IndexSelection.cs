using System.Collections;
using GovernanceGraph.Embedded.Snapshots;
using GovernanceGraph.Model;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Embedded.Evaluation;

/// <summary>
/// Finds where a search may start: a short list of records that holds every match of a filter, and perhaps others.
/// Null: nothing narrows the filter. The filter is asked of each record all the same.
/// </summary>
/// <param name="snapshot">The snapshot.</param>
/// <param name="evaluation">Counts the work.</param>
sealed class IndexSelection(GraphSnapshot snapshot, EvaluationState evaluation)
{
    readonly GraphContent content = snapshot.Content;

    /// <summary>Of relations seen from an owner: the entities at the other end, sorted.</summary>
    public int[]? Nodes(Filter? where) =>
        where switch
        {
            NodeFilter node => Ids(node.Where, content.Entities),
            AllFilter all => Shortest(all.Filters.Select(Nodes)),
            AnyFilter any => Union(any.Filters.Select(Nodes)),
            _ => null,
        };

    /// <summary>Of records of any table: the records, sorted.</summary>
    public RecordRange? Records(Filter? where, RecordTable table)
    {
        switch (where)
        {
            case AllFilter all:
                RecordRange? shortest = null;
                foreach (var part in all.Filters)
                {
                    if (
                        Narrows(part)
                        && Records(part, table) is { } range
                        && (shortest is null || range.Length < shortest.Value.Length)
                    )
                    {
                        shortest = range;
                    }
                }

                return shortest;
            case AnyFilter any when !any.Filters.All(Narrows):
                return null; // before any of its parts is searched for in vain
            case AnyFilter any:
                return
                    Union(any.Filters.Select(part => Records(part, table) is { } range ? Items(range) : null))
                        is { } union
                    ? Whole(union)
                    : null;
            case FieldFilter { Comparison: Comparison.Equal, IgnoreCase: false, Value: string name } field
                when field.Field == EntityFields.Name:
                return Named(name);
            case FieldFilter:
                return Ids(where, table) is { } ids ? Whole(ids) : null;
            case NameSearchFilter search when NameIndex.Words(search.Text) is { Length: > 0 } words:
                evaluation.Visit(content.NameIndex.SearchCost(words.Length));
                return Whole(content.NameIndex.Search(words));
            case QuantifierFilter { Quantifier: Quantifier.Some or Quantifier.Single, Link.Relation: not null } some:
                return Nodes(some.Where) is { } nodes ? Neighbours(some.Link, nodes) : null;
            case LinkFilter link:
                return Linked(link);
            default:
                return null;
        }
    }

    // Whether a filter may give a short list, as far as its form tells.
    static bool Narrows(Filter where) =>
        where switch
        {
            AllFilter all => all.Filters.Any(Narrows),
            AnyFilter any => any.Filters.All(Narrows),
            FieldFilter { Comparison: Comparison.Equal, IgnoreCase: false } field => field.Field == EntityFields.Name
                || field.Field.Kind == ValueKind.Id,
            FieldFilter { Comparison: Comparison.In, IgnoreCase: false } field => field.Field.Kind == ValueKind.Id,
            NameSearchFilter or LinkFilter => true,
            QuantifierFilter { Quantifier: Quantifier.Some or Quantifier.Single, Link.Relation: not null } => true,
            _ => false,
        };

    // Entities are numbered by name.
    RecordRange Named(string name)
    {
        var number = content.Texts.Find(name);
        if (number == 0)
        {
            return default;
        }

        var found = content.Names.AsSpan().BinarySearch(number);
        if (found < 0)
        {
            return default;
        }

        var (start, end) = (found, found + 1);
        while (start > 0 && content.Names[start - 1] == number)
        {
            start--;
        }

        while (end < content.Names.Length && content.Names[end] == number)
        {
            end++;
        }

        return new(null, start, end);
    }

    // Who has a relation along the link to one of the nodes: what the nodes have along the opposite link, whose number
    // differs in the last bit.
    RecordRange Neighbours(Link link, int[] nodes)
    {
        var opposite = new AdjacencyLink(content.Adjacency, link.Ordinal ^ 1);
        if (nodes.Length == 1)
        {
            var range = opposite.Targets(nodes[0]);
            return new(content.Adjacency.Nodes, range.Start, range.End);
        }

        return Whole([
            .. nodes
                .SelectMany(node =>
                {
                    var range = opposite.Targets(node);
                    evaluation.Visit(1 + range.Length);
                    return content.Adjacency.Nodes[range.Start..range.End];
                })
                .Distinct()
                .Order(),
        ]);
    }

    RecordRange? Linked(LinkFilter filter)
    {
        var link = filter.Link;
        if (link == ClaimLinks.Source)
        {
            var claims = content.Sources.ManyLinks[SourceLinks.Claims.Ordinal]!;
            return Ids(filter.Where, content.Sources) is { } sources
                ? Whole([.. sources.SelectMany(source => Items(claims.Targets(source))).Order()])
                : null;
        }

        if (link == ClaimLinks.Relation)
        {
            return Records(filter.Where, content.Relations) is { } relations ? ClaimsOf(Items(relations)) : null;
        }

        if (link == RelationLinks.From || link == RelationLinks.To || link == ClaimLinks.From || link == ClaimLinks.To)
        {
            if (Ids(filter.Where, content.Entities) is not { } ends)
            {
                return null;
            }

            var end = link == RelationLinks.From || link == ClaimLinks.From ? RelationEnd.From : RelationEnd.To;
            int[] relations = [.. ends.SelectMany(entity => RelationsAt(entity, end)).Order()];
            return link.Owner == Model.Records.Claim ? ClaimsOf(relations) : Whole(relations);
        }

        return null;
    }

    IEnumerable<int> RelationsAt(int entity, RelationEnd end)
    {
        foreach (var relation in GovernanceModel.Relations)
        {
            var link = end == RelationEnd.From ? relation.Forward : relation.Backward;
            foreach (var found in Items(new AdjacencyLink(content.Adjacency, link.Ordinal).Targets(entity)))
            {
                yield return found;
            }
        }
    }

    // Stated claims and others: where only stated ones count, a condition says so.
    RecordRange ClaimsOf(int[] relations)
    {
        var claims = content.Relations.ManyLinks[RelationLinks.Claims.Ordinal]!;
        return Whole([.. relations.SelectMany(relation => Items(claims.Targets(relation)))]);
    }

    /// <summary>The records whose id the filter demands.</summary>
    int[]? Ids(Filter? where, RecordTable table)
    {
        if (where is FieldFilter { Comparison: Comparison.In, Value: IEnumerable values })
        {
            evaluation.Visit(FilterValues.Weight(values));
        }

        return Found(where, table);
    }

    int[]? Found(Filter? where, RecordTable table) =>
        where switch
        {
            FieldFilter { Comparison: Comparison.Equal, IgnoreCase: false, Value: string id } field
                when field.Field.Kind == ValueKind.Id => table.Find(id) is >= 0 and var record ? [record] : [],
            FieldFilter { Comparison: Comparison.In, IgnoreCase: false, Value: IEnumerable ids } field
                when field.Field.Kind == ValueKind.Id =>
            [
                .. ids.OfType<string>().Select(table.Find).Where(record => record >= 0).Distinct().Order(),
            ],
            AllFilter all => Shortest(all.Filters.Select(part => Ids(part, table))),
            AnyFilter any => Union(any.Filters.Select(part => Ids(part, table))),
            _ => null,
        };

    static int[]? Shortest(IEnumerable<int[]?> lists) => lists.OfType<int[]>().MinBy(list => list.Length);

    static int[]? Union(IEnumerable<int[]?> lists)
    {
        int[]?[] all = [.. lists];
        return all.Contains(null) ? null : [.. all.SelectMany(list => list!).Distinct().Order()];
    }

    int[] Items(RecordRange range)
    {
        evaluation.Visit(1 + range.Length);
        var items = new int[range.Length];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = range[i];
        }

        return items;
    }

    static RecordRange Whole(int[] items) => new(items, 0, items.Length);
}
