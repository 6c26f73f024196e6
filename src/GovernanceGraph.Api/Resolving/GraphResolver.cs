using GovernanceGraph.Api.Answers;
using GovernanceGraph.Api.Errors;
using GovernanceGraph.Api.Hints;
using GovernanceGraph.Api.Limits;
using GovernanceGraph.Api.Planning;
using GovernanceGraph.Api.Plans;
using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Resolving;
using GovernanceGraph.GraphQL.Selections;
using GovernanceGraph.Queries;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Api.Resolving;

/// <summary>
/// Answers every root field: its selection becomes one plan, the plans of an operation go to the store together, and
/// the store pushes its values straight into the response.
/// </summary>
sealed class GraphResolver(IGraphStore? store, RootPlanner planner, ApiLimits limits) : ISelectionResolver
{
    readonly RecentPlans recent = new();
    KnownIds? ids;

    /// <inheritdoc/>
    public PlanningResult Plan(
        FieldSelection selection,
        CoercedVariables variables,
        DateOnly today,
        CancellationToken cancellationToken
    ) =>
        selection.UsesVariables
            ? recent.Get(selection, variables, planner, today, cancellationToken)
            : planner.Plan(selection, variables, today, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<ISelectionAnswer>> ExecuteAsync(
        IReadOnlyList<SelectionPlan> made,
        object? requestContext,
        CancellationToken cancellationToken
    )
    {
        var plans = new RootPlans(made);
        var source = Source(store, requestContext);
        var work = new WorkMeter(limits.MaxRecordsVisited, cancellationToken);
        try
        {
            var queries = Queries(plans);
            RequireFewRevisions(queries);
            var statistics = source.Statistics;
            if (HintCheck.Of(plans, queries, Ids(statistics)) is not { } check)
            {
                return Answers(plans, source, await source.ReadAsync(queries, work));
            }

            var reading = await source.ReadAsync(check.Queries, work);
            await check.LearnAsync(reading, source, work);
            return Answers(plans, source, reading);
        }
        catch (StoreException failure) when (failure.Code == StoreErrorCode.RevisionNotFound && plans.Count > 1)
        {
            return await ReadApartAsync(plans, source, work);
        }
        catch (StoreException failure)
        {
            throw GraphAnswer.Failure(failure, plans, source);
        }
    }

    // One of the root fields names a revision that is not there: those that read the same revisions are asked for
    // together, so that only the ones that name it fail. The revisions of an operation are few, and so are the groups.
    async ValueTask<IReadOnlyList<ISelectionAnswer>> ReadApartAsync(RootPlans plans, IGraphStore source, WorkMeter work)
    {
        var answers = new ISelectionAnswer[plans.Count];
        foreach (
            var group in Enumerable.Range(0, plans.Count).GroupBy(i => Revisions(plans[i]), StringComparer.Ordinal)
        )
        {
            int[] places = [.. group];
            var together = plans.At(places);
            ISelectionAnswer[] read;
            try
            {
                read = Answers(together, source, await source.ReadAsync(Queries(together), work));
            }
            catch (StoreException failure)
            {
                read = [.. places.Select(_ => new FailedAnswer(GraphAnswer.Failure(failure, together, source)))];
            }

            for (var i = 0; i < places.Length; i++)
            {
                answers[places[i]] = read[i];
            }
        }

        return answers;
    }

    static string Revisions(RootPlan plan) =>
        string.Join(
            ' ',
            plan.Queries.Select(query => query.Revision?.ToString() ?? "")
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
        );

    /// <summary>The store to ask: the schema's own, or the one that came with the request.</summary>
    public static IGraphStore Source(IGraphStore? store, object? requestContext) =>
        store
        ?? requestContext as IGraphStore
        ?? throw new InvalidOperationException(
            "There is no store: create the schema with one, or pass one to the executor as the context of the request."
        );

    KnownIds Ids(GraphStatistics statistics)
    {
        var known = Volatile.Read(ref ids);
        if (known?.Statistics != statistics)
        {
            Volatile.Write(ref ids, known = new(statistics));
        }

        return known!;
    }

    static IReadOnlyList<GraphQuery> Queries(RootPlans plans)
    {
        if (plans.Count == 1)
        {
            return plans[0].Queries;
        }

        var queries = new List<GraphQuery>(plans.Count);
        for (var i = 0; i < plans.Count; i++)
        {
            queries.AddRange(plans[i].Queries);
        }

        return queries;
    }

    // A store may have to make each of them readable first.
    void RequireFewRevisions(IReadOnlyList<GraphQuery> queries)
    {
        HashSet<RevisionName>? named = null;
        for (var i = 0; i < queries.Count; i++)
        {
            if (queries[i].Revision is { } name && (named ??= []).Add(name) && named.Count > limits.MaxRevisions)
            {
                throw GraphQLFieldException.WithCode(
                    ErrorCodes.LimitExceeded,
                    $"An operation may name at most {limits.MaxRevisions} different revisions (limit "
                        + "MaxRevisions); request the others in separate operations."
                );
            }
        }
    }

    ISelectionAnswer[] Answers(RootPlans plans, IGraphStore source, IGraphReading reading)
    {
        var answers = new ISelectionAnswer[plans.Count];
        var first = 0;
        for (var i = 0; i < answers.Length; i++)
        {
            var plan = plans[i];
            answers[i] = new GraphAnswer(reading, plans, source, plan, first);
            first += plan.Queries.Count;
        }

        return answers;
    }
}
