namespace GovernanceGraph.Resolution;

/// <summary>
/// Finds the times at which a relation held or was denied. On a day of which claims speak the better side counts; on a
/// day of which none speaks the nearest earlier claim goes on, except an affirmation past its end; before the first, an
/// affirmation with an unknown start counts as held.
/// </summary>
sealed class SpanBuilder(OriginCounter origins)
{
    readonly List<int> borders = [];
    readonly List<Piece> pieces = [];

    /// <summary>The spans, oldest first.</summary>
    /// <param name="voices">The best first.</param>
    /// <param name="life">The common life of both ends.</param>
    internal RelationSpan[] Build(ReadOnlySpan<Voice> voices, Days life)
    {
        pieces.Clear();
        FindBorders(voices);
        var goesOn = Fill(voices);
        if (pieces.Count == 0)
        {
            return origins.Count(voices, affirms: true) > 0 ? [Span(new(life, Held: true, StartKnown: false))] : [];
        }

        if (pieces[0] is { Held: true, StartKnown: false } first)
        {
            pieces[0] = first with { Days = first.Days with { First = life.First } };
        }

        Finish(voices, life, goesOn);
        var spans = new RelationSpan[pieces.Count];
        for (var i = 0; i < spans.Length; i++)
        {
            spans[i] = Span(pieces[i]);
        }

        return spans;
    }

    // Between two neighbouring borders the same claims speak on every day.
    void FindBorders(ReadOnlySpan<Voice> voices)
    {
        borders.Clear();
        foreach (ref readonly var voice in voices)
        {
            if (voice.HasDays)
            {
                borders.Add(voice.Spoken.First);
                borders.Add(voice.Spoken.Last + 1);
            }
        }

        borders.Sort();
    }

    // Returns whether the last claim goes on.
    bool Fill(ReadOnlySpan<Voice> voices)
    {
        var goesOn = false;
        for (var i = 0; i + 1 < borders.Count; i++)
        {
            var days = new Days(borders[i], borders[i + 1] - 1);
            if (days.First > days.Last)
            {
                continue;
            }

            if (Weigh(voices, days) is { } spoken)
            {
                Append(new(days, spoken.Held, spoken.StartKnown));
                goesOn = !spoken.Ends;
            }
            else if (goesOn)
            {
                Append(new(days, pieces[^1].Held, StartKnown: false));
            }
        }

        return goesOn;
    }

    (bool Held, bool StartKnown, bool Ends)? Weigh(ReadOnlySpan<Voice> voices, Days days)
    {
        var affirming = Side(voices, days, affirms: true);
        var denying = Side(voices, days, affirms: false);
        if (affirming.Count == 0 && denying.Count == 0)
        {
            return null;
        }

        var held = denying.Count == 0 || (affirming.Count > 0
            && (affirming.Rank != denying.Rank ? affirming.Rank < denying.Rank : affirming.Count >= denying.Count));
        var better = held ? affirming : denying;
        return (held, better.StartKnown, held && better.EndKnown);
    }

    // Rank and end are those of the best source that speaks; any source may know the start.
    (int Count, int Rank, bool StartKnown, bool EndKnown) Side(ReadOnlySpan<Voice> voices, Days days, bool affirms)
    {
        origins.Start();
        var (count, rank, startKnown, endKnown) = (0, 0, false, false);
        foreach (ref readonly var voice in voices)
        {
            if (voice.Affirms != affirms || !voice.HasDays || voice.Spoken.First > days.First || voice.Spoken.Last < days.Last)
            {
                continue;
            }

            if (count == 0)
            {
                (rank, endKnown) = (voice.Source.Rank, voice.EndKnown);
            }

            startKnown |= voice.StartKnown && voice.Spoken.First == days.First;
            count += origins.IsNew(voice.Source) ? 1 : 0;
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

    void Finish(ReadOnlySpan<Voice> voices, Days life, bool goesOn)
    {
        var rest = new Days(pieces[^1].Days.Last + 1, life.Last);
        if (rest.First > rest.Last)
        {
            return;
        }

        // Denials speak of days and affirmations of none: what is affirmed without a day holds after the last denial.
        if (HasOnlyUndatedAffirmations(voices))
        {
            Append(new(rest, Held: true, StartKnown: false));
        }
        else if (goesOn)
        {
            Append(new(rest, pieces[^1].Held, StartKnown: false));
        }
    }

    static bool HasOnlyUndatedAffirmations(ReadOnlySpan<Voice> voices)
    {
        var found = false;
        foreach (ref readonly var voice in voices)
        {
            if (voice.Affirms)
            {
                if (voice.HasDays)
                {
                    return false;
                }

                found = true;
            }
        }

        return found;
    }

    static RelationSpan Span(Piece piece) => new(
        piece.Days.First < DateOnly.MinValue.DayNumber ? null : DateOnly.FromDayNumber(piece.Days.First),
        piece.Days.Last > DateOnly.MaxValue.DayNumber ? null : DateOnly.FromDayNumber(piece.Days.Last),
        piece.Held,
        piece.StartKnown);

    readonly record struct Piece(Days Days, bool Held, bool StartKnown);
}
