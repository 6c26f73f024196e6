using GovernanceGraph.Pages.Records;

namespace GovernanceGraph.Pages.Words;

/// <summary>When a relation began and ended, as exactly as its sources tell.</summary>
static class RelationDates
{
    /// <summary>
    /// When it began: the date of the best source, or else the days between which it must have begun: it was denied on
    /// the one, or was not possible before it, and a source affirms it on the other; null: no source tells.
    /// </summary>
    /// <param name="row">The relation.</param>
    /// <param name="write">How a partial date is written.</param>
    internal static string? Start(RelationRow row, Func<string, string> write)
    {
        if (row.Since is { } since)
        {
            return write(since);
        }

        var held = row.Spans.FirstOrDefault(span => span.Held);
        if (held is { StartKnown: true, From: { } known })
        {
            return write(known);
        }

        var affirmed = Days(row, "AFFIRMS").FirstOrDefault();
        var absent =
            Days(row, "DENIES").LastOrDefault(day => affirmed is null || string.CompareOrdinal(day, affirmed) < 0)
            ?? held?.From;
        return (absent, affirmed) switch
        {
            (null, null) => null,
            (null, { } last) => $"by {write(last)}",
            ({ } first, null) => $"{write(first)} or later",
            ({ } first, { } last) when string.CompareOrdinal(first, last) >= 0 => $"by {write(last)}",
            ({ } first, { } last) => $"between {write(first)} and {write(last)}",
        };
    }

    // Partial dates sort by their text as they do by their first days.
    static IEnumerable<string> Days(RelationRow row, string polarity) =>
        row
            .Claims.Where(claim => claim.Polarity == polarity)
            .Select(claim => claim.Day)
            .OfType<string>()
            .Order(StringComparer.Ordinal);

    /// <summary>When it ended; null: it has not, or no source tells.</summary>
    /// <param name="row">The relation.</param>
    /// <param name="write">How a partial date is written.</param>
    internal static string? End(RelationRow row, Func<string, string> write) =>
        row.Until is { } until ? write(until)
        : row.Spans.LastOrDefault(span => span.Held)?.To is { } last ? write(last)
        : null;
}
