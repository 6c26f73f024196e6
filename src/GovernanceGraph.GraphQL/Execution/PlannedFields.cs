using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Resolving;
using GovernanceGraph.GraphQL.Selections;

namespace GovernanceGraph.GraphQL.Execution;

/// <summary>The plans of root fields with a selection resolver, those of the same resolver together.</summary>
sealed class PlannedFields
{
    readonly Batch[] batches;
    readonly (int Field, GraphQLFieldException Fault)[] faults;

    PlannedFields(
        IReadOnlyList<FieldSelection> fields, Batch[] batches, (int Field, GraphQLFieldException Fault)[] faults,
        bool servesEveryRequest)
    {
        this.batches = batches;
        this.faults = faults;
        Fields = fields;
        ServesEveryRequest = servesEveryRequest;
        foreach (var batch in batches)
        {
            foreach (var plan in batch.Plans)
            {
                Day ??= (plan as IDatedPlan)?.Day;
            }
        }
    }

    /// <summary>The root fields, planned or not.</summary>
    public IReadOnlyList<FieldSelection> Fields { get; }

    /// <summary>Whether no plan depends on variables.</summary>
    public bool ServesEveryRequest { get; }

    /// <summary>The day on which the plans are right; null: on every day.</summary>
    public DateOnly? Day { get; }

    public static PlannedFields Plan(
        IReadOnlyList<FieldSelection> fields, CoercedVariables variables, DateOnly today,
        CancellationToken cancellationToken)
    {
        var planned = new OrderedDictionary<ISelectionResolver, List<(int Field, object Plan)>>();
        var failed = new List<(int Field, GraphQLFieldException Fault)>();
        var servesEveryRequest = true;
        for (var index = 0; index < fields.Count; index++)
        {
            if (fields[index].Field is not ExecutableField { SelectionResolver: { } resolver })
            {
                continue;
            }

            cancellationToken.ThrowIfCancellationRequested();
            servesEveryRequest &= !fields[index].UsesVariables;
            try
            {
                planned.TryAdd(resolver, []);
                planned[resolver].Add((index, Plan(fields[index], resolver, variables, today, cancellationToken)));
            }
            catch (GraphQLFieldException fault)
            {
                failed.Add((index, fault));
            }
        }

        var resolvers = planned.Where(group => group.Value.Count > 0).Select(group => new Batch(
            group.Key, [.. group.Value.Select(item => item.Plan)], [.. group.Value.Select(item => item.Field)]));
        return new PlannedFields(fields, [.. resolvers], [.. failed], servesEveryRequest);
    }

    /// <summary>The field's plan: made once, or once a day, where no variable is used at or below the field.</summary>
    static object Plan(
        FieldSelection field, ISelectionResolver resolver, CoercedVariables variables, DateOnly today,
        CancellationToken cancellationToken)
    {
        if (field.KeptPlan is { } kept && (kept is not IDatedPlan { Day: { } day } || day == today))
        {
            return kept;
        }

        var made = resolver.Plan(field, variables, today, cancellationToken);
        if (!field.UsesVariables)
        {
            field.KeptPlan = made;
        }

        return made;
    }

    /// <summary>The plan whose dearest field costs most; none where no plan knows what it costs.</summary>
    public (FieldSelection Field, IPricedPlan? Plan) Dearest(object? requestContext)
    {
        var plans =
            from batch in batches
            from item in batch.Plans.Zip(batch.Fields, (plan, field) => (Field: Fields[field], Plan: plan as IPricedPlan))
            where item.Plan is not null
            select (item.Field, item.Plan);
        return plans.DefaultIfEmpty().MaxBy(item => item.Plan?.DearestCostFor(requestContext) ?? 0);
    }

    /// <summary>Points of all plans that know what they cost.</summary>
    public long CostFor(object? requestContext)
    {
        var cost = 0L;
        foreach (var batch in batches)
        {
            foreach (var plan in batch.Plans)
            {
                var points = (plan as IPricedPlan)?.CostFor(requestContext) ?? 0;
                cost = points > long.MaxValue - cost ? long.MaxValue : cost + points;
            }
        }

        return cost;
    }

    /// <summary>
    /// For each field an <see cref="ISelectionAnswer"/>, the <see cref="Exception"/> that it failed with, or null where
    /// it has no selection resolver. Null instead of the list where no field has one.
    /// </summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async ValueTask<object?[]?> ExecuteAsync(object? requestContext, CancellationToken cancellationToken)
    {
        if (batches.Length == 0 && faults.Length == 0)
        {
            return null;
        }

        var outcomes = new object?[Fields.Count];
        foreach (var (field, fault) in faults)
        {
            outcomes[field] = fault;
        }

        foreach (var batch in batches)
        {
            try
            {
                var answers = await batch.Resolver.ExecuteAsync(batch.Plans, requestContext, cancellationToken);
                for (var index = 0; index < batch.Fields.Length; index++)
                {
                    outcomes[batch.Fields[index]] = answers[index];
                }
            }
            catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
            {
                foreach (var field in batch.Fields)
                {
                    outcomes[field] = fault;
                }
            }
        }

        return outcomes;
    }

    sealed record Batch(ISelectionResolver Resolver, object[] Plans, int[] Fields);
}
