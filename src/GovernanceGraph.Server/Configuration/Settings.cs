using System.Net;
using GovernanceGraph.Api.Limits;
using GovernanceGraph.GraphQL.Requests;
using Serilog.Events;

namespace GovernanceGraph.Server.Configuration;

/// <summary>
/// The values of all settings, read and checked. What each means and which values it may have is said once, in
/// <see cref="SettingsTable"/>.
/// </summary>
sealed record Settings
{
    internal required StoreKind Store { get; init; }

    /// <summary>The Neo4j, where it is the store.</summary>
    internal required Neo4jSettings? Neo4j { get; init; }

    internal required IReadOnlyList<string> Urls { get; init; }

    internal required IReadOnlyList<string> Http2Urls { get; init; }

    /// <summary>Where metrics are shown; empty: nowhere, and nothing is measured.</summary>
    internal required IReadOnlyList<string> MetricsUrls { get; init; }

    /// <summary>Where traces are sent; null: nowhere, and none are made.</summary>
    internal required Uri? TracesUrl { get; init; }

    /// <summary>Absolute.</summary>
    internal required string Data { get; init; }

    internal required SeedLocation Seed { get; init; }

    internal required bool SeedWhenEmpty { get; init; }

    /// <summary>What opens the ways to write; null: there are none.</summary>
    internal required WriteKey? WriteKey { get; init; }

    internal required LogEventLevel LogLevel { get; init; }

    internal required LogFormat LogFormat { get; init; }

    /// <summary>Origins whose pages may read answers; "*": any; empty: none.</summary>
    internal required IReadOnlyList<string> CorsOrigins { get; init; }

    /// <summary>Names that the server answers to; null: what follows from the other settings.</summary>
    internal required IReadOnlyList<string>? AllowedHosts { get; init; }

    internal required int MaxRequestBytes { get; init; }

    internal required int MaxLinkLength { get; init; }

    internal required int MaxRequestValues { get; init; }

    /// <summary>What one operation may ask; what no setting names is the engine's own.</summary>
    internal required ExecutionLimits Limits { get; init; }

    /// <summary>How large the pages of an answer are; what no setting names is the API's own.</summary>
    internal required ApiLimits Pages { get; init; }

    internal required int MaxExecutions { get; init; }

    internal required int MaxExpensiveExecutions { get; init; }

    internal required int MaxWaiting { get; init; }

    /// <summary>Bytes.</summary>
    internal required int MaxAnswerMemory { get; init; }

    /// <summary>Bytes.</summary>
    internal required int MaxRequestMemory { get; init; }

    /// <summary>Bytes.</summary>
    internal required int MaxSubscriptionMemory { get; init; }

    /// <summary>The folder of stored documents, absolute; null: there is none.</summary>
    internal required string? Documents { get; init; }

    internal required bool OnlyTrustedDocuments { get; init; }

    /// <summary>0: no documents are kept for clients.</summary>
    internal required int MaxAutomaticDocumentBytes { get; init; }

    /// <summary>0: caches must ask each time.</summary>
    internal required int MaxAgeSeconds { get; init; }

    internal required TimeSpan RequestTimeout { get; init; }

    internal required int MaxConnections { get; init; }

    internal required IReadOnlyList<IPNetwork> TrustedProxies { get; init; }

    /// <summary>For connections that stay open.</summary>
    internal required SubscriptionSettings Subscriptions { get; init; }

    internal required TimeSpan ShutdownTimeout { get; init; }
}
