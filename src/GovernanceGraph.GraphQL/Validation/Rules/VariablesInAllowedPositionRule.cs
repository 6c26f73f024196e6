using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Schemas;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.GraphQL.Validation.Context;

namespace GovernanceGraph.GraphQL.Validation.Rules;

/// <summary>
/// Specification, "All Variable Usages Are Allowed": the variable's type fits each place where it is used.
/// </summary>
static class VariablesInAllowedPositionRule
{
    public static void AddTo(SyntaxVisitor visitor, ValidationContext context) =>
        visitor.Leave<OperationDefinitionNode>(node => Check(context, node));

    static void Check(ValidationContext context, OperationDefinitionNode operation)
    {
        var usages = context.Variables.ReachedFrom(operation);
        if (usages.Count == 0 || operation.Variables.Count == 0)
        {
            return;
        }

        var definitions = new Dictionary<string, VariableDefinitionNode>();
        foreach (var definition in operation.Variables)
        {
            definitions[definition.Variable.Name.Value] = definition;
        }

        foreach (var usage in usages)
        {
            if (definitions.TryGetValue(usage.Node.Name.Value, out var definition))
            {
                Check(context, definition, usage);
            }
        }
    }

    static void Check(ValidationContext context, VariableDefinitionNode definition, VariableUsage usage)
    {
        if (usage.Type is not { } expected)
        {
            return;
        }

        var name = usage.Node.Name;
        var type = context.Schema.FindType(definition.Type);
        if (type is not null && !IsAllowed(context.Schema, type, definition.DefaultValue, expected, usage.HasDefault))
        {
            context.Report(
                $"Variable \"${name}\" of type \"{type}\" used in position expecting type \"{expected}\".",
                definition,
                usage.Node
            );
        }

        if (usage.ParentType is InputObjectType { IsOneOf: true } parent && type is not (null or NonNullType))
        {
            context.Report(
                $"Variable \"${name}\" is of type \"{type}\" but must be non-nullable to be used for "
                    + $"OneOf Input Object \"{parent}\".",
                definition,
                usage.Node
            );
        }
    }

    // A default on either side stands in where a nullable variable meets a non-null place.
    static bool IsAllowed(
        Schema schema,
        GraphQLType type,
        ValueNode? variableDefault,
        GraphQLType expected,
        bool placeHasDefault
    )
    {
        if (expected is not NonNullType nonNull || type is NonNullType)
        {
            return TypeComparison.IsSubType(schema, type, expected);
        }

        var hasDefault = variableDefault is not (null or NullValueNode) || placeHasDefault;
        return hasDefault && TypeComparison.IsSubType(schema, type, nonNull.OfType);
    }
}
