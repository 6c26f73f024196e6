namespace GovernanceGraph.GraphQL.Resolving;

/// <summary>An event of a source that clients can name later, to go on after it.</summary>
/// <param name="Id">The event among those of its source; no line break and no U+0000.</param>
/// <param name="Value">The event: the root value of its response.</param>
public sealed record IdentifiedEvent(string Id, object? Value);
