using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace GovernanceGraph.Pages.Queries;

/// <summary>What an error of a response means for a page.</summary>
static class ResponseError
{
    const string InvalidVariable = "has invalid value: ";

    /// <summary>The status and the sentence of a page instead of the one that was asked for.</summary>
    internal static QueryProblem Problem(JsonElement error)
    {
        var code =
            error.TryGetProperty("extensions", out var extensions) && extensions.TryGetProperty("code", out var value)
                ? value.GetString()
                : null;
        var message = error.GetProperty("message").GetString() ?? "";
        var place = message.IndexOf(InvalidVariable, StringComparison.Ordinal);
        return new(
            StatusOf(code, message),
            place < 0 ? message : $"The address has an invalid value: {message[(place + InvalidVariable.Length)..]}"
        );
    }

    // The query of a page is right; what can be wrong are the values in the address, or the store is away.
    static int StatusOf(string? code, string message) =>
        code switch
        {
            "REVISION_NOT_FOUND" => StatusCodes.Status404NotFound,
            "STORE_UNAVAILABLE" or "STORE_CORRUPT" or "HC0045" => StatusCodes.Status503ServiceUnavailable,
            null when message == "Internal error." => StatusCodes.Status500InternalServerError,
            _ => StatusCodes.Status400BadRequest,
        };
}
