namespace GovernanceGraph.Server.Logging;

/// <summary>All log messages of the program. None holds a document or a variable: what people ask is theirs.</summary>
static partial class LogMessages
{
    /// <summary>The line of a request, which Serilog's middleware writes.</summary>
    internal const string RequestLine =
        "{Method:l} {Path:l} {Operation:l} {Status} in {Milliseconds:0.00} ms {ErrorCodes:l}";

    /// <summary>What the log tells of itself.</summary>
    internal const string LinesLost = "{Count} log lines could not be written in time.";

    [LoggerMessage(40, LogLevel.Information, "GovernanceGraph {Version} is starting.")]
    internal static partial void Starting(this ILogger logger, string version);

    [LoggerMessage(1, LogLevel.Information, "Listening on {Addresses:l}; GraphQL is at {Addresses:l}/graphql.")]
    internal static partial void Listening(this ILogger logger, string addresses);

    [LoggerMessage(17, LogLevel.Information, "Metrics are at {Addresses:l}.")]
    internal static partial void ShowingMetrics(this ILogger logger, string addresses);

    [LoggerMessage(
        2,
        LogLevel.Information,
        "The store holds revision {Number}: {Entities} entities, {Relations} relations, {Claims} claims, "
            + "{Sources} sources; hash {Hash}."
    )]
    internal static partial void StoreOpened(
        this ILogger logger,
        long number,
        long entities,
        long relations,
        long claims,
        long sources,
        string hash
    );

    [LoggerMessage(3, LogLevel.Warning, "The store is empty. Load facts with the command \"seed DIR\".")]
    internal static partial void StoreEmpty(this ILogger logger);

    [LoggerMessage(
        4,
        LogLevel.Warning,
        "No seed folder was found for the empty store; looked in {Places}. Name it with --seed."
    )]
    internal static partial void NoSeedFolder(this ILogger logger, string places);

    [LoggerMessage(5, LogLevel.Information, "Filling the empty store from {Directory}.")]
    internal static partial void Seeding(this ILogger logger, string directory);

    [LoggerMessage(
        6,
        LogLevel.Warning,
        "Banana Cake Pop is not installed, so /graphql shows how to install it; the API is not affected."
    )]
    internal static partial void IdeMissing(this ILogger logger);

    [LoggerMessage(7, LogLevel.Information, "Stopping: no new requests; those in progress have {Seconds} s to finish.")]
    internal static partial void Stopping(this ILogger logger, double seconds);

    [LoggerMessage(8, LogLevel.Warning, "The store failed: {Sentence}")]
    internal static partial void StoreFailed(this ILogger logger, string sentence);

    [LoggerMessage(9, LogLevel.Debug, "Cause of the store failure.")]
    internal static partial void StoreFailureCause(this ILogger logger, Exception exception);

    [LoggerMessage(15, LogLevel.Information, "The store answers again.")]
    internal static partial void StoreAnswersAgain(this ILogger logger);

    [LoggerMessage(16, LogLevel.Information, "How the store answers {Count} root fields:\n{Plan}")]
    internal static partial void Explained(this ILogger logger, int count, string plan);

    [LoggerMessage(12, LogLevel.Error, "A field resolver failed; the client received a generic error.")]
    internal static partial void FieldFailed(this ILogger logger, Exception exception);

    [LoggerMessage(13, LogLevel.Error, "A request failed; the client received \"Internal error.\".")]
    internal static partial void RequestFailed(this ILogger logger, Exception exception);

    [LoggerMessage(
        20,
        LogLevel.Information,
        "A WebSocket ended with {Code} after {Seconds:0.0} s and {Operations} operations."
    )]
    internal static partial void SocketClosed(this ILogger logger, int code, long operations, double seconds);

    [LoggerMessage(21, LogLevel.Information, "An event stream ended after {Seconds:0.0} s and {Events} events.")]
    internal static partial void EventStreamEnded(this ILogger logger, long events, double seconds);

    [LoggerMessage(
        22,
        LogLevel.Error,
        "An operation on an open connection failed; the client received \"Internal error.\"."
    )]
    internal static partial void SubscriptionFailed(this ILogger logger, Exception exception);

    [LoggerMessage(
        23,
        LogLevel.Information,
        "The client of an event stream did not read for {Seconds:0.0} s; the stream was closed."
    )]
    internal static partial void EventStreamTooSlow(this ILogger logger, double seconds);

    [LoggerMessage(
        24,
        LogLevel.Information,
        "A client did not read its response for {Seconds:0.0} s; the connection was closed."
    )]
    internal static partial void AnswerNotTaken(this ILogger logger, double seconds);

    [LoggerMessage(
        30,
        LogLevel.Information,
        "The seed folder was loaded again: revision {Number}; facts added: {Added}; removed: {Removed}."
    )]
    internal static partial void SeedLoaded(this ILogger logger, long number, long added, long removed);

    [LoggerMessage(
        31,
        LogLevel.Warning,
        "The seed folder was not loaded again: it has {Count} problems. The command \"seed --check\" prints them."
    )]
    internal static partial void SeedHasProblems(this ILogger logger, int count);

    [LoggerMessage(32, LogLevel.Error, "The seed folder was not loaded again: the store failed.")]
    internal static partial void SeedFailed(this ILogger logger, Exception exception);

    [LoggerMessage(34, LogLevel.Warning, "Load requests refused, without the key or not by POST: {Count}.")]
    internal static partial void WritersRefused(this ILogger logger, long count);

    [LoggerMessage(33, LogLevel.Warning, "A load request was answered with {Status}: {Code}.")]
    internal static partial void AdministrationRefused(this ILogger logger, int status, string code);

    [LoggerMessage(35, LogLevel.Warning, "{Warning}")]
    internal static partial void LoadHasWarning(this ILogger logger, string warning);

    [LoggerMessage(36, LogLevel.Error, "The stored data is damaged: {Sentence}")]
    internal static partial void StoreIsDamaged(this ILogger logger, string sentence);
}
