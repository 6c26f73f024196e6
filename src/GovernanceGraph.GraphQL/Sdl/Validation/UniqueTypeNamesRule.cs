using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Sdl.Validation;

/// <summary>Types have different names (specification, "Schema").</summary>
static class UniqueTypeNamesRule
{
    public static void AddTo(SyntaxVisitor visitor, SdlValidationContext context)
    {
        var known = new KnownNames();
        visitor.Enter<TypeDefinitionNode>(node =>
        {
            if (known.Add("", node.Name) is { } first)
            {
                context.Report($"There can be only one type named \"{node.Name}\".", first, node.Name);
            }
        });
    }
}
