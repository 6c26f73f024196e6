using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.GraphQL.SchemaValidation;

/// <summary>An enum has values (specification, "Enums", "Type Validation").</summary>
static class EnumValues
{
    public static void Validate(SchemaValidationContext context, EnumType type)
    {
        if (type.Values.Count == 0)
        {
            context.Report($"Enum type {type} must define one or more values.", type.Nodes);
        }

        foreach (var value in type.Values)
        {
            context.ValidateName(value.Name, value.Definition);
        }
    }
}
