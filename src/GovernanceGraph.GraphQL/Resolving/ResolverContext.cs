using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Schemas;
using GovernanceGraph.GraphQL.Selections;

namespace GovernanceGraph.GraphQL.Resolving;

/// <summary>
/// What a resolver may know about the field that it resolves; valid until the field's value is known.
/// </summary>
public readonly struct ResolverContext
{
    readonly ResolverScope scope;

    internal ResolverContext(
        ResolverScope scope,
        FieldSelection selection,
        object? parent,
        IReadOnlyDictionary<string, object?> arguments
    )
    {
        this.scope = scope;
        Selection = selection;
        Parent = parent;
        Arguments = arguments;
    }

    /// <summary>
    /// The object that holds the field: what the parent field resolved to, at the root the root value.
    /// </summary>
    public object? Parent { get; }

    /// <summary>The arguments, coerced. One that was not given and has no default is absent.</summary>
    public IReadOnlyDictionary<string, object?> Arguments { get; }

    /// <summary>The field in the operation: its definition, its parent's type and its selections.</summary>
    public FieldSelection Selection { get; }

    /// <summary>The schema that the request is executed on.</summary>
    public Schema Schema => scope.Schema;

    /// <summary>What the caller gave to the executor with the request.</summary>
    public object? RequestContext => scope.RequestContext;

    /// <summary>
    /// Where a source of events is asked for: the id of the last event that the client got before it lost the stream;
    /// null where it names none.
    /// </summary>
    public string? LastEventId => scope.LastEventId;

    /// <summary>Cancelled when nobody waits for the response any more.</summary>
    public CancellationToken CancellationToken => scope.CancellationToken;

    /// <summary>
    /// The way from the root of the response to the field: response names (string) and list positions (boxed int).
    /// </summary>
    public IReadOnlyList<object> Path => scope.Path.ToList();

    /// <summary>Tells the client something about the field's answer that is no error.</summary>
    public void Warn(Warning warning) => scope.Report?.Warn(warning);
}
