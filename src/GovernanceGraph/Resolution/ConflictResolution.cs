namespace GovernanceGraph.Resolution;

/// <summary>Weighs affirmations against denials.</summary>
static class ConflictResolution
{
    internal static (RelationStatus Status, Standing Standing) Of(
        ReadOnlySpan<Assertion> assertions,
        IndependentSourceCounter origins
    )
    {
        var (affirmed, contested, holds) = (false, false, false);
        foreach (ref readonly var assertion in assertions)
        {
            if (assertion.Affirms)
            {
                var (met, refuted) = Weigh(assertion, assertions, origins);
                affirmed = true;
                contested |= met;
                holds |= !refuted;
            }
        }

        var status =
            contested ? RelationStatus.Contested
            : affirmed ? RelationStatus.Affirmed
            : RelationStatus.Denied;
        return (status, holds ? Standing.Holds : Standing.Refuted);
    }

    // Whether a denial certainly shares a day with the affirmation, and whether one of them has the better standing.
    static (bool Met, bool Refuted) Weigh(
        in Assertion affirmation,
        ReadOnlySpan<Assertion> assertions,
        IndependentSourceCounter origins
    )
    {
        var met = false;
        var against = -1; // counted only where it is needed
        foreach (ref readonly var denial in assertions)
        {
            if (denial.Affirms || !denial.CertainlyMeets(affirmation))
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
                against = against >= 0 ? against : origins.CountMeeting(assertions, affirmation);
                if (against > origins.CountMeeting(assertions, denial))
                {
                    return (true, true);
                }
            }
        }

        return (met, false);
    }
}
