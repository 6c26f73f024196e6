using GovernanceGraph.GraphQL.Resolving;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.GraphQL.Types.BuiltIn;
using GovernanceGraph.Model;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Api.Types;

/// <summary>The connections, named by their fields, each made once.</summary>
sealed class ConnectionTypes(OutputTypes types, FilterInputs filters, SortInputs sorts, Arguments arguments)
{
    static readonly OrderKey[] ByName =
    [
        new FieldOrderKey([], OfNode: false, EntityFields.Name, SortDirection.Ascending),
    ];
    static readonly OrderKey[] ByNodeName =
    [
        new FieldOrderKey([], OfNode: true, EntityFields.Name, SortDirection.Ascending),
    ];
    static readonly OrderKey[] NewestFirst =
    [
        new FieldOrderKey([], OfNode: false, RevisionFields.Number, SortDirection.Descending),
    ];

    readonly Dictionary<string, ConnectionShape> shapes = new(StringComparer.Ordinal);
    ObjectType? pageInfo;

    ObjectType PageInfo =>
        pageInfo ??= new(
            "PageInfo",
            () =>
                [
                    PartField(
                        "hasNextPage",
                        new NonNullType(BuiltInScalars.Boolean),
                        Part.HasNextPage,
                        "Whether more entries follow this page."
                    ),
                    PartField(
                        "hasPreviousPage",
                        new NonNullType(BuiltInScalars.Boolean),
                        Part.HasPreviousPage,
                        "Whether there are entries before this page."
                    ),
                    PartField(
                        "startCursor",
                        BuiltInScalars.String,
                        Part.StartCursor,
                        "Cursor of the first entry on this page; null if the page is empty."
                    ),
                    PartField(
                        "endCursor",
                        BuiltInScalars.String,
                        Part.EndCursor,
                        "Cursor of the last entry on this page; null if the page is empty."
                    ),
                ]
        )
        {
            Description =
                "Position of a page in its list. For the next page, set `after` to `endCursor` while "
                + "`hasNextPage` is `true`.",
        };

    /// <summary>What a link with many records shows.</summary>
    public ConnectionShape For(Link link) =>
        link.Relation is null
            ? Of(link.Name, types.Shape(link))
            : Once(
                link.Name,
                () => types.Shape(link),
                () => filters.ForEdges(link),
                () => sorts.ForEdges(link),
                ByNodeName,
                alongRelation: true
            );

    /// <summary>What a list of records shows, under the name of its field.</summary>
    public ConnectionShape Of(string fieldName, RecordShape node)
    {
        var group = node.Record == Records.Entity ? EntityGroup.Of(node.Kinds) : null;
        return Once(
            fieldName,
            () => node,
            () => group is null ? filters.For(node.Record) : filters.For(group),
            () => group is null ? sorts.For(node.Record) : sorts.For(group),
            group is not null ? ByName
                : node.Record == Records.Revision ? NewestFirst
                : [],
            alongRelation: false
        );
    }

    /// <summary>The field that shows a connection.</summary>
    public FieldDefinition Field(
        string name,
        string description,
        ConnectionShape shape,
        Link link,
        bool isRoot,
        ISelectionResolver? resolver = null
    ) =>
        new ExecutableField(name, shape.ConnectionType)
        {
            Description = description,
            Arguments = arguments.Connection(shape, link.Target, isRoot),
            SelectionResolver = resolver,
        };

    ConnectionShape Once(
        string fieldName,
        Func<RecordShape> nodeOf,
        Func<FilterInput> filter,
        Func<SortInput> sort,
        OrderKey[] order,
        bool alongRelation
    )
    {
        if (!shapes.TryGetValue(fieldName, out var shape))
        {
            var (name, node) = (ModelNames.Pascal(fieldName), nodeOf());
            var edge = Edge(name, fieldName, node, alongRelation);
            shapes[fieldName] = shape = new(
                node,
                Connection(name, fieldName, node, edge, alongRelation),
                edge,
                PageInfo,
                filter(),
                sort(),
                order
            );
        }

        return shape;
    }

    ObjectType Connection(string name, string fieldName, RecordShape node, ObjectType edge, bool alongRelation) =>
        new(
            $"{name}Connection",
            () =>
                [
                    PartField(
                        "pageInfo",
                        new NonNullType(PageInfo),
                        Part.PageInfo,
                        "The position of this page in the list."
                    ),
                    PartField(
                        "edges",
                        new ListType(new NonNullType(edge)),
                        Part.Edges,
                        alongRelation
                            ? "The entries of this page: each `node` with what is known about the relation."
                            : "The entries of this page: each `node` with its cursor."
                    ),
                    PartField(
                        "nodes",
                        new ListType(new NonNullType(node.Type)),
                        Part.Nodes,
                        "The nodes of this page, without the edges."
                    ),
                    PartField(
                        "totalCount",
                        new NonNullType(BuiltInScalars.Int),
                        Part.TotalCount,
                        "Number of matching entries on all pages together."
                    ),
                ]
        )
        {
            Description = $"A page of `{fieldName}`.",
            UnknownFieldHint = field => FieldHints.OfConnection(node.Type, edge, field),
        };

    ObjectType Edge(string name, string fieldName, RecordShape node, bool alongRelation) =>
        new(
            $"{name}Edge",
            () =>
                [
                    PartField(
                        "cursor",
                        new NonNullType(BuiltInScalars.String),
                        Part.Cursor,
                        "The position in the list, for `after` and `before`."
                    ),
                    PartField(
                        "node",
                        new NonNullType(node.Type),
                        Part.Node,
                        alongRelation ? "The entity at the other end." : "The record itself."
                    ),
                    .. alongRelation ? [types.EdgeRelation()] : Array.Empty<FieldDefinition>(),
                    .. alongRelation
                        ? Records.Relation.AllFields.Where(field => field != RelationFields.Id).Select(types.ValueField)
                        : [],
                    .. alongRelation ? ModelNames.EdgeLinks.Select(types.LinkField) : [],
                ]
        )
        {
            Description = alongRelation
                ? $"An entry of `{fieldName}`: the entity at the other end, and what the sources together "
                    + "say about the relation."
                : $"An entry of `{fieldName}`, with its position in the list.",
            UnknownFieldHint = field => FieldHints.OfEdge(node.Type, field),
        };

    FieldDefinition PartField(string name, GraphQLType type, Part part, string description) =>
        types.Mappings.Add(new(name, type) { Description = description }, new PartMapping(new(name), part));
}
