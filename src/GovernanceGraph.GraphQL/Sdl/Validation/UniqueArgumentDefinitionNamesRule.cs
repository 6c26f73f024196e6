using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Sdl.Validation;

/// <summary>
/// The arguments of a field or directive have different names (specification, "Field Arguments", "Directives").
/// </summary>
static class UniqueArgumentDefinitionNamesRule
{
    public static void AddTo(SyntaxVisitor visitor, SdlValidationContext context)
    {
        visitor
            .Enter<DirectiveDefinitionNode>(node => Check($"@{node.Name}", node.Arguments))
            .Enter<IFieldsNode>(node =>
            {
                foreach (var field in node.Fields)
                {
                    Check($"{node.Name}.{field.Name}", field.Arguments);
                }
            });

        void Check(string owner, IReadOnlyList<InputValueDefinitionNode> arguments)
        {
            foreach (var places in KnownNames.Repeated(arguments.Select(argument => argument.Name)))
            {
                context.Report($"Argument \"{owner}({places[0]}:)\" can only be defined once.", [.. places]);
            }
        }
    }
}
