namespace GovernanceGraph.Resolution;

/// <summary>Counts independent sources: those of a common origin once. Counting costs what it looks at, and allocates nothing.</summary>
sealed class OriginCounter(int originCount)
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

    /// <summary>How many independent sources speak for a side.</summary>
    internal int Count(ReadOnlySpan<Voice> voices, bool affirms)
    {
        Start();
        var count = 0;
        foreach (ref readonly var voice in voices)
        {
            if (voice.Affirms == affirms && IsNew(voice.Source))
            {
                count++;
            }
        }

        return count;
    }

    /// <summary>How many independent sources of the other side surely speak of a day of which this voice speaks.</summary>
    internal int CountMeeting(ReadOnlySpan<Voice> voices, in Voice voice)
    {
        Start();
        var count = 0;
        foreach (ref readonly var other in voices)
        {
            if (other.Affirms != voice.Affirms && other.SurelyMeets(voice) && IsNew(other.Source))
            {
                count++;
            }
        }

        return count;
    }
}
