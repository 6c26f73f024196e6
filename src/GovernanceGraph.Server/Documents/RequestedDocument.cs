using GovernanceGraph.Server.Http;
using GovernanceGraph.Server.Requests;

namespace GovernanceGraph.Server.Documents;

/// <summary>Finds the document that a request means: the one it brings, or one that the server holds.</summary>
sealed class RequestedDocument(TrustedDocuments trusted, AutomaticDocuments automatic, bool onlyTrusted)
{
    const int ProtocolVersion = 1;

    /// <summary>The document, or why there is none.</summary>
    internal (string? Document, HttpError? Error) Find(RequestParameters request)
    {
        // By whatever way it came, an empty one is none.
        var query = string.IsNullOrEmpty(request.Query) ? null : request.Query;
        if (request.DocumentId is { } id && (query is null || onlyTrusted))
        {
            return trusted.Find(id) is { } stored ? (stored, null) : (null, HttpError.PersistedQueryNotFound);
        }

        if (
            request.Extensions is not null
            && request.Extensions.TryGetValue(RequestExtensions.PersistedQuery, out var protocol)
            && protocol is not null
        )
        {
            return Automatic(query, protocol);
        }

        return query is null ? (null, HttpError.NoQuery)
            : onlyTrusted ? (null, HttpError.OnlyTrustedDocuments)
            : (query, null);
    }

    /// <summary>
    /// Automatic persisted queries: the hash alone, and where it is not known, once more with the document.
    /// </summary>
    (string? Document, HttpError? Error) Automatic(string? query, object protocol)
    {
        if (protocol is not IReadOnlyDictionary<string, object?> members || Hash(members) is not { } hash)
        {
            return (null, HttpError.PersistedQueryMalformed);
        }

        if (query is null)
        {
            return trusted.Find(hash) is { } document ? (document, null)
                : !onlyTrusted && automatic.IsOn && automatic.Find(hash) is { } known ? (known, null)
                : (
                    null,
                    onlyTrusted || automatic.IsOn
                        ? HttpError.AutomaticQueryNotFound
                        : HttpError.PersistedQueryNotSupported
                );
        }

        if (onlyTrusted)
        {
            return (null, HttpError.OnlyTrustedDocuments);
        }

        if (DocumentHash.Of(query) != hash)
        {
            return (null, HttpError.PersistedQueryMismatch);
        }

        automatic.Keep(hash, query);
        return (query, null);
    }

    static string? Hash(IReadOnlyDictionary<string, object?> members) =>
        members.GetValueOrDefault("version") is int and ProtocolVersion
        && members.GetValueOrDefault("sha256Hash") is string { Length: > 0 } hash
            ? DocumentHash.Normal(hash)
            : null;
}
