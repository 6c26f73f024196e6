using GovernanceGraph.Api.Limits;
using GovernanceGraph.Api.Planning;
using GovernanceGraph.Api.Resolving;
using GovernanceGraph.Api.Subscriptions;
using GovernanceGraph.Api.Types;
using GovernanceGraph.GraphQL.Schemas;
using GovernanceGraph.GraphQL.Types.BuiltIn;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Api;

/// <summary>
/// The model as a GraphQL schema. A kind or relation that is added to the model appears here by itself.
/// </summary>
public static class GovernanceSchema
{
    const string About =
        "Who signed, joined, founded, sponsored, chaired or voted on what in the governance of cyberspace, since when, "
        + "and according to which source. The claims of all sources are weighed to form relations; every claim stays "
        + "readable.";

    /// <summary>The schema whose questions go to one store.</summary>
    /// <param name="store">The store.</param>
    /// <param name="limits">What a question may ask.</param>
    public static Schema Create(IGraphStore store, ApiLimits limits)
    {
        ArgumentNullException.ThrowIfNull(store);
        return Build(store, limits);
    }

    /// <summary>
    /// The schema without a store of its own: to print and to validate, or to execute with an
    /// <see cref="IGraphStore"/> as the context of each request.
    /// </summary>
    /// <param name="limits">What a question may ask.</param>
    public static Schema Create(ApiLimits limits) => Build(null, limits);

    static Schema Build(IGraphStore? store, ApiLimits limits)
    {
        var enums = new EnumTypes();
        var arguments = new Arguments(limits, enums);
        var mappings = new FieldMappings();
        var types = new OutputTypes(
            enums,
            new FilterInputs(new OperationInputs(enums)),
            new SortInputs(),
            arguments,
            mappings
        );
        var resolver = new GraphResolver(store, new RootPlanner(mappings, limits, store), limits);
        return new(
            new QueryFields(types, enums, arguments, resolver).Query(),
            subscription: new SubscriptionFields(types, new RevisionSubscriber(store, limits)).Subscription(),
            directives: BuiltInDirectives.PublishedEdition,
            description: About
        );
    }
}
