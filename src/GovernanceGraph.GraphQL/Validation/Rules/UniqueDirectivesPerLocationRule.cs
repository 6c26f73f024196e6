using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Validation.Context;

namespace GovernanceGraph.GraphQL.Validation.Rules;

/// <summary>Specification, "Directives Are Unique per Location", unless they are repeatable.</summary>
sealed class UniqueDirectivesPerLocationRule
{
    const string SchemaKey = "schema definition";

    readonly ValidationContext context;

    // A definition and its extensions are one place. Keys: SchemaKey, a type's name, "@" and a directive's name.
    readonly Dictionary<string, Dictionary<string, DirectiveNode>> seenOnDefinitions = [];

    UniqueDirectivesPerLocationRule(ValidationContext context) => this.context = context;

    public static void AddTo(SyntaxVisitor visitor, ValidationContext context)
    {
        var rule = new UniqueDirectivesPerLocationRule(context);
        visitor
            .Enter<OperationDefinitionNode>(node => rule.CheckPlace(node.Directives))
            .Enter<FragmentDefinitionNode>(node => rule.CheckPlace(node.Directives))
            .Enter<VariableDefinitionNode>(node => rule.CheckPlace(node.Directives))
            .Enter<SelectionNode>(node => rule.CheckPlace(node.Directives))
            .Enter<FieldDefinitionNode>(node => rule.CheckPlace(node.Directives))
            .Enter<InputValueDefinitionNode>(node => rule.CheckPlace(node.Directives))
            .Enter<EnumValueDefinitionNode>(node => rule.CheckPlace(node.Directives))
            .Enter<SchemaDefinitionNode>(node => rule.CheckDefinition(SchemaKey, node.Directives))
            .Enter<SchemaExtensionNode>(node => rule.CheckDefinition(SchemaKey, node.Directives))
            .Enter<TypeSystemTypeNode>(node => rule.CheckDefinition(node.Name.Value, node.Directives))
            .Enter<DirectiveDefinitionNode>(node => rule.CheckDefinition($"@{node.Name}", node.Directives))
            .Enter<DirectiveExtensionNode>(node => rule.CheckDefinition($"@{node.Name}", node.Directives));
    }

    void CheckPlace(IReadOnlyList<DirectiveNode> directives)
    {
        if (directives.Count > 1)
        {
            Check(directives, []);
        }
    }

    void CheckDefinition(string key, IReadOnlyList<DirectiveNode> directives)
    {
        if (!seenOnDefinitions.TryGetValue(key, out var seen))
        {
            seenOnDefinitions[key] = seen = [];
        }

        Check(directives, seen);
    }

    void Check(IReadOnlyList<DirectiveNode> directives, Dictionary<string, DirectiveNode> seen)
    {
        foreach (var directive in directives)
        {
            var name = directive.Name.Value;
            if (IsUnique(name) && !seen.TryAdd(name, directive))
            {
                context.Report(
                    $"The directive \"@{directive.Name}\" can only be used once at this location.",
                    seen[name],
                    directive
                );
            }
        }
    }

    bool IsUnique(string name) =>
        context.DirectiveDefinitions.TryGetValue(name, out var defined)
            ? !defined.IsRepeatable
            : context.Schema.FindDirective(name) is { IsRepeatable: false };
}
