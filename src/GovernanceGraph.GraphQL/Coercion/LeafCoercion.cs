using System.Diagnostics;
using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.GraphQL.Values;

namespace GovernanceGraph.GraphQL.Coercion;

/// <summary>Input coercion of scalars and enums.</summary>
static class LeafCoercion
{
    public static CoercionResult OfValue(object value, GraphQLType type) =>
        type switch
        {
            ScalarType scalar => scalar.ParseValue(value),
            EnumType enumType => value is string name
                ? OfName(enumType, name)
                : NotAName(enumType, "string", ValueText.Inspect(value)),
            _ => throw new UnreachableException($"Type \"{type}\" is not a leaf type."),
        };

    public static CoercionResult OfLiteral(ValueNode literal, GraphQLType type, VariableValues variables) =>
        type switch
        {
            ScalarType { ParseLiteral: { } parse } => parse(ValueLiterals.WithoutVariables(literal, variables)),
            ScalarType scalar => ValueLiterals.ToPlainValue(literal, variables) is { } value
                ? scalar.ParseValue(value)
                : CoercionResult.Of(null),
            EnumType enumType => literal is EnumValueNode node
                ? OfName(enumType, node.Value)
                : NotAName(
                    enumType,
                    "enum",
                    SyntaxPrinter.PrintForError(ValueLiterals.WithoutVariables(literal, variables))
                ),
            _ => throw new UnreachableException($"Type \"{type}\" is not a leaf type."),
        };

    static CoercionResult OfName(EnumType type, string name) =>
        type.FindValue(name) is { } value
            ? CoercionResult.Of(value.Value)
            : CoercionResult.Error(
                $"Value \"{MessageText.Cut(name)}\" does not exist in \"{type}\" enum.{Suggestion(type, name)}"
            );

    static CoercionResult NotAName(EnumType type, string kind, string found) =>
        CoercionResult.Error($"Enum \"{type}\" cannot represent non-{kind} value: {found}.{Suggestion(type, found)}");

    static string Suggestion(EnumType type, string name) =>
        DidYouMean.SentenceFor(name, type.Values.Select(value => value.Name), "the enum value");
}
