using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Validation.Context;

namespace GovernanceGraph.GraphQL.Validation.Rules;

/// <summary>Lists within lists of the introspection are limited, because each level multiplies the answer.</summary>
sealed class MaxIntrospectionDepthRule
{
    const int MaxListsDepth = 3;

    readonly ValidationContext context;

    // The least depth at which a fragment is known to go too deep, and the greatest at which it is known not to.
    readonly Dictionary<string, int> exceeded = [];
    readonly Dictionary<string, int> passed = [];

    MaxIntrospectionDepthRule(ValidationContext context) => this.context = context;

    public static void AddTo(SyntaxVisitor visitor, ValidationContext context) =>
        visitor.Enter<FieldNode>(new MaxIntrospectionDepthRule(context).Check);

    WalkAction Check(FieldNode node)
    {
        if (node.Name.Value is "__schema" or "__type" && GoesTooDeep(node, [], 0))
        {
            context.Report("Maximum introspection depth exceeded", node);
            return WalkAction.SkipChildren;
        }

        return WalkAction.Continue;
    }

    bool GoesTooDeep(SelectionNode node, Dictionary<string, int> visited, int depth) =>
        node switch
        {
            FieldNode { Name.Value: "fields" or "interfaces" or "possibleTypes" or "inputFields" } field => depth + 1
                >= MaxListsDepth
                || GoesTooDeep(field.SelectionSet, visited, depth + 1),
            FieldNode field => GoesTooDeep(field.SelectionSet, visited, depth),
            InlineFragmentNode fragment => GoesTooDeep(fragment.SelectionSet, visited, depth),
            FragmentSpreadNode spread => GoesTooDeep(spread, visited, depth),
            _ => false,
        };

    bool GoesTooDeep(SelectionSetNode? set, Dictionary<string, int> visited, int depth)
    {
        for (var index = 0; index < set?.Selections.Count; index++)
        {
            if (GoesTooDeep(set.Selections[index], visited, depth))
            {
                return true;
            }
        }

        return false;
    }

    bool GoesTooDeep(FragmentSpreadNode spread, Dictionary<string, int> visited, int depth)
    {
        var name = spread.Name.Value;
        if (exceeded.TryGetValue(name, out var tooDeepFrom) && tooDeepFrom <= depth)
        {
            return true;
        }

        if (
            (visited.TryGetValue(name, out var visitedAt) && visitedAt >= depth)
            || (passed.TryGetValue(name, out var passedAt) && passedAt >= depth)
            || context.Fragments.Find(name) is not { } fragment
        )
        {
            return false;
        }

        context.GuardRecursion();
        visited[name] = depth;
        var isTooDeep = GoesTooDeep(fragment.SelectionSet, visited, depth);
        (isTooDeep ? exceeded : passed)[name] = depth;
        return isTooDeep;
    }
}
