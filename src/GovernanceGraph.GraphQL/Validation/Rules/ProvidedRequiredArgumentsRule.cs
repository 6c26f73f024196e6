using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Validation.Context;

namespace GovernanceGraph.GraphQL.Validation.Rules;

/// <summary>Specification, "Required Arguments".</summary>
sealed class ProvidedRequiredArgumentsRule
{
    readonly ValidationContext context;

    ProvidedRequiredArgumentsRule(ValidationContext context) => this.context = context;

    public static void AddTo(SyntaxVisitor visitor, ValidationContext context)
    {
        var rule = new ProvidedRequiredArgumentsRule(context);
        visitor.Leave<DirectiveNode>(rule.CheckDirective).Leave<FieldNode>(rule.CheckField);
    }

    void CheckField(FieldNode node)
    {
        var arguments = context.Types.Field?.Arguments;
        for (var index = 0; index < arguments?.Count; index++)
        {
            var argument = arguments[index];
            if (argument.IsRequired && node.Arguments.Find(argument.Name) is null)
            {
                ReportMissing(argument.ToString(), argument.Type, node);
            }
        }
    }

    void CheckDirective(DirectiveNode node)
    {
        if (context.DirectiveDefinitions.TryGetValue(node.Name.Value, out var defined))
        {
            foreach (var argument in defined.Arguments)
            {
                if (argument is { Type: NonNullTypeNode, DefaultValue: null })
                {
                    CheckDirective(node, argument.Name.Value, argument.Type);
                }
            }

            return;
        }

        foreach (var argument in context.Schema.FindDirective(node.Name.Value)?.Arguments ?? [])
        {
            if (argument.IsRequired)
            {
                CheckDirective(node, argument.Name, argument.Type);
            }
        }
    }

    void CheckDirective(DirectiveNode node, string argument, object type)
    {
        if (node.Arguments.Find(argument) is null)
        {
            ReportMissing($"@{node.Name}({argument}:)", type, node);
        }
    }

    void ReportMissing(string argument, object type, SyntaxNode node) =>
        context.Report($"Argument \"{argument}\" of type \"{type}\" is required, but it was not provided.", node);
}
