using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Sdl.Validation;

/// <summary>A directive stands once at a place, unless it is repeatable (specification, "Directives").</summary>
sealed class UniqueDirectivesPerLocationRule(SdlValidationContext context)
{
    // A definition and its extensions are one place.
    readonly Dictionary<string, Dictionary<string, DirectiveNode>> seenByType = [];
    readonly Dictionary<string, Dictionary<string, DirectiveNode>> seenByDirective = [];
    readonly Dictionary<string, DirectiveNode> seenOnSchema = [];

    public static void AddTo(SyntaxVisitor visitor, SdlValidationContext context)
    {
        var rule = new UniqueDirectivesPerLocationRule(context);
        visitor
            .Enter<SchemaDefinitionNode>(node => rule.Check(node.Directives, rule.seenOnSchema))
            .Enter<SchemaExtensionNode>(node => rule.Check(node.Directives, rule.seenOnSchema))
            .Enter<TypeSystemTypeNode>(node => rule.Check(node.Directives, SeenFor(rule.seenByType, node.Name)))
            .Enter<DirectiveDefinitionNode>(node =>
                rule.Check(node.Directives, SeenFor(rule.seenByDirective, node.Name))
            )
            .Enter<DirectiveExtensionNode>(node =>
                rule.Check(node.Directives, SeenFor(rule.seenByDirective, node.Name))
            )
            .Enter<FieldDefinitionNode>(node => rule.Check(node.Directives, []))
            .Enter<InputValueDefinitionNode>(node => rule.Check(node.Directives, []))
            .Enter<EnumValueDefinitionNode>(node => rule.Check(node.Directives, []))
            .Enter<ExecutableDefinitionNode>(node => rule.Check(node.Directives, []))
            .Enter<VariableDefinitionNode>(node => rule.Check(node.Directives, []))
            .Enter<SelectionNode>(node => rule.Check(node.Directives, []));
    }

    static Dictionary<string, DirectiveNode> SeenFor(
        Dictionary<string, Dictionary<string, DirectiveNode>> seenByName,
        NameNode name
    )
    {
        if (!seenByName.TryGetValue(name.Value, out var seen))
        {
            seenByName[name.Value] = seen = [];
        }

        return seen;
    }

    void Check(IReadOnlyList<DirectiveNode> directives, Dictionary<string, DirectiveNode> seen)
    {
        foreach (var directive in directives)
        {
            var name = directive.Name.Value;
            if (IsUnique(name) && !seen.TryAdd(name, directive))
            {
                context.Report(
                    $"The directive \"@{name}\" can only be used once at this location.",
                    seen[name],
                    directive
                );
            }
        }
    }

    bool IsUnique(string name) =>
        context.DirectiveDefinitions.TryGetValue(name, out var own)
            ? !own.IsRepeatable
            : context.FindBuiltInDirective(name) is { IsRepeatable: false };
}
