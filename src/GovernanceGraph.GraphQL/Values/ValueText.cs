using System.Collections;
using System.Globalization;
using System.Text;
using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Responses;

namespace GovernanceGraph.GraphQL.Values;

/// <summary>
/// Values as error messages show them: strings quoted, lists and objects cut after some depth and length, the whole
/// after <see cref="MessageText.MaxQuotedLength"/> characters.
/// </summary>
public static class ValueText
{
    /// <summary>Items of a list that are shown.</summary>
    public const int MaximumItems = 10;

    /// <summary>Levels of lists and objects that are shown.</summary>
    public const int MaximumDepth = 2;

    /// <summary>The text for a coerced or uncoerced value.</summary>
    public static string Inspect(object? value)
    {
        var text = new StringBuilder();
        Append(text, value, 0);
        return MessageText.Cut(text.ToString());
    }

    /// <summary>The text in quotes, with the escapes that JSON demands.</summary>
    internal static string Quote(string text)
    {
        var bytes = new byte[text.Length * 6];
        return $"\"{Encoding.UTF8.GetString(bytes, 0, StringText.Escape(text, bytes))}\"";
    }

    /// <summary>Whether the value is a list, and not one of the other enumerable values.</summary>
    internal static bool IsList(object value) =>
        value is IEnumerable and not (string or IReadOnlyDictionary<string, object?>);

    static void Append(StringBuilder text, object? value, int depth)
    {
        switch (value)
        {
            case null:
                text.Append("null");
                break;
            case string characters:
                text.Append(Quote(MessageText.Cut(characters)));
                break;
            case bool truth:
                text.Append(truth ? "true" : "false");
                break;
            case double or float or decimal:
                text.Append(NumberText.Format(Convert.ToDouble(value, CultureInfo.InvariantCulture)));
                break;
            case IReadOnlyDictionary<string, object?> fields:
                AppendObject(text, fields, depth);
                break;
            case IEnumerable items:
                AppendList(text, items, depth);
                break;
            default:
                text.Append(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
        }
    }

    static void AppendObject(StringBuilder text, IReadOnlyDictionary<string, object?> fields, int depth)
    {
        if (fields.Count == 0)
        {
            text.Append("{}");
            return;
        }

        if (depth >= MaximumDepth)
        {
            text.Append("[Object]");
            return;
        }

        var separator = "{ ";
        foreach (var (name, value) in fields)
        {
            if (text.Length > MessageText.MaxQuotedLength)
            {
                break;
            }

            text.Append(separator).Append(MessageText.Cut(name)).Append(": ");
            Append(text, value, depth + 1);
            separator = ", ";
        }

        text.Append(" }");
    }

    static void AppendList(StringBuilder text, IEnumerable list, int depth)
    {
        var items = list.Cast<object?>().ToList();
        if (items.Count == 0)
        {
            text.Append("[]");
            return;
        }

        if (depth >= MaximumDepth)
        {
            text.Append("[Array]");
            return;
        }

        text.Append('[');
        for (var index = 0; index < Math.Min(items.Count, MaximumItems); index++)
        {
            text.Append(index == 0 ? "" : ", ");
            Append(text, items[index], depth + 1);
        }

        var remaining = items.Count - MaximumItems;
        text.Append(
            remaining > 1 ? $", ... {remaining} more items]"
            : remaining == 1 ? ", ... 1 more item]"
            : "]"
        );
    }
}
