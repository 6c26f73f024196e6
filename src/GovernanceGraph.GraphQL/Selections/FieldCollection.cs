using System.Runtime.CompilerServices;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Schemas;
using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.GraphQL.Selections;

/// <summary>Collecting fields (specification, section 6.3.2).</summary>
static class FieldCollection
{
    /// <summary>
    /// The fields that selection sets select on an object type, by response name in the order of the first occurrence.
    /// </summary>
    /// <param name="schema">Knows which type conditions apply.</param>
    /// <param name="fragments">The document's fragments by name; a spread of an unknown one selects nothing.</param>
    /// <param name="type">The type of the object.</param>
    /// <param name="selectionSets">
    /// The selection sets of all occurrences of the field whose value the object is.
    /// </param>
    /// <param name="isIncluded">Whether the directives on a selection let it in; asked in document order.</param>
    public static OrderedDictionary<string, List<FieldNode>> Collect(
        Schema schema,
        IReadOnlyDictionary<string, FragmentDefinitionNode> fragments,
        ObjectType type,
        IEnumerable<SelectionSetNode> selectionSets,
        Func<SelectionNode, bool> isIncluded
    )
    {
        var collection = new Collection(schema, fragments, type, isIncluded);
        foreach (var selectionSet in selectionSets)
        {
            collection.Add(selectionSet);
        }

        return collection.Fields;
    }

    sealed class Collection(
        Schema schema,
        IReadOnlyDictionary<string, FragmentDefinitionNode> fragments,
        ObjectType type,
        Func<SelectionNode, bool> isIncluded
    )
    {
        HashSet<string>? visitedFragments;

        public OrderedDictionary<string, List<FieldNode>> Fields { get; } = [];

        public void Add(SelectionSetNode selectionSet)
        {
            // Validation refuses chains of fragments that are too long for the stack; this holds should it not.
            RuntimeHelpers.EnsureSufficientExecutionStack();
            for (var index = 0; index < selectionSet.Selections.Count; index++)
            {
                var selection = selectionSet.Selections[index];
                if (!isIncluded(selection))
                {
                    continue;
                }

                switch (selection)
                {
                    case FieldNode field:
                        Add(field);
                        break;
                    case InlineFragmentNode inline when Applies(inline.TypeCondition):
                        Add(inline.SelectionSet);
                        break;
                    case FragmentSpreadNode spread
                        when fragments.TryGetValue(spread.Name.Value, out var fragment)
                            && Applies(fragment.TypeCondition)
                            && (visitedFragments ??= []).Add(spread.Name.Value):
                        Add(fragment.SelectionSet);
                        break;
                    default:
                        break;
                }
            }
        }

        void Add(FieldNode field)
        {
            if (Fields.TryGetValue(field.ResponseName, out var occurrences))
            {
                occurrences.Add(field);
            }
            else
            {
                Fields.Add(field.ResponseName, new(1) { field });
            }
        }

        bool Applies(NamedTypeNode? condition) =>
            condition is null
            || (
                schema.FindType(condition.Name.Value) is { } named
                && (named == type || (named.IsAbstractType && schema.IsSubType(named, type)))
            );
    }
}
