using System.Collections.Concurrent;
using GovernanceGraph.Model;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Api.Hints;

/// <summary>Identifiers of the newest revision, read once for each kind of which one was misspelt.</summary>
sealed class KnownIds(GraphStatistics statistics)
{
    /// <summary>A kind with more is not looked through.</summary>
    public const int MaxIds = 5_000;

    readonly ConcurrentDictionary<string, string[]> lists = new();

    /// <summary>The revision's.</summary>
    public GraphStatistics Statistics { get; } = statistics;

    /// <summary>The identifiers of a kind, or of sources; null where they were not read yet.</summary>
    public string[]? Find(EntityKind? kind, RevisionName? revision) => lists.GetValueOrDefault(Key(kind, revision));

    /// <summary>Keeps them. Those of named revisions take the place of each other.</summary>
    public void Keep(EntityKind? kind, RevisionName? revision, string[] ids)
    {
        if (lists.Count >= 2 * (GovernanceModel.Kinds.Count + 1))
        {
            lists.Clear(); // rare, and what is asked for again is read again
        }

        lists[Key(kind, revision)] = ids;
    }

    static string Key(EntityKind? kind, RevisionName? revision) => $"{kind?.Name}@{revision}";
}
