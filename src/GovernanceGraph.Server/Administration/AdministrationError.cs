using GovernanceGraph.Server.Http;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Server.Administration;

/// <summary>Why a request to write is refused.</summary>
static class AdministrationError
{
    internal static readonly HttpError OnlyPost = new(
        405,
        "METHOD_NOT_ALLOWED",
        "The method is not supported here; use POST.",
        "POST"
    );

    internal static readonly HttpError Unauthorized = new(
        401,
        "UNAUTHORIZED",
        "Loading requires the key; send it as \"Authorization: Bearer KEY\"."
    );

    internal static HttpError TooManyWrongKeys(int limit, int seconds) =>
        new(
            429,
            "TOO_MANY_ATTEMPTS",
            $"Too many wrong keys from this address (limit {limit} per minute); try again in {seconds} s.",
            RetryAfter: seconds
        );

    internal static readonly HttpError HasBody = new(
        400,
        "BODY_NOT_EMPTY",
        "The request has a body, but the server loads its own folder; send no body."
    );

    internal static readonly HttpError UnknownParameter = new(
        400,
        "UNKNOWN_PARAMETER",
        "The only parameter is \"mirror\"; set it to \"true\" or \"false\", or leave it out."
    );

    internal static readonly HttpError LoadIsRunning = new(
        409,
        "LOAD_IS_RUNNING",
        "The seed folder is already being loaded; wait until that has finished."
    );

    /// <summary>Who has the key gets the store's own sentence.</summary>
    internal static HttpError Of(StoreException failure) =>
        failure.Code switch
        {
            StoreErrorCode.Inconsistent => new(422, "STORE_INCONSISTENT", failure.Message),
            StoreErrorCode.Corrupt => new(500, "STORE_CORRUPT", failure.Message),
            _ => new(503, "STORE_UNAVAILABLE", failure.Message),
        };
}
