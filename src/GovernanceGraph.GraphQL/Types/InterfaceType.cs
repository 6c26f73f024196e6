namespace GovernanceGraph.GraphQL.Types;

/// <summary>A type that lists fields which object types have in common.</summary>
public sealed class InterfaceType : FieldsType
{
    /// <summary>Makes an interface type; fields and interfaces are asked for once, when its schema is built.</summary>
    public InterfaceType(
        string name,
        Func<IReadOnlyList<FieldDefinition>> fields,
        Func<IReadOnlyList<InterfaceType>>? interfaces = null
    )
        : base(name, fields, interfaces) { }

    InterfaceType(
        Func<IReadOnlyList<NamedType>> declaredInterfaces,
        string name,
        Func<IReadOnlyList<FieldDefinition>> fields
    )
        : base(name, fields, declaredInterfaces) { }

    /// <summary>The name of a value's own object type, or null where that is not known.</summary>
    public Func<object, string?>? ResolveType { get; init; }

    /// <summary>From SDL, which may name anything after "implements".</summary>
    internal static InterfaceType Declared(
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
