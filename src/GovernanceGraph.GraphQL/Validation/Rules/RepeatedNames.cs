using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Validation.Rules;

/// <summary>Names that stand more than once in a list where each may stand once.</summary>
static class RepeatedNames
{
    // Up to here, comparing each with each is cheaper than a table.
    const int FewNodes = 8;

    /// <summary>
    /// For each repeated name all its places, in the order of the first ones. Seldom any, so seldom a table.
    /// </summary>
    public static IReadOnlyList<List<NameNode>> Among<TNode>(
        IReadOnlyList<TNode> nodes,
        Func<TNode, NameNode> nameOf
    ) => nodes.Count < 2 || (nodes.Count <= FewNodes && !HasRepeated(nodes, nameOf)) ? [] : Group(nodes, nameOf);

    static bool HasRepeated<TNode>(IReadOnlyList<TNode> nodes, Func<TNode, NameNode> nameOf)
    {
        for (var right = 1; right < nodes.Count; right++)
        {
            for (var left = 0; left < right; left++)
            {
                if (nameOf(nodes[left]).Value == nameOf(nodes[right]).Value)
                {
                    return true;
                }
            }
        }

        return false;
    }

    static List<List<NameNode>> Group<TNode>(IReadOnlyList<TNode> nodes, Func<TNode, NameNode> nameOf)
    {
        var groups = new OrderedDictionary<string, List<NameNode>>();
        foreach (var node in nodes)
        {
            var name = nameOf(node);
            if (!groups.TryGetValue(name.Value, out var group))
            {
                groups.Add(name.Value, group = []);
            }

            group.Add(name);
        }

        return [.. groups.Values.Where(group => group.Count > 1)];
    }
}
