using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Sdl.Validation;

/// <summary>An argument is given once (specification, "Argument Uniqueness").</summary>
static class UniqueArgumentNamesRule
{
    public static void AddTo(SyntaxVisitor visitor, SdlValidationContext context)
    {
        visitor.Enter<DirectiveNode>(node => Check(node.Arguments)).Enter<FieldNode>(node => Check(node.Arguments));

        void Check(IReadOnlyList<ArgumentNode> arguments)
        {
            foreach (var places in KnownNames.Repeated(arguments.Select(argument => argument.Name)))
            {
                context.Report($"There can be only one argument named \"{places[0]}\".", [.. places]);
            }
        }
    }
}
