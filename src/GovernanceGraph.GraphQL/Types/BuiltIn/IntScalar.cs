using System.Globalization;
using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Values;

namespace GovernanceGraph.GraphQL.Types.BuiltIn;

/// <summary>Coercion of "Int" (specification, "Int").</summary>
static class IntScalar
{
    public static CoercionResult Serialize(object value) =>
        value switch
        {
            int => CoercionResult.Of(value),
            bool truth => CoercionResult.Of(truth ? 1 : 0),
            string text => FromNumber(text.Length == 0 ? double.NaN : NumericValues.Parse(text), value),
            _ => ParseValue(value),
        };

    public static CoercionResult ParseValue(object value) =>
        value is int ? CoercionResult.Of(value)
        : NumericValues.TryGetNumber(value, out var number) ? FromNumber(number, value)
        : NotAnInteger(ValueText.Inspect(value));

    public static CoercionResult ParseLiteral(ValueNode literal)
    {
        if (literal is not IntValueNode node)
        {
            return NotAnInteger(SyntaxPrinter.PrintForError(literal));
        }

        var number = double.Parse(node.Value, CultureInfo.InvariantCulture);
        return number is > int.MaxValue or < int.MinValue
            ? OutOfRange(MessageText.Cut(node.Value))
            : CoercionResult.Of((int)number);
    }

    public static ValueNode? ToLiteral(object value) =>
        value is not bool && ParseValue(value) is { IsError: false } result
            ? new IntValueNode(((int)result.Value!).ToString(CultureInfo.InvariantCulture), default)
            : null;

    static CoercionResult FromNumber(double number, object value) =>
        !double.IsFinite(number) || number != Math.Truncate(number) ? NotAnInteger(ValueText.Inspect(value))
        : number is > int.MaxValue or < int.MinValue ? OutOfRange(ValueText.Inspect(value))
        : CoercionResult.Of((int)number);

    static CoercionResult NotAnInteger(string found) =>
        CoercionResult.Error($"Int cannot represent non-integer value: {found}");

    static CoercionResult OutOfRange(string found) =>
        CoercionResult.Error($"Int cannot represent non 32-bit signed integer value: {found}");
}
