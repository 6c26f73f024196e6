using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.GraphQL.SchemaValidation;

/// <summary>An argument is of an input type, its default fits, and a required one is not deprecated.</summary>
static class Arguments
{
    /// <param name="context">Gets the errors.</param>
    /// <param name="argument">The argument of a field or directive.</param>
    /// <param name="typeNode">What an error about the type points at.</param>
    public static void Validate(SchemaValidationContext context, InputValueDefinition argument, SyntaxNode? typeNode)
    {
        var node = argument.Definition;
        context.ValidateName(argument.Name, node);
        if (!argument.Type.IsInputType)
        {
            context.Report($"The type of {argument} must be Input Type but got: {argument.Type}.", typeNode);
        }

        if (argument is { IsRequired: true, DeprecationReason: not null })
        {
            context.Report(
                $"Required argument {argument} cannot be deprecated.",
                SchemaValidationContext.DeprecatedNode(node?.Directives),
                node?.Type
            );
        }

        context.ValidateDefault(argument);
    }
}
