using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Requests;
using GovernanceGraph.GraphQL.Schemas;
using GovernanceGraph.GraphQL.Selections;
using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.GraphQL.Execution;

/// <summary>Compares what an operation may cost with the limits, before anything of it is executed.</summary>
/// <param name="schema">The schema of the operation.</param>
/// <param name="requestContext">What plans get to see of the caller.</param>
/// <param name="limits">What an operation may cost.</param>
readonly struct CostReview(Schema schema, object? requestContext, ExecutionLimits limits)
{
    /// <summary>Says why the operation is not executed, or null.</summary>
    /// <param name="planned">The root fields; of those that are planned one after another, nothing is known.</param>
    /// <param name="variables">The request's variables.</param>
    /// <param name="reporting">Whether the client wants to be told.</param>
    /// <param name="points">What the operation may cost.</param>
    /// <param name="reported">What to tell the client; null where nothing.</param>
    /// <param name="cancellationToken">Stops the review.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public RequestError? Review(
        PlannedFields planned,
        CoercedVariables variables,
        CostReporting reporting,
        out long points,
        out OperationCost? reported,
        CancellationToken cancellationToken
    )
    {
        reported = null;
        points = planned.CostFor(requestContext);
        var introspection = planned.InTurn is not null ? default : Introspect(planned, variables, cancellationToken);
        points = introspection.All > long.MaxValue - points ? long.MaxValue : points + introspection.All;
        if (
            points <= limits.MaxCost
            && introspection.All <= limits.MaxIntrospectionFields
            && reporting == CostReporting.None
        )
        {
            return null;
        }

        var mostExpensive = points == 0 ? null : MostExpensive(planned, variables, introspection);
        var cost = new OperationCost(points, limits.MaxCost, mostExpensive);
        reported = reporting == CostReporting.None ? null : cost;
        return introspection.All > limits.MaxIntrospectionFields
                ? new RequestError(ExecutionStage.CostLimit, [TooMuchIntrospection(introspection.MostExpensive!)])
            : points > limits.MaxCost ? new RequestError(ExecutionStage.CostLimit, [cost.ToError()])
            : reporting == CostReporting.InsteadOfData ? new RequestError(ExecutionStage.CostReport, [])
            : null;
    }

    IntrospectionCost Introspect(PlannedFields planned, CoercedVariables variables, CancellationToken cancellationToken)
    {
        var cost = default(IntrospectionCost);
        IntrospectionMeasure? measure = null;
        for (var index = 0; index < planned.Fields.Count && cost.All <= limits.MaxIntrospectionFields; index++)
        {
            var field = planned.Fields[index];
            if (IntrospectionMeasure.IsMeasured(field))
            {
                measure ??= new(schema, variables, limits.MaxIntrospectionFields, cancellationToken);
                cost = cost.And(field, measure.Of(field));
            }
        }

        return cost;
    }

    GraphQLError TooMuchIntrospection(FieldSelection field) =>
        new GraphQLError(
            $"The operation asks for more than {limits.MaxIntrospectionFields} fields of introspection "
                + "(limit MaxIntrospectionFields). Most of them belong to \""
                + $"{MessageText.Cut(field.ResponseName)}\"; request fewer parts of the schema in one request.",
            [field.Location]
        ).WithCode(OperationCost.Code);

    MostExpensiveField MostExpensive(PlannedFields planned, CoercedVariables variables, IntrospectionCost introspection)
    {
        var (root, plan) = planned.MostExpensive(requestContext);
        var points = plan?.MostExpensiveCostFor(requestContext) ?? 0;
        if (plan is null || introspection.Most > points)
        {
            var asked = introspection.MostExpensive!;
            return new(asked.Field.ToString(), [asked.ResponseName], asked.Location, introspection.Most);
        }

        var path = plan.MostExpensivePathFor(requestContext);
        var field = Find(schema, variables, root, path, 0) ?? root;
        return new(field.Field.ToString(), [root.ResponseName, .. path], field.Location, points);
    }

    // Of an interface or a union, the first object type that has the path.
    static FieldSelection? Find(
        Schema schema,
        CoercedVariables variables,
        FieldSelection parent,
        IReadOnlyList<string> names,
        int depth
    )
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

    /// <summary>What introspection costs: a point for each field that it answers.</summary>
    readonly record struct IntrospectionCost(long All, long Most, FieldSelection? MostExpensive)
    {
        public IntrospectionCost And(FieldSelection field, long points) =>
            points > Most ? new(All + points, points, field) : this with { All = All + points };
    }
}
