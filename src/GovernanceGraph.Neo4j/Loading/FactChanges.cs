using GovernanceGraph.Facts;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Neo4j.Loading;

/// <summary>What a change set does to the facts of a revision.</summary>
sealed class FactChanges
{
    readonly FactRows before;
    readonly PutFacts put;
    readonly HashSet<(FactKind Kind, ContentHash Hash)> ended = [];
    readonly Dictionary<string, ContentHash> sources;

    FactChanges(FactRows before, GraphChangeSet changes)
    {
        this.before = before;
        put = PutFacts.Of(changes);
        sources = before.Sources.Rows.ToDictionary(row => row.Fact.Key.Id, row => row.Hash, StringComparer.Ordinal);
        var known = before.All.Select(row => (PutFacts.KindOf(row.Fact), row.Hash)).ToHashSet();
        End(changes, known);
        foreach (var (fact, hash) in before.All)
        {
            if (ended.Contains((PutFacts.KindOf(fact), hash)))
            {
                Removed.Add(fact, hash);
            }
            else
            {
                After.Add(fact, hash);
            }
        }

        foreach (var kind in Enum.GetValues<FactKind>())
        {
            foreach (var (hash, fact) in put.Of(kind))
            {
                if (!known.Contains((kind, hash)))
                {
                    Added.Add(fact, hash);
                    After.Add(fact, hash);
                }
            }
        }
    }

    /// <summary>All facts of the new revision.</summary>
    public FactRows After { get; } = new();

    /// <summary>Those that it brings.</summary>
    public FactRows Added { get; } = new();

    /// <summary>Those that it ends. A source whose content changes is brought and ended.</summary>
    public FactRows Removed { get; } = new();

    public static FactChanges Of(FactRows before, GraphChangeSet changes) => new(before, changes);

    void End(GraphChangeSet changes, HashSet<(FactKind Kind, ContentHash Hash)> known)
    {
        if (changes.ReplaceAll)
        {
            ended.UnionWith(
                before.All.Where(row => !IsPut(row.Fact, row.Hash)).Select(row => (PutFacts.KindOf(row.Fact), row.Hash))
            );
        }

        foreach (var key in changes.Remove)
        {
            // A text that is no hash names no fact, and what is not there needs no removal.
            if (
                !put.Contains(key)
                && (
                    key.Kind == FactKind.Source
                        ? sources.TryGetValue(key.Id, out var hash)
                        : ContentHash.TryParse(key.Id, out hash)
                )
                && known.Contains((key.Kind, hash))
            )
            {
                ended.Add((key.Kind, hash));
            }
        }

        foreach (var (hash, fact) in put.Of(FactKind.Source))
        {
            if (sources.TryGetValue(((Source)fact).Id, out var other) && other != hash)
            {
                ended.Add((FactKind.Source, other));
            }
        }
    }

    bool IsPut(Fact fact, in ContentHash hash) =>
        fact is Source source ? put.ContainsSource(source.Id) : put.Contains(PutFacts.KindOf(fact), hash);
}
