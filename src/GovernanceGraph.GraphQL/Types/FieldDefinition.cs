using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Types;

/// <summary>A field of an object or interface type, as it is declared.</summary>
public class FieldDefinition(string name, GraphQLType type)
{
    readonly IReadOnlyList<InputValueDefinition> arguments = [];

    public string Name { get; } = name;

    /// <summary>An output type.</summary>
    public GraphQLType Type { get; } = type;

    /// <summary>What the field is, in Markdown.</summary>
    public string? Description { get; init; }

    /// <summary>The arguments in the order of their definition.</summary>
    public IReadOnlyList<InputValueDefinition> Arguments
    {
        get => arguments;
        init
        {
            arguments = value;
            foreach (var argument in value)
            {
                argument.Attach(this);
            }
        }
    }

    /// <summary>Why the field should no longer be used; absent where it may.</summary>
    public string? DeprecationReason { get; init; }

    /// <summary>The definition in SDL; absent where the field was made in code.</summary>
    public FieldDefinitionNode? Definition { get; init; }

    /// <summary>
    /// The type that the field belongs to; null for the meta fields "__schema", "__type" and "__typename".
    /// </summary>
    public NamedType? Parent { get; private set; }

    /// <summary>The argument with the name, or null. Fields have few, so no table is kept.</summary>
    public InputValueDefinition? FindArgument(string name)
    {
        foreach (var argument in arguments)
        {
            if (argument.Name == name)
            {
                return argument;
            }
        }

        return null;
    }

    internal void Attach(NamedType parent) =>
        Parent = Parent is null
            ? parent
            : throw new InvalidOperationException(
                $"Field \"{this}\" belongs to a type already; make another one for \"{parent}\"."
            );

    /// <summary>As errors name it: "Type.field".</summary>
    public sealed override string ToString() => $"{Parent?.Name ?? "<meta>"}.{Name}";
}
