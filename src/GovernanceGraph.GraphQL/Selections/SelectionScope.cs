using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Schemas;
using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.GraphQL.Selections;

/// <summary>What all fields of one compiled operation share.</summary>
/// <param name="schema">The schema of the operation.</param>
/// <param name="fragments">The fragments of its document by name.</param>
/// <param name="hasVariables">Whether the operation defines variables; else a valid one uses none.</param>
sealed class SelectionScope(
    Schema schema,
    IReadOnlyDictionary<string, FragmentDefinitionNode> fragments,
    bool hasVariables
)
{
    public Schema Schema { get; } = schema;

    public IReadOnlyDictionary<string, FragmentDefinitionNode> Fragments { get; } = fragments;

    public bool HasVariables { get; } = hasVariables;

    /// <summary>The fields to execute on an object, in the order of the response.</summary>
    /// <param name="type">The object's type.</param>
    /// <param name="selectionSets">The selection sets of all occurrences of the parent field.</param>
    /// <param name="variables">Decide where "@skip" and "@include" ask for them.</param>
    /// <param name="usesVariables">Whether they did: the same fields are not selected for every request.</param>
    /// <exception cref="Errors.GraphQLFieldException">A condition has no value.</exception>
    public FieldSelection[] Select(
        ObjectType type,
        IEnumerable<SelectionSetNode> selectionSets,
        CoercedVariables variables,
        out bool usesVariables
    )
    {
        var conditions = new SelectionConditions(variables);
        var selected = new List<FieldSelection>();
        foreach (var nodes in FieldCollection.Collect(Schema, Fragments, type, selectionSets, conditions.AreMet).Values)
        {
            if (Schema.FindField(type, nodes[0].Name.Value) is { } field)
            {
                selected.Add(new FieldSelection(this, type, field, nodes));
            }
        }

        usesVariables = conditions.UsedVariables;
        return [.. selected];
    }
}
