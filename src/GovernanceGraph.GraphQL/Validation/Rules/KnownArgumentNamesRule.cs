using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Validation.Context;

namespace GovernanceGraph.GraphQL.Validation.Rules;

/// <summary>Specification, "Argument Names": the field or directive has each argument that it is given.</summary>
sealed class KnownArgumentNamesRule
{
    readonly ValidationContext context;

    KnownArgumentNamesRule(ValidationContext context) => this.context = context;

    public static void AddTo(SyntaxVisitor visitor, ValidationContext context)
    {
        var rule = new KnownArgumentNamesRule(context);
        visitor.Enter<DirectiveNode>(rule.CheckDirective).Enter<ArgumentNode>(rule.CheckFieldArgument);
    }

    void CheckFieldArgument(ArgumentNode node)
    {
        if (context.Types is { Argument: null, Field: { } field })
        {
            var suggestion = DidYouMean.SentenceFor(node.Name.Value, field.Arguments.Select(each => each.Name));
            context.Report($"Unknown argument \"{node.Name}\" on field \"{field}\".{suggestion}", node);
        }
    }

    WalkAction CheckDirective(DirectiveNode node)
    {
        if (node.Arguments.Count > 0 && NamesOf(node.Name.Value) is { } known)
        {
            foreach (var argument in node.Arguments)
            {
                var name = argument.Name.Value;
                if (!known.Contains(name))
                {
                    var suggestion = DidYouMean.SentenceFor(name, known);
                    context.Report(
                        $"Unknown argument \"{argument.Name}\" on directive \"@{node.Name}\".{suggestion}",
                        argument
                    );
                }
            }
        }

        return WalkAction.SkipChildren;
    }

    IReadOnlyList<string>? NamesOf(string directive) =>
        context.DirectiveDefinitions.TryGetValue(directive, out var defined)
            ? [.. defined.Arguments.Select(argument => argument.Name.Value)]
        : context.Schema.FindDirective(directive) is { } known ? [.. known.Arguments.Select(argument => argument.Name)]
        : null;
}
