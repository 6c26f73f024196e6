using GovernanceGraph.GraphQL.Requests;
using GovernanceGraph.Pages.Queries;
using GovernanceGraph.Server.Http;
using GovernanceGraph.Server.Limits;

namespace GovernanceGraph.Server.Pages;

/// <summary>
/// Executes the queries of pages as those of requests are: through the same gates, and as long at most.
/// </summary>
sealed class PageQueries(GuardedExecution execution) : IGraphQLService
{
    /// <inheritdoc/>
    public async ValueTask<GraphQLAnswer> ExecuteAsync(GraphQLRequest request, CancellationToken cancellationToken)
    {
        var answer = await execution.ExecuteAsync(request, cancellationToken);
        using var result = answer.Result;
        return result is not null ? new(result.Body.ToArray())
            : answer.Error is { } error ? new(default, new(error.Status, error.Message, error.RetryAfter))
            : new(default, new(StatusCodes.Status400BadRequest, HttpError.SubscriptionWithoutStream.Message));
    }
}
