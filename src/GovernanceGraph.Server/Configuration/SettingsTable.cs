using GovernanceGraph.Api.Limits;
using GovernanceGraph.GraphQL.Requests;
using Serilog.Events;

namespace GovernanceGraph.Server.Configuration;

/// <summary>
/// All settings, one row each, in the order of <c>docs/settings.md</c>. A default and a range is nowhere else, but for
/// those of the engine and the API, which have them for programs that use no settings.
/// </summary>
static class SettingsTable
{
    static readonly List<Setting> Rows = []; // first, because each row below adds itself
    static readonly ExecutionLimits Engine = new();

    internal static readonly ChoiceSetting<StoreKind> Store = Add(
        new ChoiceSetting<StoreKind>(
            "Store",
            StoreKind.Embedded,
            "Where the graph is kept: in the data directory, or in a [Neo4j](#neo4j) database."
        )
    );

    internal static readonly TextSetting Neo4jUri = Add(
        new TextSetting(
            "Neo4j:Uri",
            null,
            "an address",
            "The address of Neo4j's HTTP interface, such as `http://localhost:7474` or `https://….databases.neo4j.io`."
        )
    );

    internal static readonly TextSetting Neo4jUser = Add(
        new TextSetting(
            "Neo4j:User",
            null,
            "a name",
            "The user of Neo4j; if neither a user nor a token is set, no credentials are sent."
        )
    );

    internal static readonly SecretSetting Neo4jPassword = Add(
        new SecretSetting("Neo4j:Password", "a text", "The user's password.")
    );

    internal static readonly SecretSetting Neo4jToken = Add(
        new SecretSetting("Neo4j:Token", "a text", "A bearer token (single sign-on) in place of user and password.")
    );

    internal static readonly TextSetting Neo4jDatabase = Add(
        new TextSetting("Neo4j:Database", "neo4j", "a name", "The name of the database, which must exist.")
    );

    internal static readonly TextSetting Urls = Add(
        new TextSetting(
            "Urls",
            "http://localhost:5080",
            "addresses",
            "The addresses to listen on, separated by semicolons."
        )
        {
            Option = new("--urls", "ADDRESSES"),
        }
    );

    internal static readonly TextSetting Http2Urls = Add(
        new TextSetting(
            "Http2Urls",
            null,
            "addresses",
            "The addresses at which the server answers HTTP/2 without TLS, separated by semicolons."
        )
    );

    internal static readonly TextSetting MetricsUrls = Add(
        new TextSetting(
            "MetricsUrls",
            null,
            "addresses",
            "The addresses at which [metrics](operating.md#metrics) for Prometheus are served, and "
                + "nothing else, separated by semicolons; by default, none."
        )
        {
            Option = new("--metrics-urls", "ADDRESSES"),
        }
    );

    internal static readonly TextSetting TracesUrl = Add(
        new TextSetting(
            "TracesUrl",
            null,
            "an address",
            "The address that [traces](operating.md#traces) are sent to by OTLP over HTTP, such as "
                + "`http://localhost:4318/v1/traces`; by default, none are sent."
        )
    );

    internal static readonly TextSetting Data = Add(
        new TextSetting("Data", "data", "a directory", "The directory of the embedded store.")
        {
            Option = new("--data", "DIR", IsFolder: true),
        }
    );

    internal static readonly TextSetting Seed = Add(
        new TextSetting(
            "Seed",
            null,
            "a folder",
            "The folder of facts; by default, the first folder called seed in the working directory, "
                + "beside the program or above it."
        )
        {
            Option = new("--seed", "DIR", IsFolder: true),
        }
    );

    internal static readonly BooleanSetting SeedWhenEmpty = Add(
        new BooleanSetting("SeedWhenEmpty", true, "Whether `serve` fills an empty store from the seed folder.")
    );

    internal static readonly SecretSetting WriteKey = Add(
        new SecretSetting(
            "WriteKey",
            $"{Configuration.WriteKey.MinCharacters} to {Configuration.WriteKey.MaxCharacters} characters",
            "The key for [`POST /admin/seed`](#loading-facts-into-a-running-server); without one, nobody "
                + "can write to a running server."
        )
    );

    internal static readonly ChoiceSetting<LogEventLevel> LogLevel = Add(
        new ChoiceSetting<LogEventLevel>(
            "LogLevel",
            LogEventLevel.Information,
            "The lowest level of the lines that are logged."
        )
    );

    internal static readonly ChoiceSetting<LogFormat> LogFormat = Add(
        new ChoiceSetting<LogFormat>(
            "LogFormat",
            Configuration.LogFormat.Text,
            "Whether the log is written for people, or for programs, as one JSON object per line."
        )
    );

    internal static readonly TextSetting CorsOrigins = Add(
        new TextSetting(
            "CorsOrigins",
            OriginSettings.Any,
            $"origins, `{OriginSettings.Any}`, `{OriginSettings.None}`",
            "The origins whose pages may read answers, separated by spaces."
        )
    );

    internal static readonly TextSetting AllowedHosts = Add(
        new TextSetting(
            "AllowedHosts",
            null,
            "host names",
            "The host names that the server answers to, separated by semicolons."
        )
    );

    internal static readonly TextSetting TrustedProxies = Add(
        new TextSetting(
            "TrustedProxies",
            null,
            "addresses, networks",
            "The addresses and networks of reverse proxies in front of the server, separated by spaces."
        )
    );

    internal static readonly IntegerSetting MaxRequestBytes = Add(
        new IntegerSetting("MaxRequestBytes", 1_048_576, 1_024, 67_108_864, "Bytes of the body of one request.")
    );

    internal static readonly IntegerSetting MaxLinkLength = Add(
        new IntegerSetting(
            "MaxLinkLength",
            16_384,
            1_024,
            1_048_576,
            "Characters of the URL of a request, including its query string."
        )
    );

    internal static readonly IntegerSetting MaxRequestValues = Add(
        new IntegerSetting(
            "MaxRequestValues",
            50_000,
            100,
            10_000_000,
            "JSON values that the variables and extensions of one request may contain together, over "
                + "HTTP and on a WebSocket."
        )
    );

    internal static readonly IntegerSetting MaxTokens = Add(
        new IntegerSetting("MaxTokens", Engine.Parsing.MaxTokens, 100, 1_000_000, "Tokens of one document.")
    );

    internal static readonly IntegerSetting MaxQueryDepth = Add(
        new IntegerSetting(
            "MaxQueryDepth",
            Engine.Validation.MaxDepth!.Value,
            1,
            200,
            "Levels of fields in one operation."
        )
    );

    internal static readonly IntegerSetting MaxFields = Add(
        new IntegerSetting(
            "MaxFields",
            Engine.Validation.MaxFields!.Value,
            1,
            1_000_000,
            "Fields of one operation; those of a fragment are counted each time it is spread."
        )
    );

    internal static readonly IntegerSetting MaxCost = Add(
        new IntegerSetting(
            "MaxCost",
            (int)Engine.MaxCost,
            1,
            int.MaxValue,
            "Points that one query may [cost](cost.md), as estimated before it is executed."
        )
    );

    internal static readonly IntegerSetting MaxRecordsVisited = Add(
        new IntegerSetting(
            "MaxRecordsVisited",
            (int)ApiLimits.Standard.MaxRecordsVisited,
            1_000,
            int.MaxValue,
            "Records that the embedded store may [visit](cost.md) for one operation."
        )
    );

    internal static readonly IntegerSetting MaxRevisions = Add(
        new IntegerSetting(
            "MaxRevisions",
            ApiLimits.Standard.MaxRevisions,
            1,
            100,
            "Different revisions that one operation may name."
        )
    );

    internal static readonly IntegerSetting MaxCachedCharacters = Add(
        new IntegerSetting(
            "MaxCachedCharacters",
            Engine.MaxCachedCharacters,
            0,
            100_000_000,
            "Characters of all documents whose operations are kept prepared."
        )
    );

    internal static readonly IntegerSetting MaxResponseBytes = Add(
        new IntegerSetting(
            "MaxResponseBytes",
            Engine.MaxResponseBytes,
            1_024,
            1_073_741_824,
            "Bytes of one answer, and of what Neo4j answers to one operation."
        )
    );

    internal static readonly IntegerSetting MaxPageSize = Add(
        new IntegerSetting("MaxPageSize", ApiLimits.Standard.MaxPageSize, 1, 100_000, "Records of one page.")
    );

    internal static readonly IntegerSetting DefaultPageSize = Add(
        new IntegerSetting(
            "DefaultPageSize",
            ApiLimits.Standard.DefaultPageSize,
            1,
            100_000,
            "Records of a page where the query gives no size; not more than `MaxPageSize`."
        )
    );

    internal static readonly IntegerSetting MaxExecutions = Add(
        new IntegerSetting("MaxExecutions", 64, 1, 10_000, "Operations that are executed at the same time.")
    );

    // The other cores are left to the many operations that cost little.
    internal static readonly IntegerSetting MaxExpensiveExecutions = Add(
        new IntegerSetting(
            "MaxExpensiveExecutions",
            Math.Max(1, Environment.ProcessorCount / 2),
            1,
            10_000,
            "Expensive operations that are executed at the same time."
        )
        {
            DefaultInWords = "half the cores",
        }
    );

    internal static readonly IntegerSetting MaxWaiting = Add(
        new IntegerSetting("MaxWaiting", 256, 0, 100_000, "Operations that wait until others have ended.")
    );

    internal static readonly IntegerSetting MaxAnswerMemory = Add(
        new IntegerSetting(
            "MaxAnswerMemory",
            134_217_728,
            1_048_576,
            int.MaxValue,
            "Bytes of all answers that are being written or that clients have not read yet."
        )
    );

    internal static readonly IntegerSetting MaxRequestMemory = Add(
        new IntegerSetting(
            "MaxRequestMemory",
            33_554_432,
            1_048_576,
            int.MaxValue,
            "Bytes of all requests that are arriving, and four times the bytes of requests that are "
                + "waiting for their answer."
        )
    );

    internal static readonly IntegerSetting MaxSubscriptionMemory = Add(
        new IntegerSetting(
            "MaxSubscriptionMemory",
            67_108_864,
            1_048_576,
            int.MaxValue,
            "Bytes of what all subscriptions keep while they wait for events."
        )
    );

    internal static readonly TextSetting Documents = Add(
        new TextSetting("Documents", null, "a folder", "The folder of [trusted documents](trusted-documents.md).")
    );

    internal static readonly BooleanSetting OnlyTrustedDocuments = Add(
        new BooleanSetting("OnlyTrustedDocuments", false, "Whether only trusted documents are executed.")
    );

    internal static readonly IntegerSetting MaxAutomaticDocumentBytes = Add(
        new IntegerSetting(
            "MaxAutomaticDocumentBytes",
            4_194_304,
            0,
            1_073_741_824,
            "Bytes of memory for documents that clients send once and then name by their hash; 0 turns this off."
        )
    );

    internal static readonly IntegerSetting MaxAgeSeconds = Add(
        new IntegerSetting(
            "MaxAgeSeconds",
            0,
            0,
            31_536_000,
            "Seconds for which caches may reuse the answer to a GET request without asking the server again."
        )
    );

    internal static readonly IntegerSetting RequestTimeoutSeconds = Add(
        new IntegerSetting(
            "RequestTimeoutSeconds",
            30,
            1,
            3_600,
            "Seconds that one request, or one event of a subscription, may take."
        )
    );

    internal static readonly IntegerSetting MaxConnections = Add(
        new IntegerSetting(
            "MaxConnections",
            10_000,
            1,
            1_000_000,
            "TCP connections that are open at the same time, except those that became WebSockets."
        )
    );

    internal static readonly IntegerSetting MaxOpenConnections = Add(
        new IntegerSetting(
            "MaxOpenConnections",
            1_000,
            0,
            1_000_000,
            "WebSockets and event streams that are open at the same time."
        )
    );

    internal static readonly IntegerSetting MaxConnectionsPerAddress = Add(
        new IntegerSetting(
            "MaxConnectionsPerAddress",
            100,
            1,
            1_000_000,
            "WebSockets and event streams that one address may have open."
        )
    );

    internal static readonly IntegerSetting MaxOperationsPerConnection = Add(
        new IntegerSetting("MaxOperationsPerConnection", 100, 1, 10_000, "Operations that are active on one WebSocket.")
    );

    internal static readonly IntegerSetting MaxMessageBytes = Add(
        new IntegerSetting("MaxMessageBytes", 1_048_576, 1_024, 67_108_864, "Bytes of one message on a WebSocket.")
    );

    internal static readonly IntegerSetting MaxUnsentBytes = Add(
        new IntegerSetting(
            "MaxUnsentBytes",
            67_108_864,
            1_024,
            1_073_741_824,
            "Bytes of finished messages that wait until the client of one WebSocket reads them."
        )
    );

    internal static readonly IntegerSetting SendTimeoutSeconds = Add(
        new IntegerSetting(
            "SendTimeoutSeconds",
            10,
            1,
            600,
            "Seconds in which a client must read the next 64 KiB of what it is sent."
        )
    );

    internal static readonly IntegerSetting InitTimeoutSeconds = Add(
        new IntegerSetting(
            "InitTimeoutSeconds",
            10,
            1,
            600,
            "Seconds in which the client of a WebSocket must send `connection_init`."
        )
    );

    internal static readonly IntegerSetting KeepAliveSeconds = Add(
        new IntegerSetting(
            "KeepAliveSeconds",
            12,
            1,
            3_600,
            "Seconds between keep-alive messages on an open connection."
        )
    );

    internal static readonly IntegerSetting ShutdownTimeoutSeconds = Add(
        new IntegerSetting(
            "ShutdownTimeoutSeconds",
            10,
            0,
            600,
            "Seconds for which requests may continue after the server has been told to stop."
        )
    );

    /// <summary>All rows; a secret has a second one, for the file that may hold it.</summary>
    internal static IReadOnlyList<Setting> All => Rows;

    static T Add<T>(T row)
        where T : Setting
    {
        Rows.Add(row);
        if (row is SecretSetting secret)
        {
            Rows.Add(secret.File);
        }

        return row;
    }
}
