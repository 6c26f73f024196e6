using GovernanceGraph.Facts;

namespace GovernanceGraph.Storage;

/// <summary>
/// The facts that a change set puts, each once, by kind and in the order of their hashes, so that an index grows at its
/// end.
/// </summary>
public sealed class PutFacts
{
    readonly List<(ContentHash Hash, Fact Fact)>[] byKind;
    readonly Dictionary<string, ContentHash> sources = new(StringComparer.Ordinal);
    readonly HashSet<(FactKind Kind, ContentHash Hash)> hashes = [];

    PutFacts() => byKind = [.. Enum.GetValues<FactKind>().Select(_ => new List<(ContentHash, Fact)>())];

    /// <summary>How many there are.</summary>
    public int Count => byKind.Sum(facts => facts.Count);

    /// <summary>
    /// What the change set puts. A source that it holds twice with different content is
    /// <see cref="StoreErrorCode.Inconsistent"/>.
    /// </summary>
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

    /// <summary>Those of a kind.</summary>
    public IReadOnlyList<(ContentHash Hash, Fact Fact)> Of(FactKind kind) => byKind[(int)kind];

    /// <summary>Whether the fact with that key is put.</summary>
    public bool Contains(FactKey key) =>
        key.Kind == FactKind.Source
            ? ContainsSource(key.Id)
            : ContentHash.TryParse(key.Id, out var hash) && Contains(key.Kind, hash);

    /// <summary>Whether a source with that id is put.</summary>
    public bool ContainsSource(string id) => sources.ContainsKey(id);

    /// <summary>Whether the fact with that hash, which is its key, is put; of sources ask by id.</summary>
    public bool Contains(FactKind kind, in ContentHash hash) => hashes.Contains((kind, hash));

    void Add(Fact fact)
    {
        var hash = fact.Hash;
        var kind = KindOf(fact);
        if (fact is Source source)
        {
            if (!sources.TryAdd(source.Id, hash))
            {
                if (sources[source.Id] != hash)
                {
                    throw new StoreException(
                        StoreErrorCode.Inconsistent,
                        $"The change set holds the source \"{source.Id}\" twice with different content: "
                            + "keep one of them."
                    );
                }

                return;
            }
        }
        else if (!hashes.Add((kind, hash)))
        {
            return;
        }

        byKind[(int)kind].Add((hash, fact));
    }

    /// <summary>The kind of a fact, without its key, which would compute the hash once more.</summary>
    public static FactKind KindOf(Fact fact) =>
        fact switch
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
