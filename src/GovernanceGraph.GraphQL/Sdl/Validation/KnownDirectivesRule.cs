using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.GraphQL.Sdl.Validation;

/// <summary>Directives that are used are defined and stand where they may (specification, "Directives").</summary>
static class KnownDirectivesRule
{
    public static void AddTo(SyntaxVisitor visitor, SdlValidationContext context) =>
        visitor.Enter<DirectiveNode>(node =>
        {
            var name = node.Name.Value;
            var places = context.DirectiveDefinitions.TryGetValue(name, out var own)
                ? own.Locations.Select(location => location.Value)
                : context.FindBuiltInDirective(name)?.Locations.Select(location => location.Name());
            var place = DirectivePlaces.Of(context.Walk.Ancestors).Name();
            if (places is null)
            {
                context.Report($"Unknown directive \"@{name}\".", node);
            }
            else if (!places.Contains(place))
            {
                context.Report($"Directive \"@{name}\" may not be used on {place}.", node);
            }
        });
}
