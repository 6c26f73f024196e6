namespace GovernanceGraph.Resolution;

/// <summary>
/// Finds the times at which a relation held or was denied. On a day that claims cover the better side counts; on a
/// day that none covers the nearest earlier claim continues, except an affirmation past its end; before the first, an
/// affirmation with an unknown start counts as held.
/// </summary>
sealed class SpanBuilder(IndependentSourceCounter origins)
{
    readonly List<int> borders = [];
    readonly List<Piece> pieces = [];

    /// <summary>The spans, oldest first.</summary>
    /// <param name="assertions">The best first.</param>
    /// <param name="lifespan">The time in which both ends existed.</param>
    internal RelationSpan[] Build(ReadOnlySpan<Assertion> assertions, Days lifespan)
    {
        pieces.Clear();
        FindBorders(assertions);
        var continues = Fill(assertions);
        if (pieces.Count == 0)
        {
            return origins.Count(assertions, affirms: true) > 0
                ? [Span(new(lifespan, Held: true, StartKnown: false))]
                : [];
        }

        if (pieces[0] is { Held: true, StartKnown: false } first)
        {
            pieces[0] = first with { Days = first.Days with { First = lifespan.First } };
        }

        Finish(assertions, lifespan, continues);
        var spans = new RelationSpan[pieces.Count];
        for (var i = 0; i < spans.Length; i++)
        {
            spans[i] = Span(pieces[i]);
        }

        return spans;
    }

    // Between two neighbouring borders the same claims cover every day.
    void FindBorders(ReadOnlySpan<Assertion> assertions)
    {
        borders.Clear();
        foreach (ref readonly var assertion in assertions)
        {
            if (assertion.HasDays)
            {
                borders.Add(assertion.Covered.First);
                borders.Add(assertion.Covered.Last + 1);
            }
        }

        borders.Sort();
    }

    // Returns whether the last claim continues.
    bool Fill(ReadOnlySpan<Assertion> assertions)
    {
        var continues = false;
        for (var i = 0; i + 1 < borders.Count; i++)
        {
            var days = new Days(borders[i], borders[i + 1] - 1);
            if (days.First > days.Last)
            {
                continue;
            }

            if (Weigh(assertions, days) is { } spoken)
            {
                Append(new(days, spoken.Held, spoken.StartKnown));
                continues = !spoken.Ends;
            }
            else if (continues)
            {
                Append(new(days, pieces[^1].Held, StartKnown: false));
            }
        }

        return continues;
    }

    (bool Held, bool StartKnown, bool Ends)? Weigh(ReadOnlySpan<Assertion> assertions, Days days)
    {
        var affirming = Side(assertions, days, affirms: true);
        var denying = Side(assertions, days, affirms: false);
        if (affirming.Count == 0 && denying.Count == 0)
        {
            return null;
        }

        var held =
            denying.Count == 0
            || (
                affirming.Count > 0
                && (affirming.Rank != denying.Rank ? affirming.Rank < denying.Rank : affirming.Count >= denying.Count)
            );
        var better = held ? affirming : denying;
        return (held, better.StartKnown, held && better.EndKnown);
    }

    // Rank and end are those of the best source that covers the days; any source may know the start.
    (int Count, int Rank, bool StartKnown, bool EndKnown) Side(
        ReadOnlySpan<Assertion> assertions,
        Days days,
        bool affirms
    )
    {
        origins.Start();
        var (count, rank, startKnown, endKnown) = (0, 0, false, false);
        foreach (ref readonly var assertion in assertions)
        {
            if (
                assertion.Affirms != affirms
                || !assertion.HasDays
                || assertion.Covered.First > days.First
                || assertion.Covered.Last < days.Last
            )
            {
                continue;
            }

            if (count == 0)
            {
                (rank, endKnown) = (assertion.Source.Rank, assertion.EndKnown);
            }

            startKnown |= assertion.StartKnown && assertion.Covered.First == days.First;
            count += origins.IsNew(assertion.Source) ? 1 : 0;
        }

        return (count, rank, startKnown, endKnown);
    }

    void Append(Piece piece)
    {
        if (pieces.Count > 0 && pieces[^1].Held == piece.Held && pieces[^1].Days.Last + 1 == piece.Days.First)
        {
            pieces[^1] = pieces[^1] with { Days = pieces[^1].Days with { Last = piece.Days.Last } };
        }
        else
        {
            pieces.Add(piece);
        }
    }

    void Finish(ReadOnlySpan<Assertion> assertions, Days lifespan, bool continues)
    {
        var rest = new Days(pieces[^1].Days.Last + 1, lifespan.Last);
        if (rest.First > rest.Last)
        {
            return;
        }

        // Denials cover days and affirmations none: what is affirmed without a day holds after the last denial.
        if (HasOnlyUndatedAffirmations(assertions))
        {
            Append(new(rest, Held: true, StartKnown: false));
        }
        else if (continues)
        {
            Append(new(rest, pieces[^1].Held, StartKnown: false));
        }
    }

    static bool HasOnlyUndatedAffirmations(ReadOnlySpan<Assertion> assertions)
    {
        var found = false;
        foreach (ref readonly var assertion in assertions)
        {
            if (assertion.Affirms)
            {
                if (assertion.HasDays)
                {
                    return false;
                }

                found = true;
            }
        }

        return found;
    }

    static RelationSpan Span(Piece piece) =>
        new(
            piece.Days.First < DateOnly.MinValue.DayNumber ? null : DateOnly.FromDayNumber(piece.Days.First),
            piece.Days.Last > DateOnly.MaxValue.DayNumber ? null : DateOnly.FromDayNumber(piece.Days.Last),
            piece.Held,
            piece.StartKnown
        );

    readonly record struct Piece(Days Days, bool Held, bool StartKnown);
}
