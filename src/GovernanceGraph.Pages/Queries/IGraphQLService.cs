using GovernanceGraph.GraphQL.Requests;

namespace GovernanceGraph.Pages.Queries;

/// <summary>
/// Executes queries for pages, under the limits of requests over HTTP. All that a page knows of the graph.
/// </summary>
public interface IGraphQLService
{
    /// <summary>Executes a query.</summary>
    /// <param name="request">The query; mutations and subscriptions are refused.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits for the page any more.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    ValueTask<GraphQLAnswer> ExecuteAsync(GraphQLRequest request, CancellationToken cancellationToken);
}
