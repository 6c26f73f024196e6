namespace GovernanceGraph.Resolution;

/// <summary>
/// Counts independent sources: those of a common origin once. Counting costs what it looks at, and allocates nothing.
/// </summary>
sealed class IndependentSourceCounter(int originCount)
{
    readonly int[] marks = new int[originCount]; // the number of the count that met the origin last
    int number;

    /// <summary>Starts the next count.</summary>
    internal void Start()
    {
        if (++number == int.MaxValue)
        {
            Array.Clear(marks);
            number = 1;
        }
    }

    /// <summary>Whether the running count meets the source's origin for the first time.</summary>
    internal bool IsNew(SourceWeight source)
    {
        if (marks[source.Origin] == number)
        {
            return false;
        }

        marks[source.Origin] = number;
        return true;
    }

    /// <summary>How many independent sources are on a side.</summary>
    internal int Count(ReadOnlySpan<Assertion> assertions, bool affirms)
    {
        Start();
        var count = 0;
        foreach (ref readonly var assertion in assertions)
        {
            if (assertion.Affirms == affirms && IsNew(assertion.Source))
            {
                count++;
            }
        }

        return count;
    }

    /// <summary>
    /// How many independent sources of the other side certainly cover a day that this assertion covers.
    /// </summary>
    internal int CountMeeting(ReadOnlySpan<Assertion> assertions, in Assertion assertion)
    {
        Start();
        var count = 0;
        foreach (ref readonly var other in assertions)
        {
            if (other.Affirms != assertion.Affirms && other.CertainlyMeets(assertion) && IsNew(other.Source))
            {
                count++;
            }
        }

        return count;
    }
}
