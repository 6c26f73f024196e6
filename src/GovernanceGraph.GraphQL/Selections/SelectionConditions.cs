using GovernanceGraph.GraphQL.Coercion;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.GraphQL.Types.BuiltIn;

namespace GovernanceGraph.GraphQL.Selections;

/// <summary>"@skip" and "@include" (specification, sections 3.13.1 and 3.13.2).</summary>
sealed class SelectionConditions(CoercedVariables variables)
{
    /// <summary>Whether a condition so far was a variable.</summary>
    public bool UsedVariables { get; private set; }

    /// <summary>Whether the selection's directives let it in.</summary>
    /// <exception cref="Errors.GraphQLFieldException">A condition has no value.</exception>
    public bool AreMet(SelectionNode selection) =>
        selection.Directives.Count == 0
        || (
            Evaluate(selection, BuiltInDirectives.Skip) is not true
            && Evaluate(selection, BuiltInDirectives.Include) is not false
        );

    bool? Evaluate(SelectionNode selection, DirectiveDefinition definition)
    {
        foreach (var directive in selection.Directives)
        {
            if (directive.Name.Value == definition.Name)
            {
                UsedVariables |= directive.Arguments.Any(argument => argument.Value is VariableNode);
                var arguments = ArgumentCoercion.Coerce(
                    definition.Arguments,
                    directive,
                    directive.Arguments,
                    variables.Values
                );
                return (bool?)arguments["if"];
            }
        }

        return null;
    }
}
