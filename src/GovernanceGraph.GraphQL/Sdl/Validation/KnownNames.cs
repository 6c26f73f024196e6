using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Sdl.Validation;

/// <summary>Names that may stand once for each owner, across its definition and extensions.</summary>
sealed class KnownNames
{
    readonly Dictionary<(string Owner, string Name), NameNode> known = [];

    /// <summary>Where the name was defined before; null the first time.</summary>
    public NameNode? Add(string owner, NameNode name)
    {
        if (known.TryGetValue((owner, name.Value), out var first))
        {
            return first;
        }

        known.Add((owner, name.Value), name);
        return null;
    }

    /// <summary>The names that stand more than once, each with all its places.</summary>
    public static IEnumerable<NameNode[]> Repeated(IEnumerable<NameNode> names) =>
        names.GroupBy(name => name.Value).Select(group => group.ToArray()).Where(group => group.Length > 1);
}
