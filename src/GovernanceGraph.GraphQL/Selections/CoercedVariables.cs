using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.GraphQL.Values;

namespace GovernanceGraph.GraphQL.Selections;

/// <summary>
/// The values of an operation's variables, coerced to their types, for one request. A variable that has neither a
/// value nor a default is absent, which differs from null.
/// </summary>
public sealed class CoercedVariables
{
    // What depends on variables is worked out once for each request: a list may have many items.
    readonly Dictionary<FieldSelection, IReadOnlyDictionary<string, object?>> arguments = [];
    readonly Dictionary<(FieldSelection Parent, ObjectType Type), FieldSelection[]> selections = [];

    internal CoercedVariables(Dictionary<string, object?> values)
        : this(new VariableValues(values)) { }

    CoercedVariables(VariableValues values) => Values = values;

    public static CoercedVariables None { get; } = new(VariableValues.None);

    /// <summary>All values, as a key for what is made of them.</summary>
    public VariableValues Values { get; }

    /// <summary>The value of a variable; false where it is absent.</summary>
    public bool TryGetValue(string name, out object? value) => Values.TryGetValue(name, out value);

    internal IReadOnlyDictionary<string, object?>? FindArguments(FieldSelection field) =>
        arguments.GetValueOrDefault(field);

    internal FieldSelection[]? FindSelections(FieldSelection parent, ObjectType type) =>
        selections.GetValueOrDefault((parent, type));

    internal void KeepArguments(FieldSelection field, IReadOnlyDictionary<string, object?> coerced)
    {
        if (this != None)
        {
            arguments[field] = coerced;
        }
    }

    internal void KeepSelections(FieldSelection parent, ObjectType type, FieldSelection[] selected)
    {
        if (this != None)
        {
            selections[(parent, type)] = selected;
        }
    }
}
