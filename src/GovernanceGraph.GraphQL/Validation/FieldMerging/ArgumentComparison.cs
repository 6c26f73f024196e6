using System.Text;
using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Validation.FieldMerging;

/// <summary>
/// Whether two fields are given the same arguments, as written: variables by name, objects in any order of fields.
/// </summary>
sealed class ArgumentComparison(MergeBudget budget)
{
    // Lists and objects are written out once each, so that comparing a large one often stays cheap.
    readonly Dictionary<ValueNode, string> texts = [];

    public bool AreSame(IReadOnlyList<ArgumentNode> left, IReadOnlyList<ArgumentNode> right)
    {
        if (left.Count != right.Count)
        {
            return false;
        }

        foreach (var argument in left)
        {
            budget.Spend(1);
            if (FindLast(right, argument.Name.Value) is not { } other || !AreSame(argument.Value, other))
            {
                return false;
            }
        }

        return true;
    }

    bool AreSame(ValueNode left, ValueNode right) =>
        (left, right) switch
        {
            (VariableNode one, VariableNode other) => one.Name.Value == other.Name.Value,
            (IntValueNode one, IntValueNode other) => one.Value == other.Value,
            (FloatValueNode one, FloatValueNode other) => one.Value == other.Value,
            (StringValueNode one, StringValueNode other) => one.IsBlock == other.IsBlock && one.Value == other.Value,
            (BooleanValueNode one, BooleanValueNode other) => one.Value == other.Value,
            (EnumValueNode one, EnumValueNode other) => one.Value == other.Value,
            (NullValueNode, NullValueNode) => true,
            (ListValueNode, ListValueNode) or (ObjectValueNode, ObjectValueNode) => TextOf(left) == TextOf(right),
            _ => false,
        };

    string TextOf(ValueNode value)
    {
        if (!texts.TryGetValue(value, out var text))
        {
            var writer = new StringBuilder();
            Write(writer, value);
            texts[value] = text = writer.ToString();
        }

        return text;
    }

    /// <summary>
    /// Writes a value as a text that begins with its kind and length, so that different values never have the same
    /// text.
    /// </summary>
    public static void Write(StringBuilder writer, ValueNode value)
    {
        switch (value)
        {
            case ListValueNode list:
                writer.Append('[').Append(list.Values.Count).Append(':');
                foreach (var item in list.Values)
                {
                    Write(writer, item);
                }

                break;
            case ObjectValueNode fields:
                writer.Append('{').Append(fields.Fields.Count).Append(':');
                foreach (var field in fields.Fields.OrderBy(field => field.Name.Value, StringComparer.Ordinal))
                {
                    Write(writer, SyntaxKind.ObjectField, field.Name.Value);
                    Write(writer, field.Value);
                }

                break;
            case StringValueNode text:
                Write(writer, SyntaxKind.StringValue, (text.IsBlock ? "b" : "s") + text.Value);
                break;
            default:
                Write(writer, value.Kind, ScalarText(value));
                break;
        }
    }

    static void Write(StringBuilder writer, SyntaxKind kind, string text) =>
        writer.Append((int)kind).Append(',').Append(text.Length).Append(':').Append(text);

    static string ScalarText(ValueNode value) =>
        value switch
        {
            VariableNode variable => variable.Name.Value,
            IntValueNode number => number.Value,
            FloatValueNode number => number.Value,
            BooleanValueNode truth => truth.Value ? "true" : "false",
            EnumValueNode name => name.Value,
            _ => "null",
        };

    static ValueNode? FindLast(IReadOnlyList<ArgumentNode> arguments, string name)
    {
        for (var index = arguments.Count - 1; index >= 0; index--)
        {
            if (arguments[index].Name.Value == name)
            {
                return arguments[index].Value;
            }
        }

        return null;
    }
}
