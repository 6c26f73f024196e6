namespace GovernanceGraph.GraphQL.Language;

/// <summary>The definition of a type, or an extension of one.</summary>
public abstract class TypeSystemTypeNode(NameNode name, IReadOnlyList<DirectiveNode> directives, SourceSpan span)
    : DefinitionNode(span)
{
    public NameNode Name { get; } = name;

    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}

/// <summary>TypeDefinition: the definition of a scalar, object, interface, union, enum or input object type.</summary>
public abstract class TypeDefinitionNode(
    StringValueNode? description,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives,
    SourceSpan span
) : TypeSystemTypeNode(name, directives, span)
{
    public StringValueNode? Description { get; } = description;
}

/// <summary>TypeExtension: what is added to a type that is defined elsewhere.</summary>
public abstract class TypeExtensionNode(NameNode name, IReadOnlyList<DirectiveNode> directives, SourceSpan span)
    : TypeSystemTypeNode(name, directives, span);

/// <summary>An object or interface type, or an extension of one.</summary>
public interface IFieldsNode
{
    NameNode Name { get; }

    /// <summary>The interfaces in document order.</summary>
    IReadOnlyList<NamedTypeNode> Interfaces { get; }

    /// <summary>The fields in document order.</summary>
    IReadOnlyList<FieldDefinitionNode> Fields { get; }
}

/// <summary>A union type, or an extension of one.</summary>
public interface IUnionNode
{
    NameNode Name { get; }

    /// <summary>The member types in document order.</summary>
    IReadOnlyList<NamedTypeNode> Types { get; }
}

/// <summary>An enum type, or an extension of one.</summary>
public interface IEnumNode
{
    NameNode Name { get; }

    /// <summary>The values in document order.</summary>
    IReadOnlyList<EnumValueDefinitionNode> Values { get; }
}

/// <summary>An input object type, or an extension of one.</summary>
public interface IInputFieldsNode
{
    NameNode Name { get; }

    /// <summary>The fields in document order.</summary>
    IReadOnlyList<InputValueDefinitionNode> Fields { get; }
}

/// <summary>A schema definition, or an extension of one.</summary>
public interface ISchemaNode
{
    /// <summary>The root types in document order.</summary>
    IReadOnlyList<OperationTypeDefinitionNode> OperationTypes { get; }
}

/// <summary>SchemaDefinition: Description? schema Directives? { RootOperationTypeDefinition+ }</summary>
public sealed class SchemaDefinitionNode(
    StringValueNode? description,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<OperationTypeDefinitionNode> operationTypes,
    SourceSpan span
) : DefinitionNode(span), ISchemaNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.SchemaDefinition;

    public StringValueNode? Description { get; } = description;

    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    /// <summary>The root types in document order.</summary>
    public IReadOnlyList<OperationTypeDefinitionNode> OperationTypes { get; } = operationTypes;
}

/// <summary>RootOperationTypeDefinition: OperationType : NamedType</summary>
public sealed class OperationTypeDefinitionNode(OperationType operation, NamedTypeNode type, SourceSpan span)
    : SyntaxNode(span)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.OperationTypeDefinition;

    public OperationType Operation { get; } = operation;

    /// <summary>Its root type.</summary>
    public NamedTypeNode Type { get; } = type;
}

/// <summary>
/// DirectiveDefinition: Description? directive @ Name ArgumentsDefinition? Directives? repeatable? on
/// DirectiveLocations
/// </summary>
public sealed class DirectiveDefinitionNode(
    StringValueNode? description,
    NameNode name,
    IReadOnlyList<InputValueDefinitionNode> arguments,
    IReadOnlyList<DirectiveNode> directives,
    bool isRepeatable,
    IReadOnlyList<NameNode> locations,
    SourceSpan span
) : DefinitionNode(span)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.DirectiveDefinition;

    public StringValueNode? Description { get; } = description;

    /// <summary>The name, without "@".</summary>
    public NameNode Name { get; } = name;

    /// <summary>The arguments in document order.</summary>
    public IReadOnlyList<InputValueDefinitionNode> Arguments { get; } = arguments;

    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    /// <summary>Whether it may stand several times at one place.</summary>
    public bool IsRepeatable { get; } = isRepeatable;

    /// <summary>Where it may stand: names of the specification, section 3.13.</summary>
    public IReadOnlyList<NameNode> Locations { get; } = locations;
}

/// <summary>FieldDefinition: Description? Name ArgumentsDefinition? : Type Directives?</summary>
public sealed class FieldDefinitionNode(
    StringValueNode? description,
    NameNode name,
    IReadOnlyList<InputValueDefinitionNode> arguments,
    TypeNode type,
    IReadOnlyList<DirectiveNode> directives,
    SourceSpan span
) : SyntaxNode(span)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.FieldDefinition;

    public StringValueNode? Description { get; } = description;

    public NameNode Name { get; } = name;

    /// <summary>The arguments in document order.</summary>
    public IReadOnlyList<InputValueDefinitionNode> Arguments { get; } = arguments;

    public TypeNode Type { get; } = type;

    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}

/// <summary>InputValueDefinition: Description? Name : Type DefaultValue? Directives?</summary>
public sealed class InputValueDefinitionNode(
    StringValueNode? description,
    NameNode name,
    TypeNode type,
    ValueNode? defaultValue,
    IReadOnlyList<DirectiveNode> directives,
    SourceSpan span
) : SyntaxNode(span)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.InputValueDefinition;

    public StringValueNode? Description { get; } = description;

    public NameNode Name { get; } = name;

    public TypeNode Type { get; } = type;

    /// <summary>The value where none is given.</summary>
    public ValueNode? DefaultValue { get; } = defaultValue;

    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}

/// <summary>EnumValueDefinition: Description? EnumValue Directives?</summary>
public sealed class EnumValueDefinitionNode(
    StringValueNode? description,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives,
    SourceSpan span
) : SyntaxNode(span)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.EnumValueDefinition;

    public StringValueNode? Description { get; } = description;

    public NameNode Name { get; } = name;

    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}
