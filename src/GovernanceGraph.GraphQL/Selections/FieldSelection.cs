using System.Text;
using GovernanceGraph.GraphQL.Coercion;
using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.GraphQL.Selections;

/// <summary>
/// One field of a compiled operation: all occurrences with the same response name in one place, merged. What does not
/// depend on variables is worked out once and kept for all requests.
/// </summary>
public sealed class FieldSelection
{
    readonly SelectionScope scope;
    readonly bool argumentsUseVariables;
    VariableUseKnowledge variableUse;
    IReadOnlyDictionary<string, object?>? arguments;
    SelectionsOfType[] selections = [];

    internal FieldSelection(
        SelectionScope scope,
        ObjectType parentType,
        FieldDefinition field,
        IReadOnlyList<FieldNode> nodes
    )
    {
        this.scope = scope;
        ParentType = parentType;
        Field = field;
        Nodes = nodes;
        ResponseName = nodes[0].ResponseName;
        ResponseNameUtf8 = Encoding.UTF8.GetBytes(ResponseName);
        argumentsUseVariables = scope.HasVariables && VariableUse.In(nodes[0].Arguments);
    }

    /// <summary>The alias, else the field's name.</summary>
    public string ResponseName { get; }

    /// <summary>The same as UTF-8.</summary>
    public ReadOnlyMemory<byte> ResponseNameUtf8 { get; }

    /// <summary>The type of the object that the field is selected on.</summary>
    public ObjectType ParentType { get; }

    public FieldDefinition Field { get; }

    /// <summary>
    /// The occurrences in the document, at least one; arguments and directives are those of the first.
    /// </summary>
    public IReadOnlyList<FieldNode> Nodes { get; }

    /// <summary>Where the first occurrence stands.</summary>
    public SourceLocation Location => Nodes[0].Span.Location;

    /// <summary>The places that an error about the field names: those of its occurrences, not without end.</summary>
    internal IReadOnlyList<SourceLocation> Locations =>
        [.. Nodes.Take(MessageText.MaxLocations).Select(node => node.Span.Location)];

    /// <summary>Whether the field, its directives or anything below it mentions a variable.</summary>
    public bool UsesVariables
    {
        get
        {
            if (variableUse == VariableUseKnowledge.NotLookedFor)
            {
                variableUse =
                    scope.HasVariables && Nodes.Any(new VariableUse(scope.Fragments).In)
                        ? VariableUseKnowledge.Found
                        : VariableUseKnowledge.None;
            }

            return variableUse == VariableUseKnowledge.Found;
        }
    }

    /// <summary>The arguments' values by name. One that was not given and has no default is absent.</summary>
    /// <exception cref="GraphQLFieldException">A value does not fit its type.</exception>
    public IReadOnlyDictionary<string, object?> CoerceArguments(CoercedVariables variables)
    {
        if (arguments is not null)
        {
            return arguments;
        }

        if (argumentsUseVariables && variables.FindArguments(this) is { } known)
        {
            return known;
        }

        var coerced = ArgumentCoercion.Coerce(Field.Arguments, Nodes[0], Nodes[0].Arguments, variables.Values);
        if (argumentsUseVariables)
        {
            variables.KeepArguments(this, coerced);
        }
        else
        {
            arguments = coerced;
        }

        return coerced;
    }

    /// <summary>
    /// The fields to answer where the field's value is an object of the type: fragments spread, conditions applied,
    /// equal response names merged, in the order of the response. Empty where the field is a leaf.
    /// </summary>
    /// <param name="concrete">The object's own type.</param>
    /// <param name="variables">The request's variables.</param>
    /// <exception cref="GraphQLFieldException">The condition of an "@skip" or "@include" has no value.</exception>
    public IReadOnlyList<FieldSelection> SelectionsFor(ObjectType concrete, CoercedVariables variables)
    {
        foreach (var known in selections)
        {
            if (known.Type == concrete)
            {
                return known.Selections;
            }
        }

        return variables.FindSelections(this, concrete) ?? Select(concrete, variables);
    }

    FieldSelection[] Select(ObjectType concrete, CoercedVariables variables)
    {
        var selectionSets = Nodes.Select(node => node.SelectionSet).OfType<SelectionSetNode>();
        var selected = scope.Select(concrete, selectionSets, variables, out var dependsOnVariables);
        if (dependsOnVariables)
        {
            variables.KeepSelections(this, concrete, selected);
        }
        else
        {
            // Of two requests that come here at once, one may lose its entry; it is made again then.
            selections = [.. selections, new SelectionsOfType(concrete, selected)];
        }

        return selected;
    }

    // One byte, which is written whole, whereas a nullable bool is two.
    enum VariableUseKnowledge : byte
    {
        NotLookedFor,
        None,
        Found,
    }

    sealed record SelectionsOfType(ObjectType Type, FieldSelection[] Selections);
}
