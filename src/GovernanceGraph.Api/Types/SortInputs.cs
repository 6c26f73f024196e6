using GovernanceGraph.Model;

namespace GovernanceGraph.Api.Types;

/// <summary>
/// The sort inputs of every record, each made once. The input of an interface knows what any of its kinds has.
/// </summary>
sealed class SortInputs
{
    readonly Dictionary<string, SortInput> inputs = new(StringComparer.Ordinal);
    readonly SortTypes types = new();

    /// <summary>Keys to order entities by.</summary>
    public SortInput For(EntityGroup group) =>
        Once(
            group.Name,
            group.Subject,
            "{ name: ASC }",
            () =>
                [
                    .. Values(group.Fields),
                    .. Records.Entity.Links.Select(Through),
                    .. group.RelationLinks.Select(link => new CountSort(link.Name, link)),
                ]
        );

    /// <summary>Keys to order records other than entities by.</summary>
    public SortInput For(RecordType record) =>
        record == Records.Entity
            ? For(EntityGroup.Entity)
            : Once(
                record.Name,
                ModelNames.Subject(record),
                $"{{ {record.Fields[0].Name}: ASC }}",
                () => [.. Values(record.Fields), .. record.Links.Select(Through)]
            );

    /// <summary>Keys to order the edges of a link along a relation by.</summary>
    public SortInput ForEdges(Link link) =>
        Once(
            ModelNames.Pascal(link.Name) + "Edge",
            $"an edge of `{link.Name}`",
            "{ node: { name: ASC } }",
            () =>
                [
                    new NodeSort("node", For(EntityGroup.AtEnd(link))),
                    .. Values(Records.Relation.Fields),
                    .. ModelNames.EdgeLinks.Select(Through),
                ]
        );

    static IEnumerable<SortMapping> Values(IEnumerable<Field> fields) =>
        fields.Where(field => field.Kind != ValueKind.TextList).Select(field => new ValueSort(field.Name, field));

    SortMapping Through(Link link) =>
        link.Cardinality != LinkCardinality.One
            ? new CountSort(link.Name, link)
            : new ToOneSort(
                link.Name,
                link,
                link.Target == Records.Entity ? For(EntityGroup.AtEnd(link)) : For(link.Target)
            );

    SortInput Once(string typeName, string subject, string example, Func<IEnumerable<SortMapping>> mappings)
    {
        if (!inputs.TryGetValue(typeName, out var input))
        {
            inputs[typeName] = input = new($"{typeName}SortInput", subject, example, mappings, types);
        }

        return input;
    }
}
