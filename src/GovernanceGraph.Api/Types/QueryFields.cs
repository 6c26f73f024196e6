using GovernanceGraph.GraphQL.Resolving;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.GraphQL.Types.BuiltIn;
using GovernanceGraph.Model;

namespace GovernanceGraph.Api.Types;

/// <summary>
/// The root fields. All of them share one resolver, so that an operation is one request to the store.
/// </summary>
sealed class QueryFields(OutputTypes types, EnumTypes enums, Arguments arguments, ISelectionResolver resolver)
{
    readonly NodeShapes shapes = new(types);

    /// <summary>The type of queries.</summary>
    public ObjectType Query() =>
        new(
            "Query",
            () =>
                [
                    .. GovernanceModel.Kinds.SelectMany(OfKind),
                    Entities(
                        "entities",
                        EntityGroup.Entity,
                        "Entities of every kind. Example: `entities(where: { kind: { in: [DECLARATION, "
                            + "RESOLUTION] } }) { nodes { name } }`."
                    ),
                    Entities("actors", EntityGroup.Actor, "Actors of every kind: those that can sign, join and found."),
                    Entities("bodies", EntityGroup.Body, "Bodies of every kind: those that can have members."),
                    .. Nodes(),
                    Lookup(
                        "relation",
                        Records.Relation,
                        "Looks up one relation by id, whether it holds or is refuted; null if there is none.",
                        "state:FR SIGNED declaration:paris-call"
                    ),
                    Many(
                        "relations",
                        DatasetLinks.Relations,
                        "Relations of every type. Example: "
                            + "`relations(where: { status: { eq: CONTESTED } }, standing: [HOLDS, "
                            + "REFUTED]) { nodes { id } }`."
                    ),
                    Lookup(
                        "claim",
                        Records.Claim,
                        "Looks up one claim by id; null if there is none.",
                        "0123456789abcdef0123456789abcdef"
                    ),
                    Many(
                        "claims",
                        DatasetLinks.Claims,
                        "Individual claims, each stated by one source; those inferred from complete "
                            + "lists are not included."
                    ),
                    Lookup(
                        "source",
                        Records.Source,
                        "Looks up one source by id; null if there is none.",
                        "paris-call-official-list"
                    ),
                    Many("sources", DatasetLinks.Sources, "Sources from which facts are taken."),
                    Search(),
                    Dataset(),
                    Many(
                        "revisions",
                        DatasetLinks.Revisions,
                        "Revisions of the data set: what changed, when, by whom and why."
                    ),
                ]
        )
        {
            Description = "The root of all queries.",
        };

    IEnumerable<FieldDefinition> OfKind(EntityKind kind)
    {
        var group = EntityGroup.Of(kind);
        yield return types.Mappings.Add(
            new ExecutableField(kind.Singular, types.Shape(group).Type)
            {
                Description = $"Looks up one {kind.Nouns.One} by id; null if there is none.",
                Arguments =
                [
                    Arguments.Id(kind.ExampleId),
                    Arguments.AsOf(),
                    Arguments.Revision(),
                    Arguments.RevisionHash(),
                ],
                SelectionResolver = resolver,
            },
            new LookupMapping(new(kind.Singular), types.Shape(group))
        );
        yield return Entities(
            kind.Plural,
            group,
            $"{kind.PluralDescription} Example: `{kind.Plural}(first: 10) {{ totalCount nodes {{ id name }} }}`."
        );
    }

    FieldDefinition Entities(string name, EntityGroup group, string description)
    {
        var shape = types.Connections.Of(name, types.Shape(group));
        var kinds = group == EntityGroup.Entity ? null : group.Kinds;
        return types.Mappings.Add(
            types.Connections.Field(name, description, shape, DatasetLinks.Entities, isRoot: true, resolver),
            new ConnectionMapping(new(name), DatasetLinks.Entities, shape, kinds)
        );
    }

    FieldDefinition Many(string name, Link link, string description)
    {
        var shape = types.Connections.For(link);
        return types.Mappings.Add(
            types.Connections.Field(name, description, shape, link, isRoot: true, resolver),
            new ConnectionMapping(new(name), link, shape)
        );
    }

    FieldDefinition Lookup(string name, RecordType record, string description, string exampleId) =>
        types.Mappings.Add(
            new ExecutableField(name, types.Shape(record).Type)
            {
                Description = description,
                Arguments = [Arguments.Id(exampleId), Arguments.AsOf(), Arguments.Revision(), Arguments.RevisionHash()],
                SelectionResolver = resolver,
            },
            new LookupMapping(new(name), types.Shape(record))
        );

    IEnumerable<FieldDefinition> Nodes()
    {
        yield return types.Mappings.Add(
            new ExecutableField("node", types.Node)
            {
                Description =
                    "Looks up one record by id, whatever its type; null if there is none. The id may "
                    + "include a day and a revision, as `id` does under `asOf` and `revision`: "
                    + "`\"state:FR@2020-01-01@r12\"`.",
                Arguments = [Arguments.Id("state:FR")],
                SelectionResolver = resolver,
            },
            new NodeMapping(new("node"), shapes)
        );
        yield return types.Mappings.Add(
            new ExecutableField("nodes", new NonNullType(new ListType(types.Node)))
            {
                Description =
                    "Looks up several records by id, whatever their types. The result is in the order of "
                    + "the ids, with `null` for each one that does not exist.",
                Arguments = [arguments.Ids()],
                SelectionResolver = resolver,
            },
            new NodesMapping(new("nodes"), shapes)
        );
    }

    FieldDefinition Search()
    {
        var shape = types.Connections.Of("search", types.Shape(EntityGroup.Entity));
        return types.Mappings.Add(
            new ExecutableField("search", shape.ConnectionType)
            {
                Description =
                    "Entities whose name or aliases contain every word of a text, ignoring case and "
                    + "accents. Best match first. Example: `search(text: \"paris\") { nodes { id name kind "
                    + "} }`.",
                Arguments =
                [
                    new("text", new NonNullType(BuiltInScalars.String))
                    {
                        Description = "One or more words or parts of words, for example `\"paris call\"`.",
                    },
                    new("kinds", new ListType(new NonNullType(enums.For(Enums.EntityKind))))
                    {
                        Description = "Only entities of these kinds, for example `[STATE, COMPANY]`.",
                    },
                    .. arguments.Page(),
                    Arguments.AsOf(),
                    Arguments.Revision(),
                    Arguments.RevisionHash(),
                ],
                SelectionResolver = resolver,
            },
            new ConnectionMapping(new("search"), DatasetLinks.Entities, shape, IsSearch: true)
        );
    }

    FieldDefinition Dataset() =>
        types.Mappings.Add(
            new ExecutableField("dataset", new NonNullType(types.Shape(Records.Dataset).Type))
            {
                Description =
                    "The data set as a whole. Example: `dataset { revision { number time entities relations } }`.",
                Arguments = [Arguments.AsOf(), Arguments.Revision(), Arguments.RevisionHash()],
                SelectionResolver = resolver,
            },
            new DatasetMapping(new("dataset"), types.Shape(Records.Dataset))
        );
}
