using GovernanceGraph.Facts;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Embedded.Rows;

/// <summary>The facts that a change set puts, each once, by kind and in the order of their hashes, so that an index grows at its end.</summary>
sealed class PutFacts
{
    readonly List<(ContentHash Hash, Fact Fact)>[] byKind;
    readonly Dictionary<string, ContentHash> sources = new(StringComparer.Ordinal);
    readonly HashSet<(FactKind Kind, ContentHash Hash)> hashes = [];

    PutFacts() => byKind = [.. Enum.GetValues<FactKind>().Select(_ => new List<(ContentHash, Fact)>())];

    public int Count => byKind.Sum(facts => facts.Count);

    public static PutFacts Of(GraphChangeSet changes)
    {
        var put = new PutFacts();
        foreach (var fact in changes.Put)
        {
            put.Add(fact);
        }

        foreach (var facts in put.byKind)
        {
            facts.Sort((left, right) => left.Hash.CompareTo(right.Hash));
        }

        return put;
    }

    public List<(ContentHash Hash, Fact Fact)> Of(FactKind kind) => byKind[(int)kind];

    public bool Contains(FactKey key) =>
        key.Kind == FactKind.Source
            ? sources.ContainsKey(key.Id)
            : ContentHash.TryParse(key.Id, out var hash) && hashes.Contains((key.Kind, hash));

    /// <summary>Whether the fact with that value in the key column is put.</summary>
    public bool Contains(FactKind kind, object key) => key switch
    {
        string id => sources.ContainsKey(id),
        byte[] bytes => hashes.Contains((kind, RowReader.ToHash(bytes))),
        _ => throw new System.Diagnostics.UnreachableException($"A key is no {key.GetType()}."),
    };

    void Add(Fact fact)
    {
        var hash = fact.Hash;
        if (fact is Source source)
        {
            if (!sources.TryAdd(source.Id, hash))
            {
                if (sources[source.Id] != hash)
                {
                    throw new StoreException(
                        StoreErrorCode.Inconsistent,
                        $"The change set holds the source \"{source.Id}\" twice with different content: keep one of them.");
                }

                return;
            }
        }
        else if (!hashes.Add((KindOf(fact), hash)))
        {
            return;
        }

        byKind[(int)KindOf(fact)].Add((hash, fact));
    }

    // Not by the key, which would compute the hash once more.
    static FactKind KindOf(Fact fact) => fact switch
    {
        Source => FactKind.Source,
        EntityStatement => FactKind.EntityStatement,
        Claim => FactKind.Claim,
        CompleteList => FactKind.CompleteList,
        ReportedCount => FactKind.ReportedCount,
        Principle => FactKind.Principle,
        Position => FactKind.Position,
        _ => throw new System.Diagnostics.UnreachableException($"No kind for a {fact.GetType()}."),
    };
}
