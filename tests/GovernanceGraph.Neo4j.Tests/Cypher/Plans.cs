using GovernanceGraph.Model;
using GovernanceGraph.Queries;
using GovernanceGraph.Testing;

namespace GovernanceGraph.Neo4j.Tests.Cypher;

/// <summary>Plans to compile.</summary>
static class Plans
{
    public static ConnectionOutput Connection(Link link, params Output[] parts) => Root(link, parts: parts);

    public static ConnectionOutput Root(
        Link link,
        Filter? where = null,
        IReadOnlyList<OrderKey>? order = null,
        Page? page = null,
        RelationScope? scope = null,
        params Output[] parts
    ) =>
        new(
            new("a"),
            link,
            new(where, order ?? [], page ?? new(50, null, null, null), scope ?? RelationScope.Holding),
            parts
        );

    public static LookupOutput Nested(Link link, params Output[] parts) =>
        new(new("a"), Records.Entity, "state:FR", null, new([Connection(link, parts)]));

    public static (string Name, Output Root) Where(string name, Filter filter) =>
        (name, Root(DatasetLinks.Entities, filter, parts: [Part.Total]));

    public static (string Name, Output Root) Order(string name, params OrderKey[] order) =>
        (
            name,
            Root(
                DatasetLinks.Entities,
                order: order,
                parts: [Part.Nodes(Some.Selection(EntityFields.Id)), Part.Page(PageInfoField.EndCursor)]
            )
        );

    public static FieldOrderKey Key(Field field, SortDirection direction = SortDirection.Ascending) =>
        new([], OfNode: false, field, direction);

    public static FieldFilter Is(Field field, object? value) => new(field, Comparison.Equal, value);

    public static IEnumerable<Link> EntityLinks() =>
        Records.Entity.Links.Where(link => link.Cardinality == LinkCardinality.List);

    /// <summary>
    /// What differs between states and others: a field, a connection that bodies share, and the name of the kind.
    /// </summary>
    public static Selection ByKind()
    {
        Output name = Some.Output(EntityFields.Name),
            members = Connection(GovernanceModel.MemberOf.Backward, Part.Total);
        return new(kind =>
            kind == GovernanceModel.State ? [name, Some.Output(EntityFields.IsoAlpha2)]
            : kind.IsBody ? [members, name]
            : [new KindNameOutput(new("kind"))]
        );
    }

    public static IEnumerable<FieldFilter> FieldFilters()
    {
        Comparison[] ordered =
        [
            Comparison.Equal,
            Comparison.Greater,
            Comparison.GreaterOrEqual,
            Comparison.Less,
            Comparison.LessOrEqual,
        ];
        foreach (var comparison in ordered)
        {
            yield return new(EntityFields.FoundedOn, comparison, new PartialDate(2018, 5));
        }

        foreach (
            var comparison in new[]
            {
                Comparison.Equal,
                Comparison.Contains,
                Comparison.StartsWith,
                Comparison.EndsWith,
                Comparison.Greater,
            }
        )
        {
            yield return new(EntityFields.Website, comparison, "Ärzte");
        }

        yield return new(EntityFields.Website, Comparison.Contains, "Straße", IgnoreCase: true);
        yield return new(EntityFields.Name, Comparison.EndsWith, "call", IgnoreCase: true);
        yield return new(EntityFields.Website, Comparison.Equal, null);
        yield return new(EntityFields.Website, Comparison.In, new[] { "x", null });
        yield return new(
            EntityFields.FoundedOn,
            Comparison.In,
            new object[] { new PartialDate(2018), new PartialDate(2019, 2) }
        );
        yield return new(EntityFields.Kind, Comparison.Greater, Enums.EntityKind.Members[2]);
        yield return new(EntityFields.Id, Comparison.In, Array.Empty<string>());
    }

    /// <summary>Parts of connections under fixed names.</summary>
    public static class Part
    {
        public static readonly Output Total = new TotalCountOutput(new("totalCount"));

        public static Output Nodes(Selection selection) => new NodesOutput(new("nodes"), selection);

        public static Output Edges(params Output[] parts) => new EdgesOutput(new("edges"), parts);

        public static Output Page(params PageInfoField[] fields) =>
            new PageInfoOutput(
                new("pageInfo"),
                [.. fields.Select(field => new PageInfoFieldOutput(new(field.ToString()), field))]
            );
    }
}
