using System.Runtime.CompilerServices;
using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Selections;

/// <summary>
/// Whether parts of an operation mention variables, so that what is made of them cannot serve every request.
/// </summary>
sealed class VariableUse(IReadOnlyDictionary<string, FragmentDefinitionNode> fragments)
{
    readonly HashSet<string> visitedFragments = [];

    /// <summary>Whether a variable stands in the arguments.</summary>
    public static bool In(IReadOnlyList<ArgumentNode> arguments)
    {
        for (var index = 0; index < arguments.Count; index++)
        {
            if (In(arguments[index].Value))
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
        return In(selection.Directives)
            || selection switch
            {
                FieldNode field => In(field.Arguments) || In(field.SelectionSet),
                InlineFragmentNode inline => In(inline.SelectionSet),
                FragmentSpreadNode spread => visitedFragments.Add(spread.Name.Value)
                    && fragments.TryGetValue(spread.Name.Value, out var fragment)
                    && In(fragment.SelectionSet),
                _ => false,
            };
    }

    bool In(SelectionSetNode? selectionSet)
    {
        for (var index = 0; index < selectionSet?.Selections.Count; index++)
        {
            if (In(selectionSet.Selections[index]))
            {
                return true;
            }
        }

        return false;
    }

    static bool In(IReadOnlyList<DirectiveNode> directives)
    {
        for (var index = 0; index < directives.Count; index++)
        {
            if (In(directives[index].Arguments))
            {
                return true;
            }
        }

        return false;
    }

    static bool In(ValueNode value)
    {
        switch (value)
        {
            case VariableNode:
                return true;
            case ListValueNode { Values: var values }:
                for (var index = 0; index < values.Count; index++)
                {
                    if (In(values[index]))
                    {
                        return true;
                    }
                }

                return false;
            case ObjectValueNode { Fields: var fields }:
                for (var index = 0; index < fields.Count; index++)
                {
                    if (In(fields[index].Value))
                    {
                        return true;
                    }
                }

                return false;
            default:
                return false;
        }
    }
}
