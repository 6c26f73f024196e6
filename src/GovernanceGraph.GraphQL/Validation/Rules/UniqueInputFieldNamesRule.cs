using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Validation.Rules;

/// <summary>Specification, "Input Object Field Uniqueness".</summary>
static class UniqueInputFieldNamesRule
{
    public static void AddTo(SyntaxVisitor visitor, ValidationContext context)
    {
        var outer = new Stack<Dictionary<string, NameNode>>();
        Dictionary<string, NameNode> known = [];
        visitor
            .Enter<ObjectValueNode>(_ =>
            {
                outer.Push(known);
                known = [];
            })
            .Enter<ObjectFieldNode>(node =>
            {
                if (!known.TryAdd(node.Name.Value, node.Name))
                {
                    context.Report(
                        $"There can be only one input field named \"{node.Name}\".", known[node.Name.Value], node.Name);
                }
            })
            .Leave<ObjectValueNode>(_ => known = outer.Pop());
    }
}
