using GovernanceGraph.GraphQL.Schemas;

namespace GovernanceGraph.GraphQL.Resolving;

/// <summary>What all fields of one request share.</summary>
sealed class ResolverScope(Schema schema, object? requestContext, CancellationToken cancellationToken)
{
    public Schema Schema { get; } = schema;

    public object? RequestContext { get; } = requestContext;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>The last event that the client of a subscription knows; null where it names none.</summary>
    public string? LastEventId { get; init; }

    /// <summary>Where in the response execution is.</summary>
    public FieldPath Path { get; } = new();

    /// <summary>Hears of warnings; null: nobody does, as while a source of events is opened.</summary>
    public IAnswerReport? Report { get; set; }
}
