using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Responses;
using GovernanceGraph.GraphQL.Values;

namespace GovernanceGraph.GraphQL.Types.BuiltIn;

/// <summary>Coercion of "String" (specification, "String").</summary>
static class StringScalar
{
    public static CoercionResult Serialize(object value) =>
        value is string ? CoercionResult.Of(value)
        : value is bool truth ? CoercionResult.Of(truth ? "true" : "false")
        : NumericValues.TryGetNumber(value, out var number) && double.IsFinite(number)
            ? CoercionResult.Of(NumberText.Format(number))
        : CoercionResult.Error($"String cannot represent value: {ValueText.Inspect(value)}");

    public static CoercionResult ParseValue(object value) =>
        value is string ? CoercionResult.Of(value) : NotAString(ValueText.Inspect(value));

    public static CoercionResult ParseLiteral(ValueNode literal) =>
        literal is StringValueNode node
            ? CoercionResult.Of(node.Value)
            : NotAString(SyntaxPrinter.PrintForError(literal));

    public static ValueNode? ToLiteral(object value) =>
        value is string text ? new StringValueNode(text, isBlock: false, default) : null;

    static CoercionResult NotAString(string found) =>
        CoercionResult.Error($"String cannot represent a non string value: {found}");
}
