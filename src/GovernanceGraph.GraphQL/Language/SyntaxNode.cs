using GovernanceGraph.GraphQL.Errors;

namespace GovernanceGraph.GraphQL.Language;

/// <summary>Where a node stands in its document.</summary>
/// <param name="Start">Offset of the first character of the first token, in UTF-16 code units from 0.</param>
/// <param name="End">Offset after the last character of the last token.</param>
/// <param name="Line">Line of the first token, from 1.</param>
/// <param name="Column">Column of the first token, from 1.</param>
public readonly record struct SourceSpan(int Start, int End, int Line, int Column)
{
    /// <summary>The place that an error about the node names.</summary>
    public SourceLocation Location => new(Line, Column);

    /// <summary>Whether the node was read from a text. Nodes made by code have no place and no line.</summary>
    public bool IsInText => Line > 0;
}

/// <summary>A node of the syntax tree. Immutable; two nodes are equal when they are the same node.</summary>
public abstract class SyntaxNode(SourceSpan span)
{
    public abstract SyntaxKind Kind { get; }

    public SourceSpan Span { get; } = span;
}

/// <summary>Name: /[_A-Za-z][_0-9A-Za-z]*/</summary>
public sealed class NameNode(string value, SourceSpan span) : SyntaxNode(span)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Name;

    public string Value { get; } = value;

    /// <summary>The name as messages show it.</summary>
    public override string ToString() => MessageText.Cut(Value);
}
