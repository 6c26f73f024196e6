namespace GovernanceGraph.GraphQL.Validation.Context;

/// <summary>
/// The names of incremental delivery, which this engine does not offer. The reference implementation's rules about it
/// are among the specified ones all the same; where no schema defines the directives, they add to "Unknown directive".
/// </summary>
static class IncrementalDelivery
{
    public const string Defer = "defer";

    public const string Stream = "stream";
}
