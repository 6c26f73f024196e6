using System.Globalization;

namespace GovernanceGraph.Pages.Words;

/// <summary>Dates as people write them.</summary>
static class Dates
{
    /// <summary>
    /// A partial date, "2018", "2018-11" or "2018-11-12", in words: "2018", "November 2018", "12 November 2018".
    /// </summary>
    internal static string Write(string date) =>
        DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)
        : DateOnly.TryParseExact(date, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
            ? month.ToString("MMMM yyyy", CultureInfo.InvariantCulture)
        : date;

    /// <summary>
    /// A partial date as tables write it, with the month shortened: "2018", "Nov 2018", "12 Nov 2018".
    /// </summary>
    internal static string Short(string date) =>
        DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.ToString("d MMM yyyy", CultureInfo.InvariantCulture)
        : DateOnly.TryParseExact(date, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
            ? month.ToString("MMM yyyy", CultureInfo.InvariantCulture)
        : date;

    /// <summary>A date in a sentence: "in 2018", "in November 2018", "on 12 November 2018".</summary>
    internal static string In(string date) => (date.Length == 10 ? "on " : "in ") + Write(date);

    /// <summary>A moment: "29 November 2026, 12:07 UTC".</summary>
    internal static string Write(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
