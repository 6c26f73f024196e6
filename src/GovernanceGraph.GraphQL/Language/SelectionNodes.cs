namespace GovernanceGraph.GraphQL.Language;

/// <summary>SelectionSet: { Selection+ }</summary>
public sealed class SelectionSetNode(IReadOnlyList<SelectionNode> selections, SourceSpan span) : SyntaxNode(span)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.SelectionSet;

    /// <summary>The selections in document order.</summary>
    public IReadOnlyList<SelectionNode> Selections { get; } = selections;
}

/// <summary>Selection: Field, FragmentSpread or InlineFragment</summary>
public abstract class SelectionNode(IReadOnlyList<DirectiveNode> directives, SourceSpan span) : SyntaxNode(span)
{
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}

/// <summary>Field: Alias? Name Arguments? Directives? SelectionSet?</summary>
public sealed class FieldNode(
    NameNode? alias,
    NameNode name,
    IReadOnlyList<ArgumentNode> arguments,
    IReadOnlyList<DirectiveNode> directives,
    SelectionSetNode? selectionSet,
    SourceSpan span
) : SelectionNode(directives, span)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Field;

    /// <summary>The name in the response, where it differs.</summary>
    public NameNode? Alias { get; } = alias;

    public NameNode Name { get; } = name;

    /// <summary>The arguments in document order.</summary>
    public IReadOnlyList<ArgumentNode> Arguments { get; } = arguments;

    /// <summary>What is selected of the field's value.</summary>
    public SelectionSetNode? SelectionSet { get; } = selectionSet;

    /// <summary>The name in the response: the alias, else the field's name.</summary>
    public string ResponseName => (Alias ?? Name).Value;
}

/// <summary>FragmentSpread: ... FragmentName Directives?</summary>
public sealed class FragmentSpreadNode(NameNode name, IReadOnlyList<DirectiveNode> directives, SourceSpan span)
    : SelectionNode(directives, span)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.FragmentSpread;

    /// <summary>The name of the fragment that is spread.</summary>
    public NameNode Name { get; } = name;
}

/// <summary>InlineFragment: ... TypeCondition? Directives? SelectionSet</summary>
public sealed class InlineFragmentNode(
    NamedTypeNode? typeCondition,
    IReadOnlyList<DirectiveNode> directives,
    SelectionSetNode selectionSet,
    SourceSpan span
) : SelectionNode(directives, span)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.InlineFragment;

    /// <summary>The type that the fragment applies to; absent: the enclosing type.</summary>
    public NamedTypeNode? TypeCondition { get; } = typeCondition;

    /// <summary>What is selected.</summary>
    public SelectionSetNode SelectionSet { get; } = selectionSet;
}
