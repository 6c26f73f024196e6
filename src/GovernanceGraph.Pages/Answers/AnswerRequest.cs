namespace GovernanceGraph.Pages.Answers;

/// <summary>A question in GraphQL, as the address of its answer carries it.</summary>
/// <param name="Query">The document.</param>
/// <param name="Variables">The values of its variables.</param>
/// <param name="OperationName">Which of its operations; null: the only one.</param>
public sealed record AnswerRequest(string Query, IReadOnlyDictionary<string, object?> Variables, string? OperationName);
