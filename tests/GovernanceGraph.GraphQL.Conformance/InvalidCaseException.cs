namespace GovernanceGraph.GraphQL.Conformance;

/// <summary>A line that is no case, or lacks something.</summary>
sealed class InvalidCaseException(string message) : Exception(message);
