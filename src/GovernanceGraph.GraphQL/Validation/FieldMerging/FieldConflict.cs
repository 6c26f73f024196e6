using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Validation.FieldMerging;

/// <summary>Two fields with the same response name that no one value can answer.</summary>
/// <param name="ResponseName">The name that both have in the response.</param>
/// <param name="Reason">Why they conflict, to follow "because".</param>
/// <param name="Left">The first field, and the fields below it that are the reason.</param>
/// <param name="Right">The second field, and the fields below it that are the reason.</param>
sealed record FieldConflict(
    string ResponseName,
    string Reason,
    IReadOnlyList<FieldNode> Left,
    IReadOnlyList<FieldNode> Right
)
{
    const int MaxDetailLength = 1000;
    const int MaxNodes = 20;

    /// <summary>Two fields that conflict because those below them do; null where those do not.</summary>
    public static FieldConflict? OfSubfields(
        string responseName,
        FieldNode left,
        FieldNode right,
        IReadOnlyList<FieldConflict> conflicts
    )
    {
        if (conflicts.Count == 0)
        {
            return null;
        }

        var reason = "";
        foreach (var conflict in conflicts)
        {
            reason += reason == "" ? "" : " and ";
            reason += $"subfields \"{Abbreviate(conflict.ResponseName)}\" conflict because {conflict.Reason}";
            if (reason.Length > MaxDetailLength)
            {
                break;
            }
        }

        return new(
            responseName,
            Abbreviate(reason),
            CollectNodes(left, conflicts, conflict => conflict.Left),
            CollectNodes(right, conflicts, conflict => conflict.Right)
        );
    }

    /// <summary>The beginning of a text that is too long for a message.</summary>
    public static string Abbreviate(string text) =>
        text.Length > MaxDetailLength ? $"{text.AsSpan(0, MaxDetailLength)}..." : text;

    static List<FieldNode> CollectNodes(
        FieldNode node,
        IReadOnlyList<FieldConflict> conflicts,
        Func<FieldConflict, IReadOnlyList<FieldNode>> side
    )
    {
        var nodes = new List<FieldNode> { node };
        foreach (var conflict in conflicts)
        {
            var below = side(conflict);
            for (var index = Math.Max(0, below.Count - (MaxNodes - nodes.Count)); index < below.Count; index++)
            {
                nodes.Add(below[index]);
            }

            if (nodes.Count == MaxNodes)
            {
                break;
            }
        }

        return nodes;
    }
}
