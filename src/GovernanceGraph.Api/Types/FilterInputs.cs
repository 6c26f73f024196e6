using GovernanceGraph.Model;

namespace GovernanceGraph.Api.Types;

/// <summary>
/// The filter inputs of every record, each made once. The input of an interface knows what any of its kinds has: an
/// entity that lacks a field lacks its value, and one that cannot have a relation has none.
/// </summary>
sealed class FilterInputs(OperationInputs operations)
{
    readonly Dictionary<string, FilterInput> inputs = new(StringComparer.Ordinal);
    readonly Dictionary<FilterInput, ListFilterInput> lists = [];

    /// <summary>Conditions on entities.</summary>
    public FilterInput For(EntityGroup group) =>
        Once(
            group.Name,
            group.Subject,
            () =>
                [.. Values(group.Fields), .. Records.Entity.Links.Select(Through), .. group.RelationLinks.Select(Along)]
        );

    /// <summary>Conditions on records other than entities.</summary>
    public FilterInput For(RecordType record) =>
        record == Records.Entity
            ? For(EntityGroup.Entity)
            : Once(
                record.Name,
                ModelNames.Subject(record),
                () => [.. Values(record.AllFields), .. record.Links.Select(Through)]
            );

    /// <summary>Conditions on the edges of a link along a relation.</summary>
    public FilterInput ForEdges(Link link) =>
        Once(
            ModelNames.Pascal(link.Name) + "Edge",
            $"an edge of `{link.Name}`",
            () =>
                [
                    new NodeConditions("node", For(EntityGroup.AtEnd(link))),
                    .. Values(Records.Relation.AllFields),
                    .. ModelNames.EdgeLinks.Select(Through),
                ]
        );

    static IEnumerable<FilterMapping> Values(IEnumerable<Field> fields) =>
        fields.Select(field => new ValueFilter(field.Name, field));

    FilterMapping Through(Link link)
    {
        var target = link.Target == Records.Entity ? For(EntityGroup.AtEnd(link)) : For(link.Target);
        return link.Cardinality == LinkCardinality.One
            ? new ToOneFilter(link.Name, link, target)
            : new ToManyFilter(link.Name, link, ListOf(target));
    }

    ToManyFilter Along(Link link) => new(link.Name, link, ListOf(ForEdges(link)));

    FilterInput Once(string typeName, string subject, Func<IEnumerable<FilterMapping>> mappings)
    {
        if (!inputs.TryGetValue(typeName, out var input))
        {
            inputs[typeName] = input = new($"{typeName}FilterInput", subject, mappings, operations);
        }

        return input;
    }

    ListFilterInput ListOf(FilterInput item)
    {
        if (!lists.TryGetValue(item, out var list))
        {
            lists[item] = list = new(item, operations);
        }

        return list;
    }
}
