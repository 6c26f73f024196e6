using GovernanceGraph.Pages.Addresses;

namespace GovernanceGraph.Pages.Rendering;

/// <summary>The query behind a page, as the page shows it.</summary>
/// <param name="Text">The document.</param>
/// <param name="Variables">The values of its variables, as JSON.</param>
public sealed record ShownQuery(string Text, string Variables)
{
    /// <summary>The address that answers the query as JSON.</summary>
    internal string AnswerAddress => "graphql" + QueryText.Of(("query", Text), ("variables", Variables));

    /// <summary>The address that opens it in Banana Cake Pop, whose page reads it from behind the "#".</summary>
    internal string IdeAddress =>
        $"graphql/#query={Uri.EscapeDataString(Text)}&variables={Uri.EscapeDataString(Variables)}";

    /// <summary>A query with the values of its variables.</summary>
    internal static ShownQuery Of(string text, IReadOnlyDictionary<string, object?> variables) =>
        new(text, VariablesText.Of(variables));
}
