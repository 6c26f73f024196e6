namespace GovernanceGraph.GraphQL.Types;

/// <summary>
/// The values of an operation's variables, coerced to their types. A variable that has neither a value nor a default
/// is absent, which differs from null.
/// </summary>
public sealed class CoercedVariables
{
    readonly IReadOnlyDictionary<string, object?> values;

    internal CoercedVariables(IReadOnlyDictionary<string, object?> values) => this.values = values;

    /// <summary>No variables.</summary>
    public static CoercedVariables None { get; } = new(new Dictionary<string, object?>(StringComparer.Ordinal));

    /// <summary>The value of a variable; false where it is absent.</summary>
    public bool TryGetValue(string name, out object? value) => values.TryGetValue(name, out value);
}
