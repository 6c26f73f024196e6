namespace GovernanceGraph.GraphQL;

/// <summary>What a request may ask of the engine. Going over a limit is an error of the request that names the limit.</summary>
public sealed record ExecutionLimits
{
    /// <summary>Tokens of a document.</summary>
    public int MaxTokens { get; init; } = 15_000;

    /// <summary>How deep selection sets, values and types of a document may be nested in its text.</summary>
    public int MaxNesting { get; init; } = 200;

    /// <summary>How deep fields may be nested after fragments are spread.</summary>
    public int MaxQueryDepth { get; init; } = 20;

    /// <summary>Validation errors after which validation stops.</summary>
    public int MaxValidationErrors { get; init; } = 100;

    /// <summary>Errors in variables after which their coercion stops.</summary>
    public int MaxCoercionErrors { get; init; } = 50;

    /// <summary>Operations that are kept parsed, validated and planned.</summary>
    public int MaxCachedOperations { get; init; } = 1_000;

    /// <summary>Characters of all documents whose operations are kept.</summary>
    public int MaxCachedCharacters { get; init; } = 4_000_000;

    /// <summary>Characters of one document that is kept; a longer one is prepared anew for each request.</summary>
    public int MaxCachedDocumentCharacters { get; init; } = 100_000;

    /// <summary>Bytes of one response's data.</summary>
    public int MaxResponseBytes { get; init; } = 64 * 1024 * 1024;
}
