using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Schemas;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.GraphQL.Validation.Context;

namespace GovernanceGraph.GraphQL.Validation.FieldMerging;

/// <summary>
/// What a selection set selects from a type, inline fragments included: fields by response name, and the fragments that
/// it spreads. Fragments are not gone into: they are compared apart, once for each pair.
/// </summary>
sealed class SelectedFields
{
    readonly List<FragmentSpreadNode> spreads = [];
    IReadOnlyList<FragmentDefinitionNode?>? fragments;
    Dictionary<SelectedFields, List<(FieldOccurrence Left, FieldOccurrence Right)>>? overlaps;

    SelectedFields() { }

    /// <summary>The first field of each response name, in document order.</summary>
    public OrderedDictionary<string, FieldOccurrence> ByResponseName { get; } = [];

    public bool HasSpreads => spreads.Count > 0;

    public bool HasSeveralSpreads => spreads.Count > 1;

    public static SelectedFields Collect(Schema schema, NamedType? parentType, SelectionSetNode set)
    {
        var selected = new SelectedFields();
        selected.Add(schema, parentType, set, []);
        return selected;
    }

    /// <summary>The fragments spread, each once; one null stands for all that do not exist.</summary>
    public IReadOnlyList<FragmentDefinitionNode?> Fragments(FragmentIndex index, MergeBudget budget)
    {
        if (fragments is null)
        {
            var found = new List<FragmentDefinitionNode?>();
            var seen = new HashSet<string>();
            foreach (var spread in spreads)
            {
                budget.Spend(1);
                var fragment = index.Find(spread.Name.Value);
                if (seen.Add(fragment?.Name.Value ?? ""))
                {
                    found.Add(fragment);
                }
            }

            fragments = found;
        }

        return fragments;
    }

    /// <summary>The first fields on both sides for each response name that both select.</summary>
    public IReadOnlyList<(FieldOccurrence Left, FieldOccurrence Right)> OverlapWith(
        SelectedFields other,
        MergeBudget budget
    )
    {
        overlaps ??= [];
        if (!overlaps.TryGetValue(other, out var found))
        {
            found = [];
            foreach (var (name, left) in ByResponseName)
            {
                budget.Spend(1);
                if (other.ByResponseName.TryGetValue(name, out var right))
                {
                    found.Add((left, right));
                }
            }

            overlaps[other] = found;
        }

        return found;
    }

    void Add(Schema schema, NamedType? parentType, SelectionSetNode set, Dictionary<string, FieldOccurrence> last)
    {
        foreach (var selection in set.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    Add(new(parentType, field, (parentType as FieldsType)?.FindField(field.Name.Value)), last);
                    break;
                case FragmentSpreadNode spread:
                    spreads.Add(spread);
                    break;
                case InlineFragmentNode fragment:
                    var condition = fragment.TypeCondition;
                    Add(
                        schema,
                        condition is null ? parentType : schema.FindType(condition.Name.Value),
                        fragment.SelectionSet,
                        last
                    );
                    break;
                default:
                    // there is no other kind of selection
                    break;
            }
        }
    }

    void Add(FieldOccurrence field, Dictionary<string, FieldOccurrence> last)
    {
        var name = field.Node.ResponseName;
        if (!ByResponseName.TryAdd(name, field))
        {
            last.GetValueOrDefault(name, ByResponseName[name]).Next = field;
            last[name] = field;
        }
    }
}
