using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.GraphQL.Execution;

/// <summary>Compares what an operation may cost with the limit, before anything of it is executed.</summary>
/// <param name="schema">The schema of the operation.</param>
/// <param name="requestContext">What plans get to see of the caller.</param>
/// <param name="limit">Points that an operation may cost.</param>
readonly struct CostReview(Schema schema, object? requestContext, long limit)
{
    /// <summary>Says why the operation is not executed, or null.</summary>
    /// <param name="planned">The planned root fields; null where they are planned one after another, or cannot be.</param>
    /// <param name="variables">The request's variables.</param>
    /// <param name="reporting">Whether the client wants to be told.</param>
    /// <param name="points">What the operation may cost.</param>
    /// <param name="reported">What to tell the client; null where nothing.</param>
    public Refusal? Review(
        PlannedFields? planned, CoercedVariables variables, CostReporting reporting, out long points,
        out OperationCost? reported)
    {
        reported = null;
        points = planned?.CostFor(requestContext) ?? 0;
        if (points <= limit && reporting == CostReporting.None)
        {
            return null;
        }

        var cost = new OperationCost(points, limit, points == 0 ? null : Dearest(planned!, variables));
        reported = reporting == CostReporting.None ? null : cost;
        return points > limit ? new Refusal(ExecutionStage.CostLimit, [cost.ToError()])
            : reporting == CostReporting.InsteadOfData ? new Refusal(ExecutionStage.CostReport, [])
            : null;
    }

    DearestField Dearest(PlannedFields planned, CoercedVariables variables)
    {
        var (root, plan) = planned.Dearest(requestContext);
        var path = plan.DearestPathFor(requestContext);
        var field = Find(schema, variables, root, path, 0) ?? root;
        return new(
            field.Field.ToString(), [root.ResponseName, .. path], field.Location, plan.DearestCostFor(requestContext));
    }

    // Of an interface or a union, the first object type that has the path.
    static FieldSelection? Find(
        Schema schema, CoercedVariables variables, FieldSelection parent, IReadOnlyList<string> names, int depth)
    {
        if (depth == names.Count)
        {
            return parent;
        }

        var type = parent.Field.Type.NamedType;
        foreach (var concrete in type is ObjectType single ? [single] : schema.PossibleTypes(type))
        {
            foreach (var child in parent.SelectionsFor(concrete, variables))
            {
                if (child.ResponseName == names[depth] && Find(schema, variables, child, names, depth + 1) is { } found)
                {
                    return found;
                }
            }
        }

        return null;
    }
}
