using GovernanceGraph.Api.Answers;
using GovernanceGraph.Api.Planning;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.Queries;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Api;

/// <summary>
/// Answers every root field: its selection becomes one plan, the plans of an operation go to the store together, and the
/// store pushes its values straight into the response.
/// </summary>
sealed class GraphResolver(IGraphStore? store, RootPlanner planner, ApiLimits limits) : ISelectionResolver
{
    readonly RecentPlans recent = new();

    /// <inheritdoc/>
    public object Plan(FieldSelection selection, CoercedVariables variables, CancellationToken cancellationToken) =>
        selection.UsesVariables
            ? recent.Get(selection, variables, planner, cancellationToken)
            : planner.Plan(selection, variables, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<ISelectionAnswer>> ExecuteAsync(
        IReadOnlyList<object> plans, object? requestContext, CancellationToken cancellationToken)
    {
        var source = Source(store, requestContext);
        try
        {
            var reading = await source.ReadAsync(Queries(plans), cancellationToken);
            return Answers(plans, reading, cancellationToken);
        }
        catch (StoreException failure)
        {
            throw GraphAnswer.Failure(failure);
        }
    }

    /// <summary>The store to ask: the schema's own, or the one that came with the request.</summary>
    public static IGraphStore Source(IGraphStore? store, object? requestContext) =>
        store ?? requestContext as IGraphStore ?? throw new InvalidOperationException(
            "There is no store to ask: create the schema with one, or give one to the executor as the request's context.");

    static IReadOnlyList<GraphQuery> Queries(IReadOnlyList<object> plans)
    {
        if (plans.Count == 1)
        {
            return ((RootPlan)plans[0]).Queries;
        }

        var queries = new List<GraphQuery>(plans.Count);
        foreach (var plan in plans)
        {
            queries.AddRange(((RootPlan)plan).Queries);
        }

        return queries;
    }

    ISelectionAnswer[] Answers(IReadOnlyList<object> plans, IGraphReading reading, CancellationToken cancellationToken)
    {
        var answers = new ISelectionAnswer[plans.Count];
        var first = 0;
        for (var i = 0; i < answers.Length; i++)
        {
            var plan = (RootPlan)plans[i];
            answers[i] = new GraphAnswer(reading, plan, first, limits.MaxAnswerBytes, cancellationToken);
            first += plan.Queries.Count;
        }

        return answers;
    }
}
