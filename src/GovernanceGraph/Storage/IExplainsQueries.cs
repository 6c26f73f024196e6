using GovernanceGraph.Queries;

namespace GovernanceGraph.Storage;

/// <summary>A store that can tell its operator how it answers.</summary>
public interface IExplainsQueries
{
    /// <summary>
    /// What the store would do for each query: its statement in the store's language, with the names of parameters and
    /// without their values, and the steps that it would take. Nothing is read.
    /// </summary>
    /// <returns>Text for a person, of many lines.</returns>
    ValueTask<string> ExplainAsync(IReadOnlyList<GraphQuery> queries, CancellationToken cancellationToken);
}
