using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace GovernanceGraph.GraphQL.Execution;

/// <summary>
/// A cache of two generations that share the room: when the young one is full it becomes the old one, and what was old
/// is let go unless it has been asked for in the meantime. So a flood of entries that are never asked for again costs
/// little, and no list of uses has to be kept. May be used by many at once.
/// </summary>
/// <param name="capacity">
/// What all entries together may cost, in the caller's unit; each generation has half of it.
/// </param>
public sealed class TwoGenerationCache<TKey, TValue>(long capacity)
    where TKey : notnull
    where TValue : class
{
    readonly Lock turnover = new();
    Generation young = new();
    Generation old = new();

    /// <summary>What the entries cost.</summary>
    public long Cost => young.Cost + old.Cost;

    /// <summary>Finds an entry, and saves it from being let go with the old ones.</summary>
    public bool TryFind(TKey key, [NotNullWhen(true)] out TValue? value)
    {
        if (young.Entries.TryGetValue(key, out var entry))
        {
            value = entry.Value;
            return true;
        }

        if (old.Entries.TryGetValue(key, out entry))
        {
            Keep(key, entry.Value, entry.Cost);
        }

        value = entry.Value;
        return value is not null;
    }

    /// <summary>Keeps an entry, unless it is kept already or costs more than half of the capacity.</summary>
    public void Keep(TKey key, TValue value, long cost)
    {
        if (cost > capacity / 2)
        {
            return;
        }

        lock (turnover)
        {
            if (young.Entries.ContainsKey(key))
            {
                return;
            }

            if (young.Cost + cost > capacity / 2)
            {
                old = young;
                young = new();
            }

            young.Entries[key] = new(value, cost);
            young.Cost += cost;
        }
    }

    readonly record struct Entry(TValue Value, long Cost);

    sealed class Generation
    {
        public ConcurrentDictionary<TKey, Entry> Entries { get; } = new();

        public long Cost { get; set; }
    }
}
