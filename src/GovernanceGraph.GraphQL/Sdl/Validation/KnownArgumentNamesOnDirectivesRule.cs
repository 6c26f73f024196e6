using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Sdl.Validation;

/// <summary>Arguments of directives are defined (specification, "Argument Names").</summary>
static class KnownArgumentNamesOnDirectivesRule
{
    public static void AddTo(SyntaxVisitor visitor, SdlValidationContext context) =>
        visitor.Enter<DirectiveNode>(node =>
        {
            var known = context.DirectiveDefinitions.TryGetValue(node.Name.Value, out var own)
                ? own.Arguments.Select(argument => argument.Name.Value).ToList()
                : context.FindBuiltInDirective(node.Name.Value)?.Arguments.Select(argument => argument.Name).ToList();
            foreach (var argument in node.Arguments)
            {
                if (known?.Contains(argument.Name.Value) == false)
                {
                    context.Report(
                        $"Unknown argument \"{argument.Name}\" on directive \"@{node.Name}\"."
                            + DidYouMean.SentenceFor(argument.Name.Value, known.Distinct()),
                        argument
                    );
                }
            }
        });
}
