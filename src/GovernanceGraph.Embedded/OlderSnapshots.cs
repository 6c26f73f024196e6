using GovernanceGraph.Embedded.Snapshots;

namespace GovernanceGraph.Embedded;

/// <summary>Snapshots of older revisions that were asked for lately. Each is made once, whoever waits for it.</summary>
sealed class OlderSnapshots
{
    /// <summary>How many are kept. One takes as much memory as the current snapshot.</summary>
    const int Limit = 3;

    readonly Lock access = new();
    readonly List<(long Revision, Task<GraphSnapshot> Snapshot)> kept = []; // the one asked for last is the last

    public Task<GraphSnapshot> GetAsync(long revision, Func<GraphSnapshot> make)
    {
        lock (access)
        {
            var position = kept.FindIndex(entry => entry.Revision == revision);
            var entry = position >= 0 ? kept[position] : default;
            if (position >= 0)
            {
                kept.RemoveAt(position);
            }

            // A revision never changes, so a snapshot stays right; one that failed is made anew.
            if (position < 0 || entry.Snapshot.IsFaulted)
            {
                entry = (revision, Task.Run(make));
            }

            if (kept.Count == Limit)
            {
                kept.RemoveAt(0);
            }

            kept.Add(entry);
            return entry.Snapshot;
        }
    }
}
