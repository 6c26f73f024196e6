namespace GovernanceGraph.GraphQL.Language;

/// <summary>Document: Definition+</summary>
public sealed class Document(IReadOnlyList<DefinitionNode> definitions, SourceSpan span) : SyntaxNode(span)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Document;

    /// <summary>The definitions in document order.</summary>
    public IReadOnlyList<DefinitionNode> Definitions { get; } = definitions;
}

/// <summary>An executable definition, a type system definition or an extension.</summary>
public abstract class DefinitionNode(SourceSpan span) : SyntaxNode(span);

/// <summary>An operation or a fragment: what a client may send.</summary>
public abstract class ExecutableDefinitionNode(
    StringValueNode? description,
    NameNode? name,
    IReadOnlyList<VariableDefinitionNode> variables,
    IReadOnlyList<DirectiveNode> directives,
    SelectionSetNode selectionSet,
    SourceSpan span
) : DefinitionNode(span)
{
    /// <summary>The description before the definition (specification of September 2025).</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>The name; absent on an anonymous operation.</summary>
    public NameNode? Name { get; } = name;

    /// <summary>The variables that the definition declares.</summary>
    public IReadOnlyList<VariableDefinitionNode> Variables { get; } = variables;

    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    /// <summary>What is selected.</summary>
    public SelectionSetNode SelectionSet { get; } = selectionSet;
}

public enum OperationType
{
    /// <summary>Reads.</summary>
    Query,

    /// <summary>Writes, root fields one after another.</summary>
    Mutation,

    /// <summary>A stream of answers.</summary>
    Subscription,
}

/// <summary>
/// OperationDefinition: Description? OperationType Name? VariablesDefinition? Directives? SelectionSet, or SelectionSet
/// </summary>
public sealed class OperationDefinitionNode(
    OperationType operation,
    StringValueNode? description,
    NameNode? name,
    IReadOnlyList<VariableDefinitionNode> variables,
    IReadOnlyList<DirectiveNode> directives,
    SelectionSetNode selectionSet,
    SourceSpan span
) : ExecutableDefinitionNode(description, name, variables, directives, selectionSet, span)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.OperationDefinition;

    /// <summary>Query, mutation or subscription.</summary>
    public OperationType Operation { get; } = operation;
}

/// <summary>FragmentDefinition: Description? fragment FragmentName TypeCondition Directives? SelectionSet</summary>
public sealed class FragmentDefinitionNode(
    StringValueNode? description,
    NameNode name,
    NamedTypeNode typeCondition,
    IReadOnlyList<DirectiveNode> directives,
    SelectionSetNode selectionSet,
    SourceSpan span
) : ExecutableDefinitionNode(description, name, [], directives, selectionSet, span)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.FragmentDefinition;

    public new NameNode Name { get; } = name;

    /// <summary>The type that the fragment applies to.</summary>
    public NamedTypeNode TypeCondition { get; } = typeCondition;
}

/// <summary>VariableDefinition: Description? Variable : Type DefaultValue? Directives?</summary>
public sealed class VariableDefinitionNode(
    StringValueNode? description,
    VariableNode variable,
    TypeNode type,
    ValueNode? defaultValue,
    IReadOnlyList<DirectiveNode> directives,
    SourceSpan span
) : SyntaxNode(span)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.VariableDefinition;

    /// <summary>The description before the definition (specification of September 2025).</summary>
    public StringValueNode? Description { get; } = description;

    public VariableNode Variable { get; } = variable;

    public TypeNode Type { get; } = type;

    /// <summary>The value where the request gives none.</summary>
    public ValueNode? DefaultValue { get; } = defaultValue;

    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}

/// <summary>Directive: @ Name Arguments?</summary>
public sealed class DirectiveNode(NameNode name, IReadOnlyList<ArgumentNode> arguments, SourceSpan span)
    : SyntaxNode(span)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Directive;

    /// <summary>The directive's name, without "@".</summary>
    public NameNode Name { get; } = name;

    /// <summary>The arguments in document order.</summary>
    public IReadOnlyList<ArgumentNode> Arguments { get; } = arguments;
}

/// <summary>Argument: Name : Value</summary>
public sealed class ArgumentNode(NameNode name, ValueNode value, SourceSpan span) : SyntaxNode(span)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Argument;

    public NameNode Name { get; } = name;

    /// <summary>The literal or variable.</summary>
    public ValueNode Value { get; } = value;
}
