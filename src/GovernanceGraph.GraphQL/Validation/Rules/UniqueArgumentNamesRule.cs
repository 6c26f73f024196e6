using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Validation.Context;

namespace GovernanceGraph.GraphQL.Validation.Rules;

/// <summary>Specification, "Argument Uniqueness".</summary>
static class UniqueArgumentNamesRule
{
    public static void AddTo(SyntaxVisitor visitor, ValidationContext context) =>
        visitor
            .Enter<FieldNode>(node => Check(context, node.Arguments))
            .Enter<DirectiveNode>(node => Check(context, node.Arguments));

    static void Check(ValidationContext context, IReadOnlyList<ArgumentNode> arguments)
    {
        foreach (var names in RepeatedNames.Among(arguments, argument => argument.Name))
        {
            context.Report($"There can be only one argument named \"{names[0]}\".", [.. names]);
        }
    }
}
