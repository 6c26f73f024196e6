using GovernanceGraph.Storage;

namespace GovernanceGraph.Seeding;

/// <summary>Makes of what was read the one change set of a load.</summary>
public static class SeedPlanner
{
    /// <summary>The change set that puts every fact of the folder.</summary>
    /// <param name="reading">What was read, without a problem.</param>
    /// <param name="author">Who loads it.</param>
    /// <param name="reason">Why.</param>
    /// <param name="replaceAll">Whether facts that are not in the folder are removed.</param>
    /// <exception cref="ArgumentException">The folder has problems.</exception>
    public static GraphChangeSet Plan(SeedReading reading, string author, string reason, bool replaceAll = false)
    {
        if (reading.Problems.Count > 0)
        {
            throw new ArgumentException("A seed folder with problems cannot be loaded: show its problems.", nameof(reading));
        }

        return new(author, reason, reading.Facts, [], replaceAll);
    }
}
