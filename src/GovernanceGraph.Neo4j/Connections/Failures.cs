using System.Text.Json;
using GovernanceGraph.Storage;
using Polly.CircuitBreaker;

namespace GovernanceGraph.Neo4j.Connections;

/// <summary>
/// What is said of a failure: which kind it is, and one sentence with what to do. The cause goes along for the log.
/// </summary>
static class Failures
{
    /// <summary>Whether the server was not there, or what answered is none.</summary>
    public static bool IsOfConnection(Exception exception) =>
        exception is HttpRequestException or IOException or JsonException or InvalidDataException or TimeoutException;

    /// <summary>
    /// Whether certainly nothing of the request was executed, so that even a write may be sent again.
    /// </summary>
    public static bool IsBeforeExecution(Exception exception) =>
        exception switch
        {
            ServerException server => server.IsTransient,
            HttpRequestException { HttpRequestError: var error } => error
                is HttpRequestError.ConnectionError
                    or HttpRequestError.NameResolutionError
                    or HttpRequestError.SecureConnectionError,
            _ => false,
        };

    /// <summary>
    /// Whether a request that changes nothing, or the same however often it is sent, may succeed when it is sent again.
    /// </summary>
    public static bool IsPassing(Exception exception) =>
        exception is HttpRequestException or IOException || IsBeforeExecution(exception);

    /// <summary>The failure as the store's port tells it.</summary>
    public static StoreException Of(Exception exception, Neo4jOptions options) =>
        exception switch
        {
            StoreException told => told,
            ServerException server => Of(server, options),
            BrokenCircuitException { InnerException: { } cause } => Of(cause, options),
            AnswerTooLargeException { MaxBytes: var bytes } => new(
                StoreErrorCode.AnswerTooLarge,
                $"The answer of the store to one operation may have at most {bytes} bytes (limit "
                    + "MaxResponseBytes); request smaller pages or fewer fields.",
                exception
            ),
            TimeoutException => new(
                StoreErrorCode.Timeout,
                $"Neo4j at \"{options.Address}\" did not answer in time; request less data, or check "
                    + "whether it is overloaded.",
                exception
            ),
            HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => Unavailable(
                $"The host of \"{options.Address}\" cannot be found; correct \"Neo4j:Uri\".",
                exception
            ),
            HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => Unavailable(
                $"No secure connection to \"{options.Address}\" can be made; give Neo4j a certificate "
                    + "that this machine trusts, or correct \"Neo4j:Uri\".",
                exception
            ),
            JsonException or InvalidDataException => Unavailable(
                $"What answers at \"{options.Address}\" is not Neo4j; set \"Neo4j:Uri\" to the address "
                    + "of its HTTP interface, usually on port 7474 or 7473.",
                exception
            ),
            _ => Unavailable(
                $"Neo4j cannot be reached at \"{options.Address}\"; start it, or correct \"Neo4j:Uri\".",
                exception
            ),
        };

    static StoreException Of(ServerException failure, Neo4jOptions options) =>
        failure.Code switch
        {
            _ when failure.IsTimeout => new(
                StoreErrorCode.Timeout,
                "Neo4j ended a transaction that took longer than allowed; request less data, or raise "
                    + "\"db.transaction.timeout\" there.",
                failure
            ),
            "Neo.ClientError.Security.Unauthorized" => Unavailable(
                $"Neo4j at \"{options.Address}\" refuses the credentials; correct \"Neo4j:User\" and "
                    + "\"Neo4j:Password\", or \"Neo4j:Token\".",
                failure
            ),
            "Neo.ClientError.Security.AuthenticationRateLimit" => Unavailable(
                "Neo4j blocks logins for some seconds after too many failed ones; correct \"Neo4j:User\" "
                    + "and \"Neo4j:Password\", or \"Neo4j:Token\".",
                failure
            ),
            "Neo.ClientError.Security.CredentialsExpired" => Unavailable(
                "Neo4j requires a new password for this user first; change it there, and set \"Neo4j:Password\" to it.",
                failure
            ),
            "Neo.ClientError.Security.TokenExpired" or "Neo.ClientError.Security.AuthorizationExpired" => Unavailable(
                "The token is no longer valid for Neo4j; set \"Neo4j:Token\" to a new one.",
                failure
            ),
            "Neo.ClientError.Security.Forbidden" => Unavailable(
                $"The user may not do this in the Neo4j database \"{options.Database}\"; grant the "
                    + "rights there, or name another user in \"Neo4j:User\".",
                failure
            ),
            "Neo.ClientError.Database.DatabaseNotFound" => Unavailable(
                $"Neo4j has no database \"{options.Database}\"; create it there, or correct \"Neo4j:Database\".",
                failure
            ),
            "Neo.TransientError.General.DatabaseUnavailable" or "Neo.TransientError.Database.DatabaseUnavailable" =>
                Unavailable($"The Neo4j database \"{options.Database}\" is not running; start it there.", failure),
            _ when failure.IsOfRights => Unavailable(
                $"The Neo4j database \"{options.Database}\" is read-only; allow writing there, or "
                    + "correct \"Neo4j:Database\".",
                failure
            ),
            "Neo.ClientError.Schema.ConstraintValidationFailed" => new(
                StoreErrorCode.Corrupt,
                $"The Neo4j database \"{options.Database}\" contains data that conflicts with a write; "
                    + "run the command \"check\".",
                failure
            ),
            var code when code.Contains("OutOfMemory", StringComparison.Ordinal) => Unavailable(
                "Neo4j does not have enough memory for a transaction; request less data, or raise its "
                    + "heap and \"dbms.memory.transaction.total.max\".",
                failure
            ),
            var code => Unavailable($"Neo4j failed with \"{code}\"; its log and this one give details.", failure),
        };

    static StoreException Unavailable(string sentence, Exception cause) =>
        new(StoreErrorCode.Unavailable, sentence, cause);
}
