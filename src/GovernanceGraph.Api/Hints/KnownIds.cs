using System.Collections.Concurrent;
using GovernanceGraph.Api.Plans;
using GovernanceGraph.Model;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Api.Hints;

/// <summary>
/// Identifiers of the newest revision: those that questions named and that are there, and, once one was misspelt, all
/// of its kind.
/// </summary>
sealed class KnownIds(GraphStatistics statistics)
{
    /// <summary>A kind with more is not looked through.</summary>
    public const int MaxIds = 5_000;

    /// <summary>Named identifiers that are kept; those beyond them are looked up each time.</summary>
    const int MaxNamed = 10_000;

    readonly ConcurrentDictionary<string, string[]> lists = new();
    readonly ConcurrentDictionary<(RecordType Type, string Id), bool> named = new();

    /// <summary>The revision's.</summary>
    public GraphStatistics Statistics { get; } = statistics;

    /// <summary>Whether the identifier was found before, and is what the question asks for.</summary>
    public bool IsThere(IdMention id) =>
        id.Revision is null && id.Kinds is null && named.ContainsKey((id.Types[0], id.Id));

    /// <summary>The identifier was found.</summary>
    public void Found(IdMention id)
    {
        if (id.Revision is null && named.Count < MaxNamed)
        {
            named[(id.Types[0], id.Id)] = true;
        }
    }

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
