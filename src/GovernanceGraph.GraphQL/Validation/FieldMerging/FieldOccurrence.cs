using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.GraphQL.Validation.Context;

namespace GovernanceGraph.GraphQL.Validation.FieldMerging;

/// <summary>One of the fields that a selection set, with its inline fragments, selects for a response name.</summary>
sealed class FieldOccurrence(NamedType? parentType, FieldNode node, FieldDefinition? definition)
{
    Dictionary<FieldOccurrence, bool>? sameArguments;

    /// <summary>The type that the field is selected from; null where the document names what does not exist.</summary>
    public NamedType? ParentType { get; } = parentType;

    public FieldNode Node { get; } = node;

    /// <summary>The type of its value; null where the field does not exist.</summary>
    public GraphQLType? Type { get; } = definition?.Type;

    /// <summary>Its directive "@stream", which the reference implementation reserves.</summary>
    public DirectiveNode? Stream { get; } = node.Directives.Find(IncrementalDelivery.Stream);

    /// <summary>The next field with the response name in the same set.</summary>
    public FieldOccurrence? Next { get; set; }

    /// <summary>The number that <see cref="FieldContents"/> has given it.</summary>
    public int? Content { get; set; }

    /// <summary>Neither arguments nor fields below, so that name and type say all.</summary>
    public bool IsSimpleLeaf => Node is { Arguments.Count: 0, SelectionSet: null } && Stream is null;

    /// <summary>Whether both fields are given the same arguments; kept, because pairs meet again and again.</summary>
    public bool HasSameArgumentsAs(FieldOccurrence other, ArgumentComparison comparison)
    {
        if (Node.Arguments.Count == 0)
        {
            return other.Node.Arguments.Count == 0;
        }

        sameArguments ??= [];
        if (!sameArguments.TryGetValue(other, out var areSame))
        {
            sameArguments[other] = areSame = comparison.AreSame(Node.Arguments, other.Node.Arguments);
        }

        return areSame;
    }
}
