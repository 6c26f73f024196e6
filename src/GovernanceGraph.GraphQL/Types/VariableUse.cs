using System.Runtime.CompilerServices;
using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Types;

/// <summary>
/// Whether parts of an operation mention variables, so that what is made of them cannot serve every request.
/// </summary>
sealed class VariableUse(IReadOnlyDictionary<string, FragmentDefinitionNode> fragments)
{
    readonly HashSet<string> visitedFragments = [];

    /// <summary>Whether a variable stands in the arguments.</summary>
    public static bool In(IReadOnlyList<ArgumentNode> arguments)
    {
        foreach (var argument in arguments)
        {
            if (In(argument.Value))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a variable stands on the selection or anywhere below it, fragments included.</summary>
    public bool In(SelectionNode selection)
    {
        // Validation refuses chains of fragments that are too long for the stack; this holds should it not.
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return selection.Directives.Any(directive => In(directive.Arguments)) || selection switch
        {
            FieldNode field => In(field.Arguments) || In(field.SelectionSet),
            InlineFragmentNode inline => In(inline.SelectionSet),
            FragmentSpreadNode spread =>
                visitedFragments.Add(spread.Name.Value)
                && fragments.TryGetValue(spread.Name.Value, out var fragment) && In(fragment.SelectionSet),
            _ => false,
        };
    }

    bool In(SelectionSetNode? selectionSet) => selectionSet?.Selections.Any(In) == true;

    static bool In(ValueNode value) => value switch
    {
        VariableNode => true,
        ListValueNode list => list.Values.Any(In),
        ObjectValueNode fields => fields.Fields.Any(field => In(field.Value)),
        _ => false,
    };
}
