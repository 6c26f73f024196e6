using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Values;

namespace GovernanceGraph.GraphQL.Types.BuiltIn;

/// <summary>Coercion of "Boolean" (specification, "Boolean").</summary>
static class BooleanScalar
{
    public static CoercionResult Serialize(object value) =>
        NumericValues.TryGetNumber(value, out var number) && double.IsFinite(number)
            ? CoercionResult.Of(number != 0)
            : ParseValue(value);

    public static CoercionResult ParseValue(object value) =>
        value is bool ? CoercionResult.Of(value) : NotABoolean(ValueText.Inspect(value));

    public static CoercionResult ParseLiteral(ValueNode literal) =>
        literal is BooleanValueNode node
            ? CoercionResult.Of(node.Value)
            : NotABoolean(SyntaxPrinter.PrintForError(literal));

    public static ValueNode? ToLiteral(object value) =>
        value is bool truth ? new BooleanValueNode(truth, default) : null;

    static CoercionResult NotABoolean(string found) =>
        CoercionResult.Error($"Boolean cannot represent a non boolean value: {found}");
}
