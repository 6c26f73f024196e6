using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Values;

namespace GovernanceGraph.GraphQL.Types;

/// <summary>
/// A leaf type with values of its own. Where a function is not given, values pass through as they are.
/// </summary>
public sealed class ScalarType(string name) : NamedType(name)
{
    /// <summary>Where the scalar's format is specified.</summary>
    public string? SpecifiedByUrl { get; init; }

    /// <summary>A resolved value, never null, to null, bool, int, long, double, string, list or dictionary.</summary>
    public Func<object, CoercionResult> Serialize { get; init; } = CoercionResult.Of;

    /// <summary>A value of the variables, never null, to what resolvers get.</summary>
    public Func<object, CoercionResult> ParseValue { get; init; } = CoercionResult.Of;

    /// <summary>
    /// A literal without variables to what resolvers get; absent: the literal's plain value is parsed.
    /// </summary>
    public Func<ValueNode, CoercionResult>? ParseLiteral { get; init; }

    /// <summary>A value to a literal, or null where there is none; absent: by the value's own type.</summary>
    public Func<object, ValueNode?>? ToLiteral { get; init; }
}
