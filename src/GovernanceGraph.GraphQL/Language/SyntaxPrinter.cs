using System.Diagnostics;
using System.Globalization;
using System.Text;
using GovernanceGraph.GraphQL.Errors;

namespace GovernanceGraph.GraphQL.Language;

/// <summary>
/// The canonical text of a syntax tree, the same as the reference implementation prints: two spaces a level, lists and
/// arguments on lines of their own where the line would pass 80 characters.
/// </summary>
public sealed partial class SyntaxPrinter
{
    const int MaxLineLength = 80;

    readonly PrintedText output = new();
    readonly int maxLength;

    SyntaxPrinter(int maxLength) => this.maxLength = maxLength;

    /// <summary>The canonical text of a node and all below it.</summary>
    /// <param name="node">A document, or a part of one.</param>
    public static string Print(SyntaxNode node) => Print(node, int.MaxValue);

    /// <summary>
    /// The canonical text for use within an error, or its beginning: what would not be shown is not printed.
    /// </summary>
    /// <param name="node">A document, or a part of one.</param>
    public static string PrintForError(SyntaxNode node) => MessageText.Cut(Print(node, MessageText.MaxQuotedLength));

    /// <summary>A text as a string literal in quotes.</summary>
    /// <param name="value">What the literal stands for.</param>
    public static string PrintString(string value)
    {
        var quoted = new StringBuilder(value.Length + 2).Append('"');
        foreach (var character in value)
        {
            _ = character switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append(@"\\"),
                '\b' => quoted.Append(@"\b"),
                '\t' => quoted.Append(@"\t"),
                '\n' => quoted.Append(@"\n"),
                '\f' => quoted.Append(@"\f"),
                '\r' => quoted.Append(@"\r"),
                _ when char.IsControl(character) => quoted
                    .Append(@"\u")
                    .Append(((int)character).ToString("X4", CultureInfo.InvariantCulture)),
                _ => quoted.Append(character),
            };
        }

        return quoted.Append('"').ToString();
    }

    static string Print(SyntaxNode node, int maxLength)
    {
        var printer = new SyntaxPrinter(maxLength);
        printer.Write(node);
        return printer.output.Render();
    }

    PrintedExtent Write(SyntaxNode node) =>
        node switch
        {
            ValueNode value => WriteValue(value),
            SelectionNode selection => WriteSelection(selection),
            NameNode name => output.Add(name.Value),
            TypeNode type => output.Add(type.ToString()!),
            DefinitionNode definition => WriteDefinition(definition),
            Document document => WriteJoined(document.Definitions, "\n\n"),
            SelectionSetNode set => WriteSelectionSet(set),
            ArgumentNode argument => WritePair(argument.Name, argument.Value),
            DirectiveNode directive => WriteDirective(directive),
            VariableDefinitionNode definition => WriteVariableDefinition(definition),
            ObjectFieldNode field => WritePair(field.Name, field.Value),
            FieldDefinitionNode field => WriteFieldDefinition(field),
            InputValueDefinitionNode input => WriteInputValueDefinition(input),
            EnumValueDefinitionNode value => WriteEnumValueDefinition(value),
            OperationTypeDefinitionNode operationType => WriteOperationTypeDefinition(operationType),
            _ => throw new UnreachableException(),
        };

    /// <summary>One after another, with the separator between them.</summary>
    PrintedExtent WriteJoined<TNode>(IReadOnlyList<TNode> nodes, string separator)
        where TNode : SyntaxNode
    {
        var extent = default(PrintedExtent);
        for (var i = 0; i < nodes.Count && output.Length <= maxLength; i++)
        {
            extent += i == 0 ? default : output.Add(separator);
            extent += Write(nodes[i]);
        }

        return extent;
    }

    /// <summary>In brackets: on one line or, where the rule says so, each on a line of its own.</summary>
    PrintedExtent WriteGroup<TNode>(IReadOnlyList<TNode> nodes, GroupLayout layout, int prefixLength = 0)
        where TNode : SyntaxNode
    {
        var open = output.Reserve();
        var separators = new int[nodes.Count];
        var content = default(PrintedExtent);
        var count = 0;
        for (; count < nodes.Count && output.Length <= maxLength; count++)
        {
            separators[count] = output.Reserve();
            content += Write(nodes[count]);
        }

        var close = output.Reserve();
        var separatorCount = Math.Max(0, count - 1);
        var length = layout.Open.Length + content.Length + (2 * separatorCount) + layout.Close.Length;
        var breaks = layout.Breaks switch
        {
            GroupBreak.Always => true,
            GroupBreak.WhereTheLineIsLong => prefixLength + length > MaxLineLength,
            _ => content.LineBreaks > 0,
        };
        for (var i = 1; i < count; i++)
        {
            output.Fill(separators[i], breaks ? "\n" : ", ");
        }

        var deeper = breaks && layout.IsIndented ? 1 : 0;
        output.Fill(open, breaks ? layout.BrokenOpen : layout.Open, deeper);
        output.Fill(close, breaks ? layout.BrokenClose : layout.Close, -deeper);
        return breaks
            ? PrintedText.InLines(
                content + new PrintedExtent(separatorCount, separatorCount),
                layout.BrokenOpen,
                layout.BrokenClose,
                layout.IsIndented
            )
            : new PrintedExtent(length, content.LineBreaks);
    }

    /// <summary>In braces, each on a line of its own.</summary>
    PrintedExtent WriteBlock<TNode>(IReadOnlyList<TNode> nodes)
        where TNode : SyntaxNode => WriteGroup(nodes, GroupLayout.Block);

    /// <summary>A description on lines of its own, where there is one.</summary>
    PrintedExtent WriteDescription(StringValueNode? description) =>
        description is null ? default : WriteValue(description) + output.Add("\n");

    PrintedExtent WriteDirectives(IReadOnlyList<DirectiveNode> directives)
    {
        var extent = default(PrintedExtent);
        for (var i = 0; i < directives.Count; i++)
        {
            extent += output.Add(" ") + WriteDirective(directives[i]);
        }

        return extent;
    }

    PrintedExtent WriteDirective(DirectiveNode directive)
    {
        var extent = output.Add("@") + output.Add(directive.Name.Value);
        return directive.Arguments.Count == 0
            ? extent
            : extent + output.Add("(") + WriteJoined(directive.Arguments, ", ") + output.Add(")");
    }

    PrintedExtent WritePair(NameNode name, ValueNode value) =>
        output.Add(name.Value) + output.Add(": ") + WriteValue(value);
}
