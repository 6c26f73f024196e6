using GovernanceGraph.GraphQL.Errors;

namespace GovernanceGraph.GraphQL.Types;

/// <summary>What a resolver may know about the field that it resolves.</summary>
public readonly struct ResolverContext
{
    /// <summary>The object that holds the field: what the parent field resolved to, at the root the root value.</summary>
    public object? Parent { get; init; }

    /// <summary>The arguments, coerced. One that was not given and has no default is absent.</summary>
    public IReadOnlyDictionary<string, object?> Arguments { get; init; }

    /// <summary>The field in the operation, with its own selections.</summary>
    public FieldSelection Selection { get; init; }

    /// <summary>What the caller gave to the executor with the request.</summary>
    public object? RequestContext { get; init; }

    /// <summary>Cancelled when nobody waits for the response any more.</summary>
    public CancellationToken CancellationToken { get; init; }

    /// <summary>The way from the root of the response to the field.</summary>
    public ResponsePath Path { get; init; }
}
