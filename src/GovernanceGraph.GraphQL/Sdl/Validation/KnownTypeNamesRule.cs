using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Types.BuiltIn;

namespace GovernanceGraph.GraphQL.Sdl.Validation;

/// <summary>Types that are named are defined (specification, "Type System").</summary>
static class KnownTypeNamesRule
{
    static readonly string[] BuiltInNames =
    [
        .. BuiltInScalars.All.Concat(Introspection.Types).Select(type => type.Name),
    ];

    public static void AddTo(SyntaxVisitor visitor, SdlValidationContext context) =>
        visitor.Enter<NamedTypeNode>(node =>
        {
            var name = node.Name.Value;
            if (context.TypeDefinitions.ContainsKey(name))
            {
                return;
            }

            // An operation among the definitions sees only what the document defines.
            var seesBuiltIns = !context.Walk.Ancestors.Any(ancestor => ancestor is ExecutableDefinitionNode);
            if (!seesBuiltIns || !BuiltInNames.Contains(name))
            {
                var names = seesBuiltIns
                    ? BuiltInNames.Concat(context.TypeDefinitions.Keys)
                    : context.TypeDefinitions.Keys;
                context.Report($"Unknown type \"{name}\".{DidYouMean.SentenceFor(name, names)}", node);
            }
        });
}
