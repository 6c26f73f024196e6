using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Validation.Context;

namespace GovernanceGraph.GraphQL.Validation.Rules;

/// <summary>Specification, "Executable Definitions": a request holds operations and fragments only.</summary>
static class ExecutableDefinitionsRule
{
    public static void AddTo(SyntaxVisitor visitor, ValidationContext context) =>
        visitor.Enter<Document>(document => Check(context, document));

    static WalkAction Check(ValidationContext context, Document document)
    {
        foreach (var definition in document.Definitions)
        {
            if (definition is not ExecutableDefinitionNode)
            {
                context.Report($"The {NameOf(definition)} definition is not executable.", definition);
            }
        }

        return WalkAction.SkipChildren;
    }

    static string NameOf(DefinitionNode definition) =>
        definition switch
        {
            TypeSystemTypeNode type => $"\"{type.Name}\"",
            DirectiveDefinitionNode directive => $"\"{directive.Name}\"",
            DirectiveExtensionNode directive => $"\"{directive.Name}\"",
            _ => "schema",
        };
}
