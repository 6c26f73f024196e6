using System.Globalization;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Responses;
using GovernanceGraph.GraphQL.Values;

namespace GovernanceGraph.GraphQL.Types.BuiltIn;

/// <summary>Coercion of "ID" (specification, "ID").</summary>
static class IdScalar
{
    public static CoercionResult Serialize(object value) => ParseValue(value);

    public static CoercionResult ParseValue(object value) =>
        value is string ? CoercionResult.Of(value)
        : value is int or long ? CoercionResult.Of(Convert.ToString(value, CultureInfo.InvariantCulture))
        : NumericValues.TryGetNumber(value, out var number) && double.IsInteger(number)
            ? CoercionResult.Of(NumberText.Format(number))
        : CoercionResult.Error($"ID cannot represent value: {ValueText.Inspect(value)}");

    public static CoercionResult ParseLiteral(ValueNode literal) =>
        literal switch
        {
            StringValueNode node => CoercionResult.Of(node.Value),
            IntValueNode node => CoercionResult.Of(node.Value),
            _ => CoercionResult.Error(
                $"ID cannot represent a non-string and non-integer value: {SyntaxPrinter.PrintForError(literal)}"
            ),
        };

    public static ValueNode? ToLiteral(object value) =>
        ParseValue(value) is not { IsError: false, Value: string text } ? null
        : ValueLiterals.IsInteger(text) ? new IntValueNode(text, default)
        : new StringValueNode(text, isBlock: false, default);
}
