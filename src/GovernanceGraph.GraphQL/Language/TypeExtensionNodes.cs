namespace GovernanceGraph.GraphQL.Language;

/// <summary>SchemaExtension: extend schema Directives? { RootOperationTypeDefinition+ }</summary>
public sealed class SchemaExtensionNode(
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<OperationTypeDefinitionNode> operationTypes,
    SourceSpan span
) : DefinitionNode(span), ISchemaNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.SchemaExtension;

    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    /// <summary>The root types in document order.</summary>
    public IReadOnlyList<OperationTypeDefinitionNode> OperationTypes { get; } = operationTypes;
}

/// <summary>ScalarTypeExtension: extend scalar Name Directives</summary>
public sealed class ScalarTypeExtensionNode(NameNode name, IReadOnlyList<DirectiveNode> directives, SourceSpan span)
    : TypeExtensionNode(name, directives, span)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ScalarTypeExtension;
}

/// <summary>ObjectTypeExtension: extend type Name ImplementsInterfaces? Directives? FieldsDefinition?</summary>
public sealed class ObjectTypeExtensionNode(
    NameNode name,
    IReadOnlyList<NamedTypeNode> interfaces,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<FieldDefinitionNode> fields,
    SourceSpan span
) : TypeExtensionNode(name, directives, span), IFieldsNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ObjectTypeExtension;

    /// <summary>The interfaces in document order.</summary>
    public IReadOnlyList<NamedTypeNode> Interfaces { get; } = interfaces;

    /// <summary>The fields in document order.</summary>
    public IReadOnlyList<FieldDefinitionNode> Fields { get; } = fields;
}

/// <summary>InterfaceTypeExtension: extend interface Name ImplementsInterfaces? Directives? FieldsDefinition?</summary>
public sealed class InterfaceTypeExtensionNode(
    NameNode name,
    IReadOnlyList<NamedTypeNode> interfaces,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<FieldDefinitionNode> fields,
    SourceSpan span
) : TypeExtensionNode(name, directives, span), IFieldsNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.InterfaceTypeExtension;

    /// <summary>The interfaces in document order.</summary>
    public IReadOnlyList<NamedTypeNode> Interfaces { get; } = interfaces;

    /// <summary>The fields in document order.</summary>
    public IReadOnlyList<FieldDefinitionNode> Fields { get; } = fields;
}

/// <summary>UnionTypeExtension: extend union Name Directives? UnionMemberTypes?</summary>
public sealed class UnionTypeExtensionNode(
    NameNode name,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<NamedTypeNode> types,
    SourceSpan span
) : TypeExtensionNode(name, directives, span), IUnionNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.UnionTypeExtension;

    /// <summary>The member types in document order.</summary>
    public IReadOnlyList<NamedTypeNode> Types { get; } = types;
}

/// <summary>EnumTypeExtension: extend enum Name Directives? EnumValuesDefinition?</summary>
public sealed class EnumTypeExtensionNode(
    NameNode name,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<EnumValueDefinitionNode> values,
    SourceSpan span
) : TypeExtensionNode(name, directives, span), IEnumNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.EnumTypeExtension;

    /// <summary>The values in document order.</summary>
    public IReadOnlyList<EnumValueDefinitionNode> Values { get; } = values;
}

/// <summary>InputObjectTypeExtension: extend input Name Directives? InputFieldsDefinition?</summary>
public sealed class InputObjectTypeExtensionNode(
    NameNode name,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<InputValueDefinitionNode> fields,
    SourceSpan span
) : TypeExtensionNode(name, directives, span), IInputFieldsNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.InputObjectTypeExtension;

    /// <summary>The fields in document order.</summary>
    public IReadOnlyList<InputValueDefinitionNode> Fields { get; } = fields;
}

/// <summary>DirectiveExtension: extend directive @ Name Directives</summary>
public sealed class DirectiveExtensionNode(NameNode name, IReadOnlyList<DirectiveNode> directives, SourceSpan span)
    : DefinitionNode(span)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.DirectiveExtension;

    /// <summary>The name, without "@".</summary>
    public NameNode Name { get; } = name;

    /// <summary>The directives that are added to the definition.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}
