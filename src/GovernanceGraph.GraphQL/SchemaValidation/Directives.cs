using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.GraphQL.SchemaValidation;

/// <summary>
/// A directive has places, and its arguments are of input types (specification, "Directives", "Type Validation").
/// </summary>
static class Directives
{
    public static void Validate(SchemaValidationContext context, DirectiveDefinition directive)
    {
        context.ValidateName(directive.Name, directive.Definition);
        if (directive.Locations.Count == 0)
        {
            context.Report($"Directive {directive} must include 1 or more locations.", directive.Definition);
        }

        foreach (var argument in directive.Arguments)
        {
            Arguments.Validate(context, argument, argument.Definition);
        }
    }
}
