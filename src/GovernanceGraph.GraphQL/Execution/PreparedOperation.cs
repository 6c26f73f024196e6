using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Schemas;
using GovernanceGraph.GraphQL.Selections;
using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.GraphQL.Execution;

/// <summary>
/// A validated operation, ready to be executed any number of times, also at once. What does not depend on variables is
/// worked out by the first request and kept for all.
/// </summary>
sealed class PreparedOperation
{
    /// <summary>
    /// An operation with this directive leaves null where a non-null field failed, and no parent becomes null.
    /// </summary>
    const string DisableErrorPropagation = "experimental_disableErrorPropagation";

    readonly SelectionScope scope;
    RootFields? rootFields;
    PlannedFields? plannedFields;

    public PreparedOperation(Schema schema, Document document, OperationDefinitionNode definition, ObjectType rootType)
    {
        Definition = definition;
        RootType = rootType;
        PropagatesErrors = definition.Directives.All(directive => directive.Name.Value != DisableErrorPropagation);
        var fragments = document.Definitions.OfType<FragmentDefinitionNode>();
        scope = new SelectionScope(
            schema,
            fragments.ToDictionary(fragment => fragment.Name.Value),
            definition.Variables.Count > 0
        );
    }

    public OperationDefinitionNode Definition { get; }

    public ObjectType RootType { get; }

    public bool PropagatesErrors { get; }

    public string? Name => Definition.Name?.Value;

    /// <summary>The root fields, and the plans of those that are answered with their whole selection set.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public PlannedFields Plan(CoercedVariables variables, DateOnly today, CancellationToken cancellationToken)
    {
        if (plannedFields is { } kept && (kept.Day is null || kept.Day == today))
        {
            return kept;
        }

        RootFields fields;
        try
        {
            fields = RootFields(variables);
        }
        catch (GraphQLFieldException exception)
        {
            return PlannedFields.Failed(exception.Error);
        }

        if (Definition.Operation == OperationType.Mutation)
        {
            return PlannedFields.OneByOne(fields);
        }

        var planned = PlannedFields.Plan(fields, variables, today, cancellationToken);
        if (planned.ServesEveryRequest && fields == rootFields)
        {
            plannedFields = planned;
        }

        return planned;
    }

    /// <summary>The root fields in the order of the response.</summary>
    /// <exception cref="GraphQLFieldException">The condition of an "@skip" or "@include" has no value.</exception>
    public RootFields RootFields(CoercedVariables variables)
    {
        if (rootFields is not null)
        {
            return rootFields;
        }

        var selected = new RootFields(
            scope.Select(RootType, [Definition.SelectionSet], variables, out var dependsOnVariables)
        );
        if (!dependsOnVariables)
        {
            rootFields = selected;
        }

        return selected;
    }
}
