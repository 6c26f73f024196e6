using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.Model;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Api.Types;

/// <summary>The connections, named by their fields, each made once.</summary>
sealed class ConnectionTypes(OutputTypes types, FilterInputs filters, SortInputs sorts, Arguments arguments)
{
    static readonly OrderKey[] ByName = [new FieldOrderKey([], OfNode: false, EntityFields.Name, SortDirection.Ascending)];
    static readonly OrderKey[] ByNodeName = [new FieldOrderKey([], OfNode: true, EntityFields.Name, SortDirection.Ascending)];
    static readonly OrderKey[] NewestFirst = [new FieldOrderKey([], OfNode: false, RevisionFields.Number, SortDirection.Descending)];

    readonly Dictionary<string, ConnectionShape> shapes = new(StringComparer.Ordinal);
    ObjectType? pageInfo;

    ObjectType PageInfo => pageInfo ??= new("PageInfo", () =>
    [
        PartField("hasNextPage", new NonNullType(BuiltInScalars.Boolean), Part.HasNextPage, "Whether more follow after this page."),
        PartField("hasPreviousPage", new NonNullType(BuiltInScalars.Boolean), Part.HasPreviousPage, "Whether there are some before this page."),
        PartField("startCursor", BuiltInScalars.String, Part.StartCursor, "The cursor of the first on this page; absent on an empty page."),
        PartField("endCursor", BuiltInScalars.String, Part.EndCursor, "The cursor of the last on this page; absent on an empty page."),
    ])
    {
        Description = "Where a page stands in its list. To read on, ask again with `after` set to `endCursor` while `hasNextPage` is `true`.",
    };

    /// <summary>What a link with many records shows.</summary>
    public ConnectionShape For(Link link) => link.Relation is null
        ? Of(link.Name, types.Shape(link))
        : Once(link.Name, () => types.Shape(link), () => filters.ForEdges(link), () => sorts.ForEdges(link), ByNodeName, alongRelation: true);

    /// <summary>What a list of records shows, under the name of its field.</summary>
    public ConnectionShape Of(string fieldName, RecordShape node)
    {
        var group = node.Record == Records.Entity ? EntityGroup.Of(node.Kinds) : null;
        return Once(
            fieldName,
            () => node,
            () => group is null ? filters.For(node.Record) : filters.For(group),
            () => group is null ? sorts.For(node.Record) : sorts.For(group),
            group is not null ? ByName : node.Record == Records.Revision ? NewestFirst : [],
            alongRelation: false);
    }

    /// <summary>The field that shows a connection.</summary>
    public FieldDefinition Field(
        string name, string description, ConnectionShape shape, Link link, bool isRoot, ISelectionResolver? resolver = null) =>
        new(name, shape.ConnectionType)
        {
            Description = description,
            Arguments = arguments.Connection(shape, link.Target, isRoot),
            SelectionResolver = resolver,
        };

    ConnectionShape Once(
        string fieldName, Func<RecordShape> nodeOf, Func<FilterInput> filter, Func<SortInput> sort, OrderKey[] order, bool alongRelation)
    {
        if (!shapes.TryGetValue(fieldName, out var shape))
        {
            var (name, node) = (ModelNames.Pascal(fieldName), nodeOf());
            var edge = Edge(name, fieldName, node, alongRelation);
            shapes[fieldName] = shape = new(node, Connection(name, fieldName, node, edge), edge, PageInfo, filter(), sort(), order);
        }

        return shape;
    }

    ObjectType Connection(string name, string fieldName, RecordShape node, ObjectType edge) => new($"{name}Connection", () =>
    [
        PartField("pageInfo", new NonNullType(PageInfo), Part.PageInfo, "Where this page stands in the list."),
        PartField("edges", new ListType(new NonNullType(edge)), Part.Edges, "This page: each `node` with what is known of its place in the list."),
        PartField("nodes", new ListType(new NonNullType(node.Type)), Part.Nodes, "This page without the edges around."),
        PartField("totalCount", new NonNullType(BuiltInScalars.Int), Part.TotalCount, "How many match, on all pages together."),
    ])
    {
        Description = $"A page of \"{fieldName}\".",
        UnknownFieldHint = field => FieldHints.OfConnection(node.Type, edge, field),
    };

    ObjectType Edge(string name, string fieldName, RecordShape node, bool alongRelation) => new($"{name}Edge", () =>
    [
        PartField("cursor", new NonNullType(BuiltInScalars.String), Part.Cursor, "The place in the list, for `after` and `before`."),
        PartField("node", new NonNullType(node.Type), Part.Node, alongRelation ? "The entity at the other end." : "What the list is of."),
        .. alongRelation ? [types.EdgeRelation()] : Array.Empty<FieldDefinition>(),
        .. alongRelation ? Records.Relation.AllFields.Where(field => field != RelationFields.Id).Select(types.ValueField) : [],
        .. alongRelation ? ModelNames.EdgeLinks.Select(types.LinkField) : [],
    ])
    {
        Description = alongRelation
            ? $"One relation of \"{fieldName}\": who or what is at its other end, and what the sources together say of it."
            : $"One of \"{fieldName}\" and its place in the list.",
        UnknownFieldHint = field => FieldHints.OfEdge(node.Type, field),
    };

    FieldDefinition PartField(string name, GraphQLType type, Part part, string description) =>
        types.Meanings.Add(new(name, type) { Description = description }, new PartMeaning(new(name), part));
}
