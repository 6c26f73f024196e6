using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.GraphQL.SchemaValidation;

/// <summary>An input object has fields, of input types (specification, "Input Objects", "Type Validation").</summary>
static class InputFields
{
    public static void Validate(SchemaValidationContext context, InputObjectType type)
    {
        if (type.Fields.Count == 0)
        {
            context.Report($"Input Object type {type} must define one or more fields.", type.Nodes);
        }

        foreach (var field in type.Fields)
        {
            Validate(context, field);
            if (type.IsOneOf)
            {
                ValidateOneOf(context, field);
            }
        }
    }

    static void Validate(SchemaValidationContext context, InputValueDefinition field)
    {
        var node = field.Definition;
        context.ValidateName(field.Name, node);
        if (!field.Type.IsInputType)
        {
            context.Report($"The type of {field} must be Input Type but got: {field.Type}.", node?.Type);
        }

        if (field is { IsRequired: true, DeprecationReason: not null })
        {
            context.Report(
                $"Required input field {field} cannot be deprecated.",
                SchemaValidationContext.DeprecatedNode(node?.Directives),
                node?.Type
            );
        }

        context.ValidateDefault(field);
    }

    static void ValidateOneOf(SchemaValidationContext context, InputValueDefinition field)
    {
        if (field.Type is NonNullType)
        {
            context.Report($"OneOf input field {field} must be nullable.", field.Definition?.Type);
        }

        if (field.Default is not null)
        {
            context.Report($"OneOf input field {field} cannot have a default value.", field.Definition);
        }
    }
}
