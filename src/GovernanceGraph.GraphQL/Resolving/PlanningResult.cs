using System.Diagnostics.CodeAnalysis;
using GovernanceGraph.GraphQL.Errors;

namespace GovernanceGraph.GraphQL.Resolving;

/// <summary>A field's plan, or the error that the field fails with.</summary>
public readonly struct PlanningResult
{
    public PlanningResult(SelectionPlan plan) => Plan = plan;

    /// <summary>An error of the request, such as an argument's value that does not fit.</summary>
    public PlanningResult(FieldError error) => Error = error;

    /// <summary>The plan; null where there is an error.</summary>
    public SelectionPlan? Plan { get; }

    /// <summary>The error; null where there is a plan.</summary>
    [MemberNotNullWhen(false, nameof(Plan))]
    [MemberNotNullWhen(true, nameof(Error))]
    public bool IsError => Error is not null;

    /// <summary>Why there is no plan.</summary>
    public FieldError? Error { get; }

    public static implicit operator PlanningResult(SelectionPlan plan) => new(plan);

    public static implicit operator PlanningResult(FieldError error) => new(error);
}
