namespace GovernanceGraph.GraphQL.Language;

/// <summary>A literal or a variable.</summary>
public abstract class ValueNode(SourceSpan span) : SyntaxNode(span);

/// <summary>Variable: $ Name</summary>
public sealed class VariableNode(NameNode name, SourceSpan span) : ValueNode(span)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Variable;

    /// <summary>The name without "$".</summary>
    public NameNode Name { get; } = name;
}

/// <summary>IntValue, kept as written.</summary>
public sealed class IntValueNode(string value, SourceSpan span) : ValueNode(span)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.IntValue;

    /// <summary>The digits as written.</summary>
    public string Value { get; } = value;
}

/// <summary>FloatValue, kept as written.</summary>
public sealed class FloatValueNode(string value, SourceSpan span) : ValueNode(span)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.FloatValue;

    /// <summary>The number as written.</summary>
    public string Value { get; } = value;
}

/// <summary>StringValue, with escapes resolved.</summary>
public sealed class StringValueNode(string value, bool isBlock, SourceSpan span) : ValueNode(span)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.StringValue;

    /// <summary>The text that the literal stands for.</summary>
    public string Value { get; } = value;

    /// <summary>Whether it is written as a block string.</summary>
    public bool IsBlock { get; } = isBlock;
}

/// <summary>BooleanValue: true or false</summary>
public sealed class BooleanValueNode(bool value, SourceSpan span) : ValueNode(span)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.BooleanValue;

    public bool Value { get; } = value;
}

/// <summary>NullValue: null</summary>
public sealed class NullValueNode(SourceSpan span) : ValueNode(span)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.NullValue;
}

/// <summary>EnumValue: Name but not true, false or null</summary>
public sealed class EnumValueNode(string value, SourceSpan span) : ValueNode(span)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.EnumValue;

    /// <summary>The name of the value.</summary>
    public string Value { get; } = value;
}

/// <summary>ListValue: [ Value* ]</summary>
public sealed class ListValueNode(IReadOnlyList<ValueNode> values, SourceSpan span) : ValueNode(span)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ListValue;

    public IReadOnlyList<ValueNode> Values { get; } = values;
}

/// <summary>ObjectValue: { ObjectField* }</summary>
public sealed class ObjectValueNode(IReadOnlyList<ObjectFieldNode> fields, SourceSpan span) : ValueNode(span)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ObjectValue;

    /// <summary>The fields in document order.</summary>
    public IReadOnlyList<ObjectFieldNode> Fields { get; } = fields;
}

/// <summary>ObjectField: Name : Value</summary>
public sealed class ObjectFieldNode(NameNode name, ValueNode value, SourceSpan span) : SyntaxNode(span)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ObjectField;

    public NameNode Name { get; } = name;

    public ValueNode Value { get; } = value;
}
