using System.Globalization;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Values;

namespace GovernanceGraph.GraphQL.Types.BuiltIn;

/// <summary>Coercion of "Float" (specification, "Float").</summary>
static class FloatScalar
{
    public static CoercionResult Serialize(object value) =>
        value switch
        {
            bool truth => CoercionResult.Of(truth ? 1 : 0),
            string text => FromNumber(text.Length == 0 ? double.NaN : NumericValues.Parse(text), value),
            _ => ParseValue(value),
        };

    public static CoercionResult ParseValue(object value) =>
        value is int ? CoercionResult.Of(value)
        : NumericValues.TryGetNumber(value, out var number) ? FromNumber(number, value)
        : NotANumber(ValueText.Inspect(value));

    public static CoercionResult ParseLiteral(ValueNode literal) =>
        literal switch
        {
            IntValueNode node => CoercionResult.Of(double.Parse(node.Value, CultureInfo.InvariantCulture)),
            FloatValueNode node => CoercionResult.Of(double.Parse(node.Value, CultureInfo.InvariantCulture)),
            _ => NotANumber(SyntaxPrinter.PrintForError(literal)),
        };

    public static ValueNode? ToLiteral(object value) =>
        ValueLiterals.OfPlainValue(value) is { } literal and (IntValueNode or FloatValueNode) ? literal : null;

    static CoercionResult FromNumber(double number, object value) =>
        double.IsFinite(number) ? CoercionResult.Of(number) : NotANumber(ValueText.Inspect(value));

    static CoercionResult NotANumber(string found) =>
        CoercionResult.Error($"Float cannot represent non numeric value: {found}");
}
