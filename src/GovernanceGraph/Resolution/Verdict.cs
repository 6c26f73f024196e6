namespace GovernanceGraph.Resolution;

/// <summary>Weighs affirmations against denials.</summary>
static class Verdict
{
    internal static (RelationStatus Status, Standing Standing) Of(ReadOnlySpan<Voice> voices, OriginCounter origins)
    {
        var (affirmed, contested, holds) = (false, false, false);
        foreach (ref readonly var voice in voices)
        {
            if (voice.Affirms)
            {
                var (met, refuted) = Weigh(voice, voices, origins);
                affirmed = true;
                contested |= met;
                holds |= !refuted;
            }
        }

        var status = contested ? RelationStatus.Contested : affirmed ? RelationStatus.Affirmed : RelationStatus.Denied;
        return (status, holds ? Standing.Holds : Standing.Refuted);
    }

    // Whether a denial surely shares a day with the affirmation, and whether one of them has the better standing.
    static (bool Met, bool Refuted) Weigh(in Voice affirmation, ReadOnlySpan<Voice> voices, OriginCounter origins)
    {
        var met = false;
        var against = -1; // counted only where it is needed
        foreach (ref readonly var denial in voices)
        {
            if (denial.Affirms || !denial.SurelyMeets(affirmation))
            {
                continue;
            }

            met = true;
            if (denial.Source.Rank < affirmation.Source.Rank)
            {
                return (true, true);
            }

            if (denial.Source.Rank == affirmation.Source.Rank)
            {
                against = against >= 0 ? against : origins.CountMeeting(voices, affirmation);
                if (against > origins.CountMeeting(voices, denial))
                {
                    return (true, true);
                }
            }
        }

        return (met, false);
    }
}
