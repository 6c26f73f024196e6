using System.Collections.Frozen;
using GovernanceGraph.Pages.Hosting;
using GovernanceGraph.Server.Administration;
using GovernanceGraph.Server.Endpoints;
using GovernanceGraph.Server.Http;
using GovernanceGraph.Server.Pages;
using GovernanceGraph.Server.Subscriptions;

namespace GovernanceGraph.Server.Hosting;

/// <summary>Where the router sends requests, and what it asks and adds on the way.</summary>
sealed record Destinations
{
    /// <summary>GraphQL by GET and POST.</summary>
    internal required GraphQLEndpoint GraphQL { get; init; }

    /// <summary>GraphQL over WebSockets.</summary>
    internal required SocketEndpoint Sockets { get; init; }

    internal required SeedEndpoint Seed { get; init; }

    internal required Ide Ide { get; init; }

    /// <summary>What is read by GET and is no page, by its path: health and the schema.</summary>
    internal required FrozenDictionary<string, RequestDelegate> Files { get; init; }

    /// <summary>The pages, at all other addresses.</summary>
    internal required PageSite Pages { get; init; }

    internal required Cors Cors { get; init; }

    internal required SecurityHeaders Security { get; init; }

    internal required HostFilter Hosts { get; init; }
}
