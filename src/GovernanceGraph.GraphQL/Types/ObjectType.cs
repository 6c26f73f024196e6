namespace GovernanceGraph.GraphQL.Types;

/// <summary>A type whose values are objects with fields.</summary>
public sealed class ObjectType : FieldsType
{
    /// <summary>Makes an object type; fields and interfaces are asked for once, when its schema is built.</summary>
    public ObjectType(
        string name,
        Func<IReadOnlyList<FieldDefinition>> fields,
        Func<IReadOnlyList<InterfaceType>>? interfaces = null
    )
        : base(name, fields, interfaces) { }

    ObjectType(
        Func<IReadOnlyList<NamedType>> declaredInterfaces,
        string name,
        Func<IReadOnlyList<FieldDefinition>> fields
    )
        : base(name, fields, declaredInterfaces) { }

    /// <summary>Whether a value is of this type; asked where an abstract type does not say itself.</summary>
    public Func<object, bool>? IsTypeOf { get; init; }

    /// <summary>From SDL, which may name anything after "implements".</summary>
    internal static ObjectType Declared(
        string name,
        Func<IReadOnlyList<FieldDefinition>> fields,
        Func<IReadOnlyList<NamedType>> interfaces,
        string? description,
        Language.DefinitionNode definition,
        IReadOnlyList<Language.DefinitionNode> extensions
    ) =>
        new(interfaces, name, fields)
        {
            Description = description,
            Definition = definition,
            Extensions = extensions,
        };
}
