using System.Text;
using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.Pages.Answers;

/// <summary>
/// A document whose root fields all name one revision, by the hash of its content, so that it answers the same for ever
/// and on every server that has that content. Only arguments are added; nothing else of the text changes.
/// </summary>
static class PinnedDocument
{
    const string Argument = "revisionHash";
    const string OtherArgument = "revision";

    /// <summary>Pins a document.</summary>
    /// <param name="text">The document.</param>
    /// <param name="fields">The root fields, and whether they can be asked for a revision.</param>
    /// <param name="hash">The hash of the revision's content.</param>
    /// <returns>
    /// The document, unchanged where the text is not one, for which the engine has the better sentence; and a root
    /// field that cannot name a revision, such as "node", whose id names it.
    /// </returns>
    internal static (string Text, string? Unpinned) Of(
        string text,
        IReadOnlyDictionary<string, bool> fields,
        string hash
    )
    {
        Document document;
        try
        {
            document = Parser.ParseDocument(text, ParserLimits.ForRequests);
        }
        catch (SyntaxException)
        {
            return (text, null);
        }

        var insertions = new SortedDictionary<int, string>();
        string? unpinned = null;
        foreach (var definition in document.Definitions)
        {
            if (
                definition
                is OperationDefinitionNode { Operation: OperationType.Query }
                    or FragmentDefinitionNode { TypeCondition.Name.Value: "Query" }
            )
            {
                Add(((ExecutableDefinitionNode)definition).SelectionSet, fields, hash, insertions, ref unpinned);
            }
        }

        var pinned = new StringBuilder(text);
        foreach (var (place, inserted) in insertions.Reverse())
        {
            pinned.Insert(place, inserted);
        }

        return (pinned.ToString(), unpinned);
    }

    static void Add(
        SelectionSetNode selections,
        IReadOnlyDictionary<string, bool> fields,
        string hash,
        SortedDictionary<int, string> insertions,
        ref string? unpinned
    )
    {
        foreach (var selection in selections.Selections)
        {
            if (selection is InlineFragmentNode inline)
            {
                Add(inline.SelectionSet, fields, hash, insertions, ref unpinned);
            }
            else if (selection is not FieldNode field || !fields.TryGetValue(field.Name.Value, out var canBePinned))
            {
                // A fragment is pinned where it is defined; introspection is the same at every revision; and of a field
                // that is not there, the engine has the better sentence.
            }
            else if (!canBePinned)
            {
                unpinned ??= field.Name.Value;
            }
            else if (!field.Arguments.Any(argument => argument.Name.Value is Argument or OtherArgument))
            {
                var argument = $"{Argument}: \"{hash}\"";
                if (field.Arguments.Count > 0)
                {
                    insertions.Add(field.Arguments[0].Span.Start, $"{argument}, ");
                }
                else
                {
                    insertions.Add(field.Name.Span.End, $"({argument})");
                }
            }
        }
    }
}
