using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.GraphQL.SchemaValidation;

/// <summary>
/// Objects and interfaces have fields, of output types (specification, "Objects", "Interfaces", "Type Validation").
/// </summary>
static class OutputFields
{
    public static void Validate(SchemaValidationContext context, FieldsType type)
    {
        if (type.Fields.Count == 0)
        {
            context.Report($"Type {type} must define one or more fields.", type.Nodes);
        }

        foreach (var field in type.Fields)
        {
            context.ValidateName(field.Name, field.Definition);
            if (!field.Type.IsOutputType)
            {
                context.Report(
                    $"The type of {field} must be Output Type but got: {field.Type}.",
                    field.Definition?.Type
                );
            }

            foreach (var argument in field.Arguments)
            {
                Arguments.Validate(context, argument, argument.Definition?.Type);
            }
        }
    }
}
