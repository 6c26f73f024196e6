using GovernanceGraph.GraphQL.Coercion;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Schemas;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.GraphQL.Values;

namespace GovernanceGraph.GraphQL.Tests.Coercion;

/// <summary>Faults as they print, after the way into the value.</summary>
static class InputFaults
{
    public static List<string> Of(object? value, GraphQLType type)
    {
        var faults = new List<string>();
        InputValidation.ValidateValue(
            value,
            type,
            (error, path) => faults.Add($"{InputValidation.Describe(path)}: {error}")
        );
        return faults;
    }

    public static List<string> Of(Schema schema, string literal, string type, VariableValues? variables)
    {
        var faults = new List<string>();
        var node = Parser.ParseValue(literal, ParserLimits.ForRequests);
        var inputType = schema.FindType(Parser.ParseType(type, ParserLimits.ForRequests))!;
        if (variables is null)
        {
            InputValidation.ValidateLiteral(
                node,
                inputType,
                (error, path) => faults.Add($"{InputValidation.Describe(path)}: {error}")
            );
        }
        else
        {
            InputValidation.ValidateLiteral(
                node,
                inputType,
                variables,
                (error, path) => faults.Add($"{InputValidation.Describe(path)}: {error}")
            );
        }

        return faults;
    }
}
