using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Sdl.Validation;

/// <summary>Required arguments of directives are given (specification, "Required Arguments").</summary>
static class ProvidedRequiredArgumentsOnDirectivesRule
{
    public static void AddTo(SyntaxVisitor visitor, SdlValidationContext context) =>
        visitor.Leave<DirectiveNode>(node =>
        {
            foreach (var (name, type) in RequiredArguments(context, node.Name.Value))
            {
                if (!node.Arguments.Any(argument => argument.Name.Value == name))
                {
                    context.Report(
                        $"Argument \"@{node.Name}({name}:)\" of type \"{type}\" is required, but it was not provided.",
                        node
                    );
                }
            }
        });

    static IEnumerable<(string Name, string? Type)> RequiredArguments(SdlValidationContext context, string directive) =>
        context.DirectiveDefinitions.TryGetValue(directive, out var own)
            ? own
                .Arguments.Where(argument => argument is { Type: NonNullTypeNode, DefaultValue: null })
                .GroupBy(argument => argument.Name.Value)
                .Select(sameName => (sameName.Key, sameName.Last().Type.ToString()))
            : context
                .FindBuiltInDirective(directive)
                ?.Arguments.Where(argument => argument.IsRequired)
                .Select(argument => (argument.Name, argument.Type.ToString()))
                ?? [];
}
