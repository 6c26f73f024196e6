using GovernanceGraph.Api.Types;
using GovernanceGraph.Facts;
using GovernanceGraph.GraphQL.Resolving;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.GraphQL.Types.BuiltIn;
using GovernanceGraph.Model;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Api.Subscriptions;

/// <summary>The root fields of subscriptions and the types of their events.</summary>
sealed class SubscriptionFields(OutputTypes types, RevisionSubscriber subscriber)
{
    /// <summary>The type of subscriptions.</summary>
    public ObjectType Subscription() =>
        new(
            "Subscription",
            () =>
                [
                    new ExecutableField("revisionAdded", new NonNullType(RevisionAdded()))
                    {
                        Description =
                            "Each new revision of the data set as soon as it can be read, with what it changed. "
                            + "Example: `subscription { revisionAdded { revision { number reason } entityIds } }`.",
                        Arguments =
                        [
                            new("after", BuiltInScalars.Int)
                            {
                                Description =
                                    "The number of the last revision that the client knows. Later ones "
                                    + "are sent first, so that a client that was disconnected misses "
                                    + "nothing. Default: only revisions added from now on.",
                            },
                        ],
                        Subscriber = subscriber.SubscribeAsync,
                    },
                ]
        )
        {
            Description =
                "What clients can subscribe to, over a WebSocket (`graphql-transport-ws`) or as server-sent events.",
        };

    ObjectType RevisionAdded()
    {
        var change = FactChange();
        return new(
            "RevisionAdded",
            () =>
                [
                    new("revision", new NonNullType(types.Shape(Records.Revision).Type))
                    {
                        Description = "The new revision.",
                    },
                    new("changes", ListOf(change))
                    {
                        Description =
                            "How many facts it added and removed, with one entry for each kind of fact that changed.",
                    },
                    new("entityIds", ListOf(BuiltInScalars.Id))
                    {
                        Description =
                            "The ids of the entities that those facts are about, sorted. If there are more than "
                            + $"{RevisionChange.MaxEntityIds}, only the first {RevisionChange.MaxEntityIds}.",
                    },
                    new("entityCount", new NonNullType(BuiltInScalars.Int))
                    {
                        Description = "Total number of entities that those facts are about.",
                    },
                    new("isTruncated", new NonNullType(BuiltInScalars.Boolean))
                    {
                        Description = "Whether `entityIds` leaves out some entities.",
                    },
                ]
        )
        {
            Description = "A new revision and what it changed.",
        };
    }

    static ObjectType FactChange()
    {
        var kind = FactKindType();
        return new(
            "FactChange",
            () =>
                [
                    new("kind", new NonNullType(kind)) { Description = "The kind of fact." },
                    new("added", new NonNullType(BuiltInScalars.Int))
                    {
                        Description =
                            "Number of facts of this kind added. A corrected source counts as one added "
                            + "and one removed.",
                    },
                    new("removed", new NonNullType(BuiltInScalars.Int))
                    {
                        Description = "Number of facts of this kind removed. They stay readable in older revisions.",
                    },
                ]
        )
        {
            Description = "What a revision changed in one kind of fact.",
        };
    }

    static EnumType FactKindType() =>
        new(
            "FactKind",
            [
                Kind(FactKind.Source, "A publication from which facts are taken."),
                Kind(FactKind.EntityStatement, "What a source says about the properties of an entity."),
                Kind(FactKind.Claim, "What a source says about a relation."),
                Kind(
                    FactKind.CompleteList,
                    "An exhaustive list of the entities that have a relation to a body or text."
                ),
                Kind(FactKind.ReportedCount, "A figure that a source reports about an entity."),
                Kind(FactKind.Principle, "A principle, norm or pledge of a text or body."),
                Kind(FactKind.Position, "A position or strategy published by a state or an organisation of states."),
            ]
        )
        {
            Description = "The kinds of fact that a load can add or remove.",
        };

    static EnumValue Kind(FactKind kind, string description) =>
        new(RevisionEvent.NameOf(kind)) { Description = description };

    static NonNullType ListOf(GraphQLType type) => new(new ListType(new NonNullType(type)));
}
