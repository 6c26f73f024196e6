using System.Collections;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Responses;

namespace GovernanceGraph.GraphQL.Values;

/// <summary>Plain values to literals and back, without knowing their types.</summary>
public static partial class ValueLiterals
{
    /// <summary>The literal by the value's own type.</summary>
    public static ValueNode OfPlainValue(object? value)
    {
        switch (value)
        {
            case null:
                return new NullValueNode(default);
            case bool truth:
                return new BooleanValueNode(truth, default);
            case string text:
                return new StringValueNode(text, isBlock: false, default);
            case IReadOnlyDictionary<string, object?> fields:
                return new ObjectValueNode(
                    [.. fields.Select(field => Field(field.Key, OfPlainValue(field.Value)))],
                    default
                );
            case IEnumerable items:
                return new ListValueNode([.. items.Cast<object?>().Select(OfPlainValue)], default);
        }

        if (!NumericValues.TryGetNumber(value, out var number))
        {
            throw new ArgumentException($"A value of \"{value.GetType()}\" has no literal.", nameof(value));
        }

        var digits = NumberText.Format(number);
        return !double.IsFinite(number) ? new NullValueNode(default)
            : IsInteger(digits) ? new IntValueNode(digits, default)
            : new FloatValueNode(digits, default);
    }

    /// <summary>
    /// A literal as null, bool, int (double where it does not fit), double, string, list or dictionary.
    /// </summary>
    /// <param name="literal">The literal.</param>
    /// <param name="variables">
    /// The values for variables inside; what has none becomes null in lists and is left out of objects.
    /// </param>
    public static object? ToPlainValue(ValueNode literal, VariableValues variables) =>
        literal switch
        {
            NullValueNode => null,
            IntValueNode node => int.TryParse(node.Value, CultureInfo.InvariantCulture, out var number)
                ? number
                : double.Parse(node.Value, CultureInfo.InvariantCulture),
            FloatValueNode node => double.Parse(node.Value, CultureInfo.InvariantCulture),
            StringValueNode node => node.Value,
            EnumValueNode node => node.Value,
            BooleanValueNode node => node.Value,
            ListValueNode node => node.Values.Select(item => ToPlainValue(item, variables)).ToArray(),
            ObjectValueNode node => ToPlainObject(node, variables),
            VariableNode node => variables.TryGetValue(node.Name.Value, out var value) ? value : null,
            _ => throw new UnreachableException($"No literal is a {literal.Kind}."),
        };

    /// <summary>The literal with the values of variables in their places, for scalars that parse literals.</summary>
    internal static ValueNode WithoutVariables(ValueNode literal, VariableValues variables) =>
        literal switch
        {
            VariableNode node => OfPlainValue(variables.TryGetValue(node.Name.Value, out var value) ? value : null),
            ListValueNode node => new ListValueNode(
                [.. node.Values.Select(item => WithoutVariables(item, variables))],
                node.Span
            ),
            ObjectValueNode node => new ObjectValueNode(
                [
                    .. node
                        .Fields.Where(field => !IsAbsent(field.Value, variables))
                        .Select(field => new ObjectFieldNode(
                            field.Name,
                            WithoutVariables(field.Value, variables),
                            field.Span
                        )),
                ],
                node.Span
            ),
            _ => literal,
        };

    /// <summary>Whether the text is an IntValue.</summary>
    internal static bool IsInteger(string text) => IntegerPattern().IsMatch(text);

    [GeneratedRegex("^-?(?:0|[1-9][0-9]*)\\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex IntegerPattern();

    static OrderedDictionary<string, object?> ToPlainObject(ObjectValueNode node, VariableValues variables)
    {
        var fields = new OrderedDictionary<string, object?>(node.Fields.Count);
        foreach (var field in node.Fields)
        {
            if (!IsAbsent(field.Value, variables))
            {
                fields[field.Name.Value] = ToPlainValue(field.Value, variables);
            }
        }

        return fields;
    }

    static bool IsAbsent(ValueNode literal, VariableValues variables) =>
        literal is VariableNode node && !variables.TryGetValue(node.Name.Value, out _);

    internal static ObjectFieldNode Field(string name, ValueNode value) =>
        new(new NameNode(name, default), value, default);
}
