using System.Runtime.CompilerServices;
using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Types;

/// <summary>An argument of a field or directive, or a field of an input object.</summary>
public sealed class InputValueDefinition(string name, GraphQLType type)
{
    object? parent;
    StrongBox<object?>? coercedDefault;

    public string Name { get; } = name;

    /// <summary>An input type.</summary>
    public GraphQLType Type { get; } = type;

    /// <summary>What the value is for, in Markdown.</summary>
    public string? Description { get; init; }

    /// <summary>The value where none is given; absent: there is none.</summary>
    public DefaultInput? Default { get; init; }

    /// <summary>Why it should no longer be used; absent where it may.</summary>
    public string? DeprecationReason { get; init; }

    /// <summary>The definition in SDL; absent where it was made in code.</summary>
    public InputValueDefinitionNode? Definition { get; init; }

    /// <summary>Whether a value must be given: the type is non-null and there is no default.</summary>
    public bool IsRequired => Type is NonNullType && Default is null;

    /// <summary>The default as resolvers get it, kept after the first time; the same for all requests.</summary>
    internal object? CoercedDefault(Func<InputValueDefinition, object?> coerce) =>
        (coercedDefault ??= new(coerce(this))).Value;

    internal void Attach(object owner) =>
        parent = parent is null
            ? owner
            : throw new InvalidOperationException(
                $"Input value \"{this}\" belongs to a definition already; make another one for \"{owner}\"."
            );

    /// <summary>As errors name it: "Type.field(argument:)", "@directive(argument:)" or "Input.field".</summary>
    public override string ToString() => parent is InputObjectType ? $"{parent}.{Name}" : $"{parent}({Name}:)";
}

/// <summary>A default: a literal from SDL, or a value as variables give it (an enum value by its name).</summary>
public sealed class DefaultInput
{
    DefaultInput(ValueNode? literal, object? value) => (Literal, Value) = (literal, value);

    /// <summary>The literal; absent where the default is a value.</summary>
    public ValueNode? Literal { get; }

    /// <summary>The value; meaningless where there is a literal.</summary>
    public object? Value { get; }

    /// <summary>A default written as a literal.</summary>
    public static DefaultInput OfLiteral(ValueNode literal) => new(literal, null);

    /// <summary>A default given as null, bool, int, double, string, list or dictionary.</summary>
    public static DefaultInput OfValue(object? value) => new(null, value);
}
