namespace GovernanceGraph.GraphQL.Language;

/// <summary>ScalarTypeDefinition: Description? scalar Name Directives?</summary>
public sealed class ScalarTypeDefinitionNode(
    StringValueNode? description,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives,
    SourceSpan span
) : TypeDefinitionNode(description, name, directives, span)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ScalarTypeDefinition;
}

/// <summary>ObjectTypeDefinition: Description? type Name ImplementsInterfaces? Directives? FieldsDefinition?</summary>
public sealed class ObjectTypeDefinitionNode(
    StringValueNode? description,
    NameNode name,
    IReadOnlyList<NamedTypeNode> interfaces,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<FieldDefinitionNode> fields,
    SourceSpan span
) : TypeDefinitionNode(description, name, directives, span), IFieldsNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ObjectTypeDefinition;

    /// <summary>The interfaces in document order.</summary>
    public IReadOnlyList<NamedTypeNode> Interfaces { get; } = interfaces;

    /// <summary>The fields in document order.</summary>
    public IReadOnlyList<FieldDefinitionNode> Fields { get; } = fields;
}

/// <summary>
/// InterfaceTypeDefinition: Description? interface Name ImplementsInterfaces? Directives? FieldsDefinition?
/// </summary>
public sealed class InterfaceTypeDefinitionNode(
    StringValueNode? description,
    NameNode name,
    IReadOnlyList<NamedTypeNode> interfaces,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<FieldDefinitionNode> fields,
    SourceSpan span
) : TypeDefinitionNode(description, name, directives, span), IFieldsNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.InterfaceTypeDefinition;

    /// <summary>The interfaces in document order.</summary>
    public IReadOnlyList<NamedTypeNode> Interfaces { get; } = interfaces;

    /// <summary>The fields in document order.</summary>
    public IReadOnlyList<FieldDefinitionNode> Fields { get; } = fields;
}

/// <summary>UnionTypeDefinition: Description? union Name Directives? UnionMemberTypes?</summary>
public sealed class UnionTypeDefinitionNode(
    StringValueNode? description,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<NamedTypeNode> types,
    SourceSpan span
) : TypeDefinitionNode(description, name, directives, span), IUnionNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.UnionTypeDefinition;

    /// <summary>The member types in document order.</summary>
    public IReadOnlyList<NamedTypeNode> Types { get; } = types;
}

/// <summary>EnumTypeDefinition: Description? enum Name Directives? EnumValuesDefinition?</summary>
public sealed class EnumTypeDefinitionNode(
    StringValueNode? description,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<EnumValueDefinitionNode> values,
    SourceSpan span
) : TypeDefinitionNode(description, name, directives, span), IEnumNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.EnumTypeDefinition;

    /// <summary>The values in document order.</summary>
    public IReadOnlyList<EnumValueDefinitionNode> Values { get; } = values;
}

/// <summary>InputObjectTypeDefinition: Description? input Name Directives? InputFieldsDefinition?</summary>
public sealed class InputObjectTypeDefinitionNode(
    StringValueNode? description,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<InputValueDefinitionNode> fields,
    SourceSpan span
) : TypeDefinitionNode(description, name, directives, span), IInputFieldsNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.InputObjectTypeDefinition;

    /// <summary>The fields in document order.</summary>
    public IReadOnlyList<InputValueDefinitionNode> Fields { get; } = fields;
}
