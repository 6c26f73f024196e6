using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.GraphQL.Values;

namespace GovernanceGraph.GraphQL.Coercion;

/// <summary>Gets one error of an input value.</summary>
/// <param name="error">What is wrong; places only where the value is a literal.</param>
/// <param name="path">The way into the value; null at the value itself.</param>
public delegate void InputErrorHandler(GraphQLError error, ResponsePath? path);

/// <summary>
/// Finds everything that is wrong with an input value: at least one error exactly where <see cref="InputCoercion"/>
/// fails.
/// </summary>
public static class InputValidation
{
    /// <summary>Reports the errors of a value of the variables.</summary>
    public static void ValidateValue(object? value, GraphQLType type, InputErrorHandler report) =>
        ValueValidation.Validate(value, type, report, null);

    /// <summary>Reports the errors of a literal in a document. What depends on variables is skipped.</summary>
    public static void ValidateLiteral(ValueNode literal, GraphQLType type, InputErrorHandler report) =>
        new LiteralValidation(report, null).Validate(literal, type, null);

    /// <summary>Reports the errors of a literal with the values of the variables inside it.</summary>
    public static void ValidateLiteral(
        ValueNode literal,
        GraphQLType type,
        VariableValues variables,
        InputErrorHandler report
    ) => new LiteralValidation(report, variables).Validate(literal, type, null);

    /// <summary>Reports the errors of a default.</summary>
    public static void ValidateDefault(DefaultInput input, GraphQLType type, InputErrorHandler report)
    {
        if (input.Literal is { } literal)
        {
            ValidateLiteral(literal, type, report);
        }
        else
        {
            ValidateValue(input.Value, type, report);
        }
    }

    /// <summary>The way into a value as messages show it: " at .field[0]"; empty at the value itself.</summary>
    public static string Describe(ResponsePath? path) =>
        path is null ? "" : " at " + string.Concat(path.ToList().Select(key => key is int ? $"[{key}]" : $".{key}"));

    internal static string MissingField(InputObjectType type, string field, string found) =>
        $"Expected value of type \"{type}\" to include required field \"{field}\", found: {found}.";

    internal static string UnknownField(InputObjectType type, string field, string found)
    {
        var suggestion = DidYouMean.SentenceFor(field, type.Fields.Select(known => known.Name));
        var link = suggestion.Length == 0 ? ", found" : $".{suggestion} Found";
        return $"Expected value of type \"{type}\" not to include unknown field \"{MessageText.Cut(field)}\""
            + $"{link}: {found}.";
    }

    internal static string NotAnObject(InputObjectType type, string found) =>
        $"Expected value of type \"{type}\" to be an object, found: {found}.";

    internal static string NotNull(GraphQLType type) => $"Expected value of non-null type \"{type}\" not to be null.";

    internal static string NotOneField(InputObjectType type) =>
        $"Within OneOf Input Object type \"{type}\", exactly one field must be specified, "
        + "and the value for that field must be non-null.";
}
