using System.Diagnostics;
using GovernanceGraph.Facts;
using GovernanceGraph.Model;

namespace GovernanceGraph.Resolution;

/// <summary>
/// What weighing needs to know of each source: its rank, its origin and its dates. Immutable once made.
/// </summary>
public sealed class SourceIndex
{
    readonly Dictionary<string, SourceWeight> weights;

    /// <summary>
    /// Follows each source to its origin. A source that it derives from but that is not there counts as an origin of
    /// its own.
    /// </summary>
    public SourceIndex(IEnumerable<Source> sources)
    {
        var byId = sources.ToDictionary(source => source.Id, StringComparer.Ordinal);
        var origins = new Dictionary<string, string>(byId.Count, StringComparer.Ordinal);
        var numbers = new Dictionary<string, int>(byId.Count, StringComparer.Ordinal);
        weights = new(byId.Count, StringComparer.Ordinal);
        foreach (var source in byId.Values)
        {
            var origin = FindOrigin(source.Id, byId, origins);
            if (!numbers.TryGetValue(origin, out var number))
            {
                number = numbers.Count;
                numbers.Add(origin, number);
            }

            weights.Add(source.Id, new(source.Id, source.Kind.Ordinal, number, source.Published, source.Retrieved));
        }

        OriginCount = numbers.Count;
    }

    /// <summary>How many origins there are; <see cref="SourceWeight.Origin"/> is below it.</summary>
    public int OriginCount { get; }

    /// <summary>The weight of a source that is there.</summary>
    public SourceWeight this[string id] =>
        weights.TryGetValue(id, out var weight)
            ? weight
            : throw new UnreachableException($"A fact names the source \"{id}\", which does not exist.");

    // The end of the chain of sources. A circle has no end: the first of its ids stands for it, so that the order of
    // loading does not matter.
    static string FindOrigin(string id, Dictionary<string, Source> byId, Dictionary<string, string> known)
    {
        var chain = new List<string>();
        var onChain = new HashSet<string>(StringComparer.Ordinal);
        var current = id;
        string? origin;
        while (!known.TryGetValue(current, out origin))
        {
            if (!onChain.Add(current))
            {
                origin = chain.Skip(chain.IndexOf(current)).Min(StringComparer.Ordinal)!;
                break;
            }

            chain.Add(current);
            if (byId.GetValueOrDefault(current)?.DerivedFrom is not { } next)
            {
                origin = current;
                break;
            }

            current = next;
        }

        foreach (var link in chain)
        {
            known[link] = origin;
        }

        return origin;
    }
}

/// <summary>What weighing needs to know of a source.</summary>
/// <param name="Id">The source.</param>
/// <param name="Rank">Of its kind: 0 is the best.</param>
/// <param name="Origin">A number that it shares with every source of the same origin.</param>
/// <param name="Published">When it was published.</param>
/// <param name="Retrieved">When it was read.</param>
public sealed record SourceWeight(string Id, int Rank, int Origin, PartialDate? Published, PartialDate? Retrieved);
