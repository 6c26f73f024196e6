using GovernanceGraph.Api.Types;
using GovernanceGraph.Facts;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.Model;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Api.Subscriptions;

/// <summary>The root fields of subscriptions and the types of their events.</summary>
sealed class SubscriptionFields(OutputTypes types, RevisionSubscriber subscriber)
{
    /// <summary>The type of subscriptions.</summary>
    public ObjectType Subscription() => new("Subscription", () =>
    [
        new("revisionAdded", new NonNullType(RevisionAdded()))
        {
            Description = "Each new revision of the data set, as soon as it can be read, with what it changed. "
                + "Example: `subscription { revisionAdded { revision { number reason } entityIds } }`.",
            Arguments =
            [
                new("after", BuiltInScalars.Int)
                {
                    Description = "The number of the last revision that the client knows: those after it come first, so that "
                        + "none is missed by who was away for a while. Absent: only revisions that are added from now on.",
                },
            ],
            Subscriber = subscriber.SubscribeAsync,
        },
    ])
    {
        Description = "What can be listened to, over a WebSocket (`graphql-transport-ws`) or as server-sent events.",
    };

    ObjectType RevisionAdded()
    {
        var change = FactChange();
        return new("RevisionAdded", () =>
        [
            new("revision", new NonNullType(types.Shape(Records.Revision).Type)) { Description = "The revision." },
            new("changes", ListOf(change))
            {
                Description = "How many facts it added and removed, one entry for each kind of fact that changed.",
            },
            new("entityIds", ListOf(BuiltInScalars.Id))
            {
                Description = "The entities that those facts are about, in the order of their identifiers; of a large change "
                    + $"the first {RevisionChange.MaxEntityIds}.",
            },
            new("entityCount", new NonNullType(BuiltInScalars.Int))
            {
                Description = "How many entities those facts are about in all.",
            },
            new("isTruncated", new NonNullType(BuiltInScalars.Boolean))
            {
                Description = "Whether entities are left out of `entityIds`.",
            },
        ])
        {
            Description = "A revision that was added, and what it changed.",
        };
    }

    static ObjectType FactChange()
    {
        var kind = FactKindType();
        return new("FactChange", () =>
        [
            new("kind", new NonNullType(kind)) { Description = "The kind of fact." },
            new("added", new NonNullType(BuiltInScalars.Int))
            {
                Description = "How many facts of the kind were added. A source that was corrected is one added and one removed.",
            },
            new("removed", new NonNullType(BuiltInScalars.Int))
            {
                Description = "How many were removed. They stay readable in older revisions.",
            },
        ])
        {
            Description = "What a revision changed of one kind of fact.",
        };
    }

    static EnumType FactKindType() => new(
        "FactKind",
        [
            Kind(FactKind.Source, "A publication that facts are taken from."),
            Kind(FactKind.EntityStatement, "What a source says about an entity's own properties."),
            Kind(FactKind.Claim, "What a source says about a relation."),
            Kind(FactKind.CompleteList, "A source that names all who have a relation to a body or text."),
            Kind(FactKind.ReportedCount, "A figure that a source reports about an entity."),
            Kind(FactKind.Principle, "A principle, norm or pledge of a text or body."),
            Kind(FactKind.Position, "A position or strategy that was published."),
        ])
    {
        Description = "The kinds of fact that a load brings.",
    };

    static EnumValue Kind(FactKind kind, string description) => new(RevisionEvent.NameOf(kind)) { Description = description };

    static NonNullType ListOf(GraphQLType type) => new(new ListType(new NonNullType(type)));
}
