using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.GraphQL.Execution;

/// <summary>Compares what an operation may cost with the limit, before anything of it is executed.</summary>
static class CostReview
{
    /// <summary>Says why the operation is not executed, or null.</summary>
    /// <param name="schema">The schema of the operation.</param>
    /// <param name="planned">The planned root fields; null where they are planned one after another, or cannot be.</param>
    /// <param name="variables">The request's variables.</param>
    /// <param name="limit">Points that an operation may cost.</param>
    /// <param name="reporting">Whether the client wants to be told.</param>
    /// <param name="reported">What to tell the client; null where nothing.</param>
    public static Refusal? Review(
        Schema schema, PlannedFields? planned, CoercedVariables variables, long limit, CostReporting reporting,
        out OperationCost? reported)
    {
        reported = null;
        var points = planned?.Cost ?? 0;
        if (points <= limit && reporting == CostReporting.None)
        {
            return null;
        }

        var cost = new OperationCost(points, limit, points == 0 ? null : Dearest(schema, planned!, variables));
        reported = reporting == CostReporting.None ? null : cost;
        return points > limit ? new Refusal(ExecutionStage.CostLimit, [cost.ToError()])
            : reporting == CostReporting.InsteadOfData ? new Refusal(ExecutionStage.CostReport, [])
            : null;
    }

    static DearestField Dearest(Schema schema, PlannedFields planned, CoercedVariables variables)
    {
        var (root, plan) = planned.Dearest();
        var path = plan.DearestPath();
        var field = Find(root, path, 0) ?? root;
        return new(field.Field.ToString(), [root.ResponseName, .. path], field.Location, plan.DearestCost);

        // Of an interface or a union, the first object type that has the path.
        FieldSelection? Find(FieldSelection parent, IReadOnlyList<string> names, int depth)
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
                    if (child.ResponseName == names[depth] && Find(child, names, depth + 1) is { } found)
                    {
                        return found;
                    }
                }
            }

            return null;
        }
    }
}
