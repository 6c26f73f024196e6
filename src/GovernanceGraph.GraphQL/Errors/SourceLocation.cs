namespace GovernanceGraph.GraphQL.Errors;

/// <summary>A place in a document: line and column, both from 1, the column in UTF-16 code units.</summary>
public readonly record struct SourceLocation(int Line, int Column);
