using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.GraphQL.Execution;

/// <summary>The plans of root fields with a selection resolver, those of the same resolver together.</summary>
sealed class PlannedFields
{
    readonly Batch[] batches;
    readonly (int Field, GraphQLFieldException Fault)[] faults;
    readonly int fieldCount;

    PlannedFields(
        Batch[] batches, (int Field, GraphQLFieldException Fault)[] faults, int fieldCount, bool servesEveryRequest)
    {
        this.batches = batches;
        this.faults = faults;
        this.fieldCount = fieldCount;
        ServesEveryRequest = servesEveryRequest;
    }

    /// <summary>Whether no plan depends on variables.</summary>
    public bool ServesEveryRequest { get; }

    public static PlannedFields Plan(IReadOnlyList<FieldSelection> fields, CoercedVariables variables)
    {
        var planned = new OrderedDictionary<ISelectionResolver, List<(int Field, object Plan)>>();
        var failed = new List<(int Field, GraphQLFieldException Fault)>();
        var servesEveryRequest = true;
        for (var index = 0; index < fields.Count; index++)
        {
            if (fields[index].Field.SelectionResolver is not { } resolver)
            {
                continue;
            }

            servesEveryRequest &= !fields[index].UsesVariables;
            try
            {
                planned.TryAdd(resolver, []);
                planned[resolver].Add((index, fields[index].Plan(resolver, variables)));
            }
            catch (GraphQLFieldException fault)
            {
                failed.Add((index, fault));
            }
        }

        var resolvers = planned.Where(group => group.Value.Count > 0).Select(group => new Batch(
            group.Key, [.. group.Value.Select(item => item.Plan)], [.. group.Value.Select(item => item.Field)]));
        return new PlannedFields([.. resolvers], [.. failed], fields.Count, servesEveryRequest);
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

        var outcomes = new object?[fieldCount];
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
