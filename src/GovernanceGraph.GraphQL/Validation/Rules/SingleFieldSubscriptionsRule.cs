using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.GraphQL.Types.BuiltIn;
using GovernanceGraph.GraphQL.Validation.Context;

namespace GovernanceGraph.GraphQL.Validation.Rules;

/// <summary>
/// Specification, "Single Root Field": a subscription has one source of events, known before it runs.
/// </summary>
sealed class SingleFieldSubscriptionsRule
{
    readonly ValidationContext context;
    readonly ObjectType root;
    readonly OrderedDictionary<string, List<FieldNode>> fields = [];
    readonly List<DirectiveNode> forbidden = [];
    readonly HashSet<string> visited = [];

    SingleFieldSubscriptionsRule(ValidationContext context, ObjectType root) =>
        (this.context, this.root) = (context, root);

    public static void AddTo(SyntaxVisitor visitor, ValidationContext context) =>
        visitor.Enter<OperationDefinitionNode>(node =>
        {
            if (node.Operation == OperationType.Subscription && context.Schema.Subscription is { } root)
            {
                new SingleFieldSubscriptionsRule(context, root).Check(node);
            }
        });

    void Check(OperationDefinitionNode node)
    {
        Collect(node.SelectionSet);
        var subscription = node.Name is null ? "Anonymous Subscription" : $"Subscription \"{node.Name}\"";
        if (forbidden.Count > 0)
        {
            context.Report(
                $"{subscription} must not use `@skip` or `@include` directives in the top level selection.",
                [.. forbidden]
            );
            return;
        }

        if (fields.Count == 0)
        {
            context.Report($"{subscription} must select one top level field.", node.SelectionSet);
        }
        else if (fields.Count > 1)
        {
            context.Report(
                $"{subscription} must select only one top level field.",
                [.. fields.Values.Skip(1).SelectMany(same => same)]
            );
        }

        foreach (var same in fields.Values)
        {
            if (same[0].Name.Value.StartsWith("__", StringComparison.Ordinal))
            {
                context.Report($"{subscription} must not select an introspection top level field.", [.. same]);
            }
        }
    }

    void Collect(SelectionSetNode set)
    {
        context.Fragments.Spend(set.Selections.Count);
        foreach (var selection in set.Selections)
        {
            context.Fragments.Spend(selection.Directives.Count);
        }

        foreach (var selection in set.Selections)
        {
            if (!IsForbidden(selection))
            {
                Collect(selection);
            }
        }
    }

    void Collect(SelectionNode selection)
    {
        switch (selection)
        {
            case FieldNode field:
                if (!fields.TryGetValue(field.ResponseName, out var same))
                {
                    fields.Add(field.ResponseName, same = []);
                }

                same.Add(field);
                break;
            case InlineFragmentNode fragment when AppliesTo(fragment.TypeCondition):
                Collect(fragment.SelectionSet);
                break;
            case FragmentSpreadNode { Name.Value: var name }
                when context.Fragments.Find(name) is { } fragment
                    && AppliesTo(fragment.TypeCondition)
                    && visited.Add(name):
                context.GuardRecursion();
                Collect(fragment.SelectionSet);
                break;
            default:
                // a fragment that selects nothing here
                break;
        }
    }

    bool IsForbidden(SelectionNode selection)
    {
        var found =
            selection.Directives.Find(BuiltInDirectives.Skip.Name)
            ?? selection.Directives.Find(BuiltInDirectives.Include.Name);
        if (found is not null)
        {
            forbidden.Add(found);
        }

        return found is not null;
    }

    bool AppliesTo(NamedTypeNode? condition) =>
        condition is null
        || (
            context.Schema.FindType(condition.Name.Value) is { } type
            && (type == root || context.Schema.IsSubType(type, root))
        );
}
