using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.GraphQL.Validation.Context;

namespace GovernanceGraph.GraphQL.Validation.Rules;

/// <summary>Specification, "Directives Are Defined" and "Directives Are in Valid Locations".</summary>
static class KnownDirectivesRule
{
    public static void AddTo(SyntaxVisitor visitor, ValidationContext context) =>
        visitor.Enter<DirectiveNode>(node => Check(context, node));

    static void Check(ValidationContext context, DirectiveNode node)
    {
        var location = DirectivePlaces.Of(context.Walk.Ancestors);
        var defined = context.DirectiveDefinitions.GetValueOrDefault(node.Name.Value);
        var known = defined is null ? context.Schema.FindDirective(node.Name.Value) : null;
        if (defined is null && known is null)
        {
            context.Report($"Unknown directive \"@{node.Name}\".", node);
        }
        else if (
            !(known?.Locations.Contains(location) ?? defined!.Locations.Any(each => each.Value == location.Name()))
        )
        {
            context.Report($"Directive \"@{node.Name}\" may not be used on {location.Name()}.", node);
        }
    }
}
