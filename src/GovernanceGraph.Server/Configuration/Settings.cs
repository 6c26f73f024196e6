using System.Net;
using GovernanceGraph.Api.Limits;
using GovernanceGraph.GraphQL;
using Serilog.Events;

namespace GovernanceGraph.Server.Configuration;

/// <summary>The stores that the setting "Store" can name.</summary>
enum StoreKind
{
    /// <summary>SQLite in the data directory, with a snapshot in memory.</summary>
    Embedded,

    /// <summary>A Neo4j server.</summary>
    Neo4j,
}

/// <summary>How lines of the log look.</summary>
enum LogFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>One JSON object a line, for programs.</summary>
    Json,
}

/// <summary>
/// All settings. The names are those of the section "GovernanceGraph" of appsettings.json and, as
/// <c>GovernanceGraph__Name</c>, of environment variables; <c>docs/settings.md</c> tells each.
/// </summary>
sealed record Settings
{
    internal const string Section = "GovernanceGraph";

    internal StoreKind Store { get; init; } = StoreKind.Embedded;

    /// <summary>The Neo4j, where it is the store.</summary>
    internal Neo4jSettings? Neo4j { get; init; }

    internal IReadOnlyList<string> Urls { get; init; } = ["http://localhost:5080"];

    /// <summary>Addresses to speak HTTP/2 without TLS at.</summary>
    internal IReadOnlyList<string> Http2Urls { get; init; } = [];

    /// <summary>Absolute.</summary>
    internal required string Data { get; init; }

    internal required SeedLocation Seed { get; init; }

    internal bool SeedWhenEmpty { get; init; } = true;

    /// <summary>What opens the ways to write; null: there are none.</summary>
    internal WriteKey? WriteKey { get; init; }

    internal LogEventLevel LogLevel { get; init; } = LogEventLevel.Information;

    internal LogFormat LogFormat { get; init; } = LogFormat.Text;

    /// <summary>Origins whose pages may read answers; "*": any; empty: none.</summary>
    internal IReadOnlyList<string> CorsOrigins { get; init; } = ["*"];

    /// <summary>Names that the server answers to; null: what follows from the other settings.</summary>
    internal IReadOnlyList<string>? AllowedHosts { get; init; }

    /// <summary>Bytes of one request's body.</summary>
    internal int MaxRequestBytes { get; init; } = 1_048_576;

    /// <summary>Characters of a request's address, its query string included.</summary>
    internal int MaxLinkLength { get; init; } = 16_384;

    /// <summary>JSON values that the variables and extensions of one request may hold together.</summary>
    internal int MaxRequestValues { get; init; } = 50_000;

    /// <summary>What one operation may ask; the rest is the engine's own.</summary>
    internal ExecutionLimits Limits { get; init; } = new();

    /// <summary>How large the pages of an answer are; the rest is the API's own.</summary>
    internal ApiLimits Pages { get; init; } = ApiLimits.Standard;

    /// <summary>Operations that are executed at the same time.</summary>
    internal int MaxExecutions { get; init; } = 64;

    /// <summary>Operations that cost much, or whose long document has to be read first, that are executed at the same time.</summary>
    internal int MaxExpensiveExecutions { get; init; } = UsualExpensiveExecutions;

    /// <summary>Half of the processor's cores: the others are left to the many that cost little.</summary>
    internal static int UsualExpensiveExecutions => Math.Max(1, Environment.ProcessorCount / 2);

    /// <summary>Bytes of all answers that are written or not yet taken.</summary>
    internal int MaxAnswerMemory { get; init; } = 134_217_728;

    /// <summary>Bytes of all requests that arrive or wait, and of what is made of them.</summary>
    internal int MaxRequestMemory { get; init; } = 33_554_432;

    /// <summary>Bytes of what all subscriptions keep while they wait.</summary>
    internal int MaxSubscriptionMemory { get; init; } = 67_108_864;

    /// <summary>Operations that wait for that; a request beyond them is sent away.</summary>
    internal int MaxWaiting { get; init; } = 256;

    /// <summary>The folder of stored documents, absolute; null: there is none.</summary>
    internal string? Documents { get; init; }

    /// <summary>Whether stored documents are the only ones that are executed.</summary>
    internal bool OnlyTrustedDocuments { get; init; }

    /// <summary>Bytes of memory for documents that clients send once and name by their hash from then on; 0: none.</summary>
    internal int MaxAutomaticDocumentBytes { get; init; } = 4_194_304;

    /// <summary>Seconds for which caches may give an answer to a link without asking the server again; 0: they must ask.</summary>
    internal int MaxAgeSeconds { get; init; }

    /// <summary>How long one request may be worked on.</summary>
    internal TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Connections of any kind that are open at the same time, WebSockets not counted.</summary>
    internal int MaxConnections { get; init; } = 10_000;

    /// <summary>Proxies whose word is taken for whom they forward.</summary>
    internal IReadOnlyList<IPNetwork> TrustedProxies { get; init; } = [];

    /// <summary>Connections that stay open.</summary>
    internal SubscriptionSettings Subscriptions { get; init; } = new();

    /// <summary>How long requests may go on after the server was told to stop.</summary>
    internal TimeSpan ShutdownTimeout { get; init; } = TimeSpan.FromSeconds(10);
}
