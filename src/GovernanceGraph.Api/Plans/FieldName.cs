using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Api.Plans;

/// <summary>
/// The name of an output in a plan in which some fields cannot be answered: it knows what the specification's rules of
/// null need. A store sees a failed field as a constant and goes on.
/// </summary>
/// <param name="name">The field's name in the response.</param>
/// <param name="type">The field's type.</param>
/// <param name="error">Why the field cannot be answered; null: it can.</param>
/// <param name="failsParent">
/// Whether the error is one of the object that the field stands in, whose fields cannot be told.
/// </param>
sealed class FieldName(string name, GraphQLType type, FieldError? error = null, bool failsParent = false)
    : OutputName(name)
{
    /// <summary>The field's type.</summary>
    public GraphQLType Type { get; } = type;

    /// <summary>Why the field cannot be answered; null: it can.</summary>
    public FieldError? Error { get; } = error;

    /// <summary>Whether the object that the field stands in fails.</summary>
    public bool FailsParent { get; } = failsParent;
}
