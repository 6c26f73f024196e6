using System.Runtime.CompilerServices;
using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Validation.Limits;

/// <summary>
/// Measures operations. Each fragment is measured once, however often it is spread, so that a document that explodes
/// costs no more than its length.
/// </summary>
sealed class OperationMeasure(Document document)
{
    readonly Dictionary<string, OperationSize> measured = [];
    Dictionary<string, FragmentDefinitionNode>? fragments;

    public OperationSize Of(OperationDefinitionNode operation) => Of(operation.SelectionSet);

    OperationSize Of(SelectionSetNode? set)
    {
        var size = default(OperationSize);
        for (var index = 0; index < set?.Selections.Count; index++)
        {
            size = size.And(
                set.Selections[index] switch
                {
                    FieldNode field => Of(field.SelectionSet).Within(field.Alias is not null),
                    InlineFragmentNode fragment => Of(fragment.SelectionSet),
                    FragmentSpreadNode spread => Of(spread.Name.Value),
                    _ => default,
                }
            );
        }

        return size;
    }

    OperationSize Of(string fragment)
    {
        if (measured.TryGetValue(fragment, out var size))
        {
            return size;
        }

        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return OperationSize.Immeasurable;
        }

        // Nothing while it is being measured: a fragment within itself is the business of NoFragmentCyclesRule.
        measured[fragment] = default;
        fragments ??= CollectFragments();
        return measured[fragment] = Of(fragments.GetValueOrDefault(fragment)?.SelectionSet);
    }

    Dictionary<string, FragmentDefinitionNode> CollectFragments()
    {
        var found = new Dictionary<string, FragmentDefinitionNode>();
        foreach (var definition in document.Definitions)
        {
            if (definition is FragmentDefinitionNode fragment)
            {
                found[fragment.Name.Value] = fragment;
            }
        }

        return found;
    }
}
