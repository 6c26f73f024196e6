using GovernanceGraph.GraphQL.Resolving;
using GovernanceGraph.GraphQL.Responses;

namespace GovernanceGraph.GraphQL.Execution;

/// <summary>What the executions of one executor share.</summary>
/// <param name="MaxResponseBytes">Bytes of one response's data.</param>
/// <param name="FallbackResolver">Resolves fields that have no resolver of their own.</param>
/// <param name="OnUnexpectedError">Gets exceptions that the client does not see.</param>
/// <param name="ResponseMemory">What the responses of all requests together may take; null: anything.</param>
sealed record ExecutionSettings(
    int MaxResponseBytes,
    FieldResolver? FallbackResolver,
    Action<Exception>? OnUnexpectedError,
    MemoryBudget? ResponseMemory = null
);
