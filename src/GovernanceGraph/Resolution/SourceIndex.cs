using System.Diagnostics;
using GovernanceGraph.Facts;
using GovernanceGraph.Model;

namespace GovernanceGraph.Resolution;

/// <summary>What weighing needs to know of each source: its rank, its origin and its dates. Immutable once made.</summary>
public sealed class SourceIndex
{
    readonly Dictionary<string, SourceWeight> weights;

    /// <summary>Follows each source to its origin. A source that it derives from but that is not there counts as an origin of its own.</summary>
    public SourceIndex(IEnumerable<Source> sources)
    {
        var byId = sources.ToDictionary(source => source.Id, StringComparer.Ordinal);
        var origins = new Dictionary<string, int>(StringComparer.Ordinal);
        weights = new(byId.Count, StringComparer.Ordinal);
        foreach (var source in byId.Values)
        {
            var root = Origin(source, byId);
            if (!origins.TryGetValue(root, out var origin))
            {
                origin = origins.Count;
                origins.Add(root, origin);
            }

            weights.Add(source.Id, new(source.Id, source.Kind.Ordinal, origin, source.Published, source.Retrieved));
        }

        OriginCount = origins.Count;
    }

    /// <summary>How many origins there are; <see cref="SourceWeight.Origin"/> is below it.</summary>
    public int OriginCount { get; }

    /// <summary>The weight of a source that is there.</summary>
    public SourceWeight this[string id] =>
        weights.TryGetValue(id, out var weight) ? weight : throw new UnreachableException($"A fact names the source \"{id}\", which is not there.");

    // The end of the chain of sources. A circle has no end: the first of its ids stands for it, so that the order of loading does not matter.
    static string Origin(Source source, Dictionary<string, Source> byId)
    {
        var seen = new List<string>();
        var current = source;
        while (current.DerivedFrom is { } next)
        {
            var start = seen.IndexOf(current.Id);
            if (start >= 0)
            {
                return seen.Skip(start).Min(StringComparer.Ordinal)!;
            }

            seen.Add(current.Id);
            if (!byId.TryGetValue(next, out var found))
            {
                return next;
            }

            current = found;
        }

        return current.Id;
    }
}

/// <summary>What weighing needs to know of a source.</summary>
/// <param name="Id">The source.</param>
/// <param name="Rank">Of its kind: 0 is the best.</param>
/// <param name="Origin">A number that it shares with every source of the same origin.</param>
/// <param name="Published">When it was published.</param>
/// <param name="Retrieved">When it was read.</param>
public sealed record SourceWeight(string Id, int Rank, int Origin, PartialDate? Published, PartialDate? Retrieved);
