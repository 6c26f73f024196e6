using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Resolving;
using GovernanceGraph.GraphQL.Selections;

namespace GovernanceGraph.GraphQL.Execution;

/// <summary>
/// The root fields of an operation, and the plans of those with a selection resolver, those of the same resolver
/// together.
/// </summary>
sealed class PlannedFields
{
    readonly Batch[] batches;
    readonly (int Field, FieldError Error)[] errors;

    PlannedFields(
        IReadOnlyList<FieldSelection> fields,
        Batch[] batches,
        (int Field, FieldError Error)[] errors,
        bool servesEveryRequest
    )
    {
        this.batches = batches;
        this.errors = errors;
        Fields = fields;
        ServesEveryRequest = servesEveryRequest;
        foreach (var batch in batches)
        {
            foreach (var plan in batch.Plans)
            {
                Day ??= plan.Day;
            }
        }
    }

    /// <summary>The root fields in the order of the response, planned or not.</summary>
    public IReadOnlyList<FieldSelection> Fields { get; }

    /// <summary>Why it is not known what the root fields are; null: it is.</summary>
    public FieldError? Error { get; private init; }

    /// <summary>
    /// The fields, where each is planned when those before it are finished, as in a mutation; otherwise null.
    /// </summary>
    public RootFields? InTurn { get; private init; }

    /// <summary>Whether no plan depends on variables.</summary>
    public bool ServesEveryRequest { get; }

    /// <summary>The day on which the plans are right; null: on every day.</summary>
    public DateOnly? Day { get; }

    /// <summary>No fields: the condition of an "@skip" or "@include" at the root has no value.</summary>
    public static PlannedFields Failed(FieldError error) =>
        new([], [], [], servesEveryRequest: false) { Error = error };

    /// <summary>Fields that are planned one after another, each when those before it are finished.</summary>
    public static PlannedFields OneByOne(RootFields root) =>
        new(root.Fields, [], [], servesEveryRequest: false) { InTurn = root };

    /// <summary>All root fields, with the plans of those that are answered with their whole selection set.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static PlannedFields Plan(
        RootFields root,
        CoercedVariables variables,
        DateOnly today,
        CancellationToken cancellationToken
    ) => Plan(root, root.Fields, 0, variables, today, cancellationToken);

    /// <summary>The root field at the position alone.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static PlannedFields PlanOne(
        RootFields root,
        int index,
        CoercedVariables variables,
        DateOnly today,
        CancellationToken cancellationToken
    ) => Plan(root, [root.Fields[index]], index, variables, today, cancellationToken);

    static PlannedFields Plan(
        RootFields root,
        FieldSelection[] fields,
        int first,
        CoercedVariables variables,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var planned = new OrderedDictionary<ISelectionResolver, List<(int Field, SelectionPlan Plan)>>();
        var failed = new List<(int Field, FieldError Error)>();
        var servesEveryRequest = true;
        for (var index = 0; index < fields.Length; index++)
        {
            if (fields[index].Field is not ExecutableField { SelectionResolver: { } resolver })
            {
                continue;
            }

            cancellationToken.ThrowIfCancellationRequested();
            servesEveryRequest &= !fields[index].UsesVariables;
            var result = root.Plan(first + index, resolver, variables, today, cancellationToken);
            if (result.IsError)
            {
                failed.Add((index, result.Error));
                continue;
            }

            planned.TryAdd(resolver, []);
            planned[resolver].Add((index, result.Plan));
        }

        var resolvers = planned.Select(group => new Batch(
            group.Key,
            [.. group.Value.Select(item => item.Plan)],
            [.. group.Value.Select(item => item.Field)]
        ));
        return new PlannedFields(fields, [.. resolvers], [.. failed], servesEveryRequest);
    }

    /// <summary>The plan with the most expensive field; none where no field is planned.</summary>
    public (FieldSelection Field, SelectionPlan? Plan) MostExpensive(object? requestContext)
    {
        var plans =
            from batch in batches
            from item in batch.Plans.Zip(
                batch.Fields,
                (plan, field) => (Field: Fields[field], Plan: (SelectionPlan?)plan)
            )
            select item;
        return plans.DefaultIfEmpty().MaxBy(item => item.Plan?.MostExpensiveCostFor(requestContext) ?? 0);
    }

    /// <summary>Points of all plans.</summary>
    public long CostFor(object? requestContext)
    {
        var cost = 0L;
        foreach (var batch in batches)
        {
            foreach (var plan in batch.Plans)
            {
                var points = plan.CostFor(requestContext);
                cost = points > long.MaxValue - cost ? long.MaxValue : cost + points;
            }
        }

        return cost;
    }

    /// <summary>
    /// What became of each field. Null instead of the list where no field has a selection resolver.
    /// </summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async ValueTask<RootFieldOutcome[]?> ExecuteAsync(
        object? requestContext,
        CancellationToken cancellationToken
    )
    {
        if (batches.Length == 0 && errors.Length == 0)
        {
            return null;
        }

        var outcomes = new RootFieldOutcome[Fields.Count];
        foreach (var (field, error) in errors)
        {
            outcomes[field] = new(error);
        }

        foreach (var batch in batches)
        {
            try
            {
                var answers = await batch.Resolver.ExecuteAsync(batch.Plans, requestContext, cancellationToken);
                for (var index = 0; index < batch.Fields.Length; index++)
                {
                    outcomes[batch.Fields[index]] = new(answers[index]);
                }
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                var error = FieldError.Of(exception);
                foreach (var field in batch.Fields)
                {
                    outcomes[field] = new(error);
                }
            }
        }

        return outcomes;
    }

    sealed record Batch(ISelectionResolver Resolver, SelectionPlan[] Plans, int[] Fields);
}
