using GovernanceGraph.GraphQL.Responses;

namespace GovernanceGraph.Server.Http;

/// <summary>A request that never reaches the engine.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">For programs, in <c>extensions.code</c>; Hot Chocolate's where the meaning is the same.</param>
/// <param name="Message">One sentence for the developer of the client.</param>
/// <param name="Allow">The value of the header Allow, with status 405.</param>
/// <param name="RetryAfter">Seconds after which to try again, for the header Retry-After, with status 503.</param>
/// <param name="AcceptEncoding">The value of the header Accept-Encoding, with status 415.</param>
/// <param name="StatusOfJson">
/// The status where the answer is application/json, if it is another: clients that ask for that type read errors only
/// with status 200.
/// </param>
sealed record HttpError(
    int Status,
    string Code,
    string Message,
    string? Allow = null,
    int? RetryAfter = null,
    string? AcceptEncoding = null,
    int? StatusOfJson = null
)
{
    const int MaxShown = 40;

    const string Invalid = "HC0009";
    const string TooLargeCode = "HC0010";
    const string NotJsonCode = "HC0011";

    internal static readonly HttpError NoQuery = new(
        400,
        "HC0013",
        "The request has no \"query\"; send the document as a string."
    );

    internal static readonly HttpError NotAnObject = new(
        400,
        Invalid,
        "The request body is not a JSON object; send one like {\"query\": \"{ __typename }\"}."
    );

    internal static readonly HttpError EmptyBody = new(
        400,
        Invalid,
        "The request has no body; send a JSON object like {\"query\": \"{ __typename }\"}."
    );

    internal static readonly HttpError Batch = new(
        400,
        Invalid,
        "Several requests in one body are not supported; send each one separately, as a JSON object."
    );

    internal static readonly HttpError NotText = new(
        400,
        NotJsonCode,
        "The request body contains a string that is not well-formed Unicode; send UTF-8."
    );

    internal static readonly HttpError LinkNotText = new(
        400,
        Invalid,
        "The URL of the request contains bytes that are not UTF-8; encode its parameters as UTF-8."
    );

    internal static readonly HttpError UnsupportedContentCoding = new(
        415,
        "UNSUPPORTED_CONTENT_CODING",
        "The body's \"Content-Encoding\" is not supported; send one of \"gzip\", \"deflate\" and \"br\", "
            + "or leave the header out.",
        AcceptEncoding: ContentCodings.Understood
    );

    internal static readonly HttpError UnsupportedContentType = new(
        415,
        "UNSUPPORTED_MEDIA_TYPE",
        "The body's type is not supported; send \"Content-Type: application/json\" in UTF-8."
    );

    internal static readonly HttpError NotAcceptable = new(
        406,
        "HC0063",
        "No acceptable media type; accept \"application/graphql-response+json\" or \"application/json\"."
    );

    internal static readonly HttpError MethodNotAllowed = new(
        405,
        "METHOD_NOT_ALLOWED",
        "The method is not supported here; use GET or POST.",
        "GET, HEAD, POST, OPTIONS"
    );

    internal static readonly HttpError MutationByGet = new(
        405,
        "MUTATION_BY_GET",
        "A mutation cannot be sent by GET; send it by POST.",
        "POST"
    );

    internal static readonly HttpError SubscriptionWithoutStream = new(
        406,
        "HC0063",
        "A subscription has many responses; accept \"text/event-stream\", or send it over a WebSocket."
    );

    internal static readonly HttpError OnlyRead = new(
        405,
        "METHOD_NOT_ALLOWED",
        "The method is not supported for a stored document; use GET.",
        "GET, HEAD, OPTIONS"
    );

    internal static readonly HttpError CostHeaderUnknown = new(
        400,
        Invalid,
        $"The header \"{CostHeader.Name}\" is neither \"report\" nor \"validate\"; send one of them, or "
            + "leave the header out."
    );

    // The message is what clients of persisted queries look for.
    internal static readonly HttpError PersistedQueryNotFound = new(400, "HC0020", "PersistedQueryNotFound");

    /// <summary>
    /// The same for a client that will send the query now: some look at the errors of a response with status 200 alone.
    /// </summary>
    internal static readonly HttpError AutomaticQueryNotFound = PersistedQueryNotFound with { StatusOfJson = 200 };

    internal static readonly HttpError PersistedQueryNotSupported = new(
        400,
        "PERSISTED_QUERY_NOT_SUPPORTED",
        "PersistedQueryNotSupported",
        StatusOfJson: 200
    );

    internal static readonly HttpError PersistedQueryMismatch = new(
        400,
        "PERSISTED_QUERY_MISMATCH",
        "The \"sha256Hash\" is not the hash of the \"query\"; send the SHA-256 of its UTF-8 text in hexadecimal digits."
    );

    internal static readonly HttpError PersistedQueryMalformed = new(
        400,
        Invalid,
        "The extension \"persistedQuery\" is not {\"version\": 1, \"sha256Hash\": \"…\"}; use that form."
    );

    internal static readonly HttpError OnlyTrustedDocuments = new(
        400,
        "HC0067",
        "Only persisted operations are allowed; send the \"documentId\" of one instead of a \"query\"."
    );

    internal static readonly HttpError Busy = new(
        503,
        "SERVER_BUSY",
        "Too many concurrent requests; try again in a second.",
        RetryAfter: 1
    );

    internal static readonly HttpError HostNotAllowed = new(
        421,
        "HOST_NOT_ALLOWED",
        "The server does not answer requests for this host; use another name, or add it to the setting "
            + "\"AllowedHosts\"."
    );

    internal static readonly HttpError Internal = new(500, "INTERNAL_ERROR", "Internal error.");

    internal static HttpError TooLarge(int limit) =>
        new(413, TooLargeCode, $"The request body is longer than {limit} bytes; send a shorter one.");

    internal static HttpError TooLargeInflated(int limit) =>
        new(
            413,
            TooLargeCode,
            $"The request body is longer than {limit} bytes when it is decompressed; send a shorter one."
        );

    internal static HttpError NotCompressed(ContentCoding coding) =>
        new(
            400,
            Invalid,
            $"The request body is not {CodingName(coding)} as its \"Content-Encoding\" says; compress it "
                + "that way, or leave the header out."
        );

    internal static HttpError UnsupportedCharset(string charset) =>
        new(415, "UNSUPPORTED_MEDIA_TYPE", $"The body's charset \"{Shown(charset)}\" is not supported; send UTF-8.");

    internal static HttpError LinkTooLong(int limit) =>
        new(
            414,
            "LINK_TOO_LONG",
            $"The URL of the request is longer than {limit} characters (setting MaxLinkLength); send the "
                + "request by POST, or name a stored document."
        );

    internal static HttpError TooSlow { get; } =
        new(408, "REQUEST_TIMEOUT", "The request body arrived too slowly; send it again.");

    internal static HttpError BodyBroken(int status) =>
        new(status, Invalid, "The request body is not valid HTTP; send it again.");

    internal static HttpError NotJson(string where, long line, long column) =>
        new(400, NotJsonCode, $"The {where} is not JSON (line {line}, byte {column}); correct it there.");

    internal static HttpError TooDeep(string where, int limit) =>
        new(400, NotJsonCode, $"The {where} is nested deeper than {limit} levels; reduce the nesting.");

    internal static HttpError TooManyValues(int limit) =>
        new(
            400,
            "LIMIT_EXCEEDED",
            $"The request's \"variables\" and \"extensions\" contain more than {limit} JSON values "
                + "(setting MaxRequestValues); send fewer."
        );

    internal static HttpError WrongType(string name, string expected) =>
        new(400, Invalid, $"The request's \"{name}\" is not {expected}; send it as {expected}.");

    internal static HttpError Repeated(string name) =>
        new(400, Invalid, $"The request has \"{name}\" more than once; send it once.");

    internal static HttpError TooManyConnections(int limit) =>
        new(
            503,
            "TOO_MANY_CONNECTIONS",
            $"The server keeps at most {limit} connections open (limit MaxOpenConnections); try again later."
        );

    internal static HttpError TooManyConnectionsOfAddress(int limit) =>
        new(
            429,
            "TOO_MANY_CONNECTIONS",
            $"The server keeps at most {limit} connections from one address open (limit "
                + "MaxConnectionsPerAddress); close one first."
        );

    internal static HttpError TooManyOperations(int limit) =>
        new(429, "LIMIT_EXCEEDED", $"A connection has at most {limit} operations in progress; end one of them first.");

    internal static readonly HttpError Stopping = new(
        503,
        "STOPPING",
        "The server is stopping; try again in a minute."
    );

    internal static HttpError NoMemory(MemoryBudget budget) =>
        new(
            503,
            "SERVER_BUSY",
            $"The server holds at most {budget.Limit} bytes for all clients (limit {budget.Name}), and "
                + "all of them are in use; try again in a second, or request less data.",
            RetryAfter: 1
        );

    internal static HttpError TookTooLong(TimeSpan limit) =>
        new(503, "HC0045", $"The request took longer than {limit.TotalSeconds} s; request less data.");

    /// <summary>The status of an answer in a format.</summary>
    internal int StatusIn(ResponseFormat format) => format == ResponseFormat.Json ? StatusOfJson ?? Status : Status;

    static string CodingName(ContentCoding coding) =>
        coding switch
        {
            ContentCoding.Gzip => "gzip (RFC 1952)",
            ContentCoding.Deflate => "deflate (zlib, RFC 1950)",
            _ => "Brotli (RFC 7932)",
        };

    static string Shown(string text) => text.Length <= MaxShown ? text : $"{text[..MaxShown]}…";
}
