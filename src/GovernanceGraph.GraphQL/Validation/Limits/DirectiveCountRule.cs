using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Validation.Limits;

/// <summary>Directives on one place: no client needs many, and each costs every rule about directives.</summary>
static class DirectiveCountRule
{
    public static void Check(Document document, ValidationLimits limits, List<GraphQLError> errors)
    {
        if (limits.MaxDirectivesPerPlace is not { } maximum)
        {
            return;
        }

        foreach (var definition in document.Definitions)
        {
            if (definition is ExecutableDefinitionNode executable)
            {
                CheckPlace(executable.Directives, maximum, limits.MaxErrors, errors);
                foreach (var variable in executable.Variables)
                {
                    CheckPlace(variable.Directives, maximum, limits.MaxErrors, errors);
                }

                Check(executable.SelectionSet, maximum, limits.MaxErrors, errors);
            }
        }
    }

    static void Check(SelectionSetNode? set, int maximum, int maxErrors, List<GraphQLError> errors)
    {
        for (var index = 0; index < set?.Selections.Count; index++)
        {
            var selection = set.Selections[index];
            CheckPlace(selection.Directives, maximum, maxErrors, errors);
            Check(
                (selection as FieldNode)?.SelectionSet ?? (selection as InlineFragmentNode)?.SelectionSet,
                maximum,
                maxErrors,
                errors
            );
        }
    }

    static void CheckPlace(
        IReadOnlyList<DirectiveNode> directives,
        int maximum,
        int maxErrors,
        List<GraphQLError> errors
    )
    {
        if (directives.Count > maximum && errors.Count < maxErrors)
        {
            errors.Add(
                GraphQLError.At(
                    $"There are more than {maximum} directives at one place (limit MaxDirectivesPerPlace); use fewer.",
                    directives[maximum]
                )
            );
        }
    }
}
