using System.Text;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.GraphQL.Validation.Context;

namespace GovernanceGraph.GraphQL.Validation.FieldMerging;

/// <summary>
/// Numbers fields by what matters to their merging: fields with the same number are selected from the same type with
/// the same name, arguments and fields below, all written alike, so that any comparison with them ends alike. Each
/// node is looked at once.
/// </summary>
sealed class FieldContents
{
    // Two spaces of numbers in one table: a field's text begins with a name, a set's with a brace.
    readonly Dictionary<string, int> numbers = [];
    readonly Dictionary<SelectionSetNode, int> sets = [];
    readonly Dictionary<FieldNode, int> fields = [];
    readonly Dictionary<(NamedType?, int), int> occurrences = [];

    /// <summary>The number of a field where it is selected.</summary>
    public int NumberOf(FieldOccurrence field)
    {
        if (field.Content is not { } number)
        {
            var key = (field.ParentType, NumberOf(field.Node));
            if (!occurrences.TryGetValue(key, out var known))
            {
                occurrences[key] = known = occurrences.Count;
            }

            field.Content = number = known;
        }

        return number;
    }

    int NumberOf(FieldNode field)
    {
        if (!fields.TryGetValue(field, out var number))
        {
            var text = new StringBuilder(field.ResponseName).Append(':').Append(field.Name.Value);
            Write(text, field.Arguments);
            if (field.Directives.Find(IncrementalDelivery.Stream) is { } stream)
            {
                text.Append('@');
                Write(text, stream.Arguments);
            }

            if (field.SelectionSet is { } set)
            {
                text.Append('#').Append(NumberOf(set));
            }

            fields[field] = number = NumberOf(text);
        }

        return number;
    }

    // As deep as the parser lets a document be; fragments are named, not gone into.
    int NumberOf(SelectionSetNode set)
    {
        if (!sets.TryGetValue(set, out var number))
        {
            var text = new StringBuilder("{");
            foreach (var selection in set.Selections)
            {
                switch (selection)
                {
                    case FieldNode field:
                        text.Append(NumberOf(field));
                        break;
                    case FragmentSpreadNode spread:
                        text.Append("...").Append(spread.Name.Value);
                        break;
                    case InlineFragmentNode fragment:
                        text.Append("... ").Append(fragment.TypeCondition?.Name.Value);
                        text.Append('#').Append(NumberOf(fragment.SelectionSet));
                        break;
                    default:
                        // there is no other kind of selection
                        break;
                }

                text.Append(' ');
            }

            sets[set] = number = NumberOf(text);
        }

        return number;
    }

    int NumberOf(StringBuilder text)
    {
        var key = text.ToString();
        if (!numbers.TryGetValue(key, out var number))
        {
            numbers[key] = number = numbers.Count;
        }

        return number;
    }

    static void Write(StringBuilder text, IReadOnlyList<ArgumentNode> arguments)
    {
        text.Append('(').Append(arguments.Count);
        foreach (var argument in arguments)
        {
            text.Append(' ').Append(argument.Name.Value).Append(':');
            ArgumentComparison.Write(text, argument.Value);
        }

        text.Append(')');
    }
}
