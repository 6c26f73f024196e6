using System.Text;
using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Types;

/// <summary>One field of a compiled operation: all occurrences with the same response name in one place, merged.</summary>
public sealed class FieldSelection
{
    internal FieldSelection(IReadOnlyList<FieldNode> nodes)
    {
        Nodes = nodes;
        ResponseName = nodes[0].ResponseName;
        ResponseNameUtf8 = Encoding.UTF8.GetBytes(ResponseName);
    }

    /// <summary>The alias, else the field's name.</summary>
    public string ResponseName { get; }

    /// <summary>The same as UTF-8.</summary>
    public ReadOnlyMemory<byte> ResponseNameUtf8 { get; }

    /// <summary>The occurrences in the document, at least one; arguments and directives are those of the first.</summary>
    public IReadOnlyList<FieldNode> Nodes { get; }

    /// <summary>Where the first occurrence stands.</summary>
    public SourceLocation Location => Nodes[0].Span.Location;
}
