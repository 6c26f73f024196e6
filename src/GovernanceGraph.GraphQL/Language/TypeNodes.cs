namespace GovernanceGraph.GraphQL.Language;

/// <summary>A type reference as written.</summary>
public abstract class TypeNode(SourceSpan span) : SyntaxNode(span);

/// <summary>NamedType: Name</summary>
public sealed class NamedTypeNode(NameNode name, SourceSpan span) : TypeNode(span)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.NamedType;

    public NameNode Name { get; } = name;

    /// <inheritdoc/>
    public override string ToString() => Name.Value;
}

/// <summary>ListType: [ Type ]</summary>
public sealed class ListTypeNode(TypeNode type, SourceSpan span) : TypeNode(span)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ListType;

    /// <summary>The type of the items.</summary>
    public TypeNode Type { get; } = type;

    /// <inheritdoc/>
    public override string ToString() => $"[{Type}]";
}

/// <summary>NonNullType: NamedType ! or ListType !</summary>
public sealed class NonNullTypeNode(TypeNode type, SourceSpan span) : TypeNode(span)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.NonNullType;

    /// <summary>The type that may not be null.</summary>
    public TypeNode Type { get; } = type;

    /// <inheritdoc/>
    public override string ToString() => $"{Type}!";
}
