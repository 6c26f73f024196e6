using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Sdl.Validation;

/// <summary>Directives have different names (specification, "Schema").</summary>
static class UniqueDirectiveNamesRule
{
    public static void AddTo(SyntaxVisitor visitor, SdlValidationContext context)
    {
        var known = new KnownNames();
        visitor.Enter<DirectiveDefinitionNode>(node =>
        {
            if (known.Add("", node.Name) is { } first)
            {
                context.Report($"There can be only one directive named \"@{node.Name}\".", first, node.Name);
            }
        });
    }
}
