using System.Globalization;
using GovernanceGraph.Model;
using GovernanceGraph.Seeding.Warnings;

namespace GovernanceGraph.Seeding;

/// <summary>Reads cells of one form each; a cell of another form is a problem and counts as absent.</summary>
static class SeedCells
{
    const int FarYears = 30;

    internal static PartialDate? Date(this SeedTable table, string column)
    {
        if (table.Text(column) is not { } text)
        {
            return null;
        }

        if (PartialDate.TryParse(text, out var date))
        {
            WarnOfFuture(table, column, date);
            return date;
        }

        table.Add(column, $"\"{text}\" is not a valid date: write YYYY, YYYY-MM or YYYY-MM-DD.");
        return null;
    }

    // Treaties end and bodies begin in some years; what is further away is mostly a slip, such as 2108 for 2018. What
    // was published or read is past; a day is allowed for clocks and time zones.
    static void WarnOfFuture(SeedTable table, string column, PartialDate date)
    {
        if (
            column is "published" or "retrieved"
                ? date.Earliest > table.Today.AddDays(1)
                : date.Earliest > table.Today.AddYears(FarYears)
        )
        {
            table.Warn(
                RowWarnings.FutureDate,
                column,
                $"{date} is {(column is "published" or "retrieved" ? "" : "far ")}in the future: check the date."
            );
        }
    }

    /// <summary>Two dates, the second not wholly before the first.</summary>
    internal static (PartialDate? First, PartialDate? Last) Dates(this SeedTable table, string first, string last)
    {
        var dates = (table.Date(first), table.Date(last));
        if (dates is ({ } from, { } to) && to.Latest < from.Earliest)
        {
            table.Add(last, $"{to} is before \"{first}\", which is {from}: correct one of them.");
        }

        return dates;
    }

    internal static long? Integer(this SeedTable table, string column)
    {
        if (table.Text(column) is not { } text)
        {
            return null;
        }

        // What GraphQL's Int holds, so that every figure can be asked for.
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        table.Add(column, $"\"{text}\" is not an integer from 0 to {int.MaxValue}: write digits only.");
        return null;
    }

    internal static string? Country(this SeedTable table, string column)
    {
        if (table.Text(column) is not { } text || (EntityId.IsCountryCode(text) && CountryCodes.IsKnown(text)))
        {
            return table.Text(column);
        }

        var meant =
            CountryCodes.MeantBy(text)
            ?? (CountryCodes.IsKnown(text.ToUpperInvariant()) ? text.ToUpperInvariant() : null);
        table.Add(
            column,
            $"\"{text}\" is not an ISO 3166-1 alpha-2 code: write two upper-case letters, for example "
                + $"\"FR\".{SimilarNames.Sentence(meant is null ? [] : [meant])}"
        );
        return null;
    }

    internal static string? Url(this SeedTable table, string column) =>
        table.Formed(
            column,
            HasHost,
            "a web address: write one that starts with http:// or https:// and a host name, or leave the cell empty"
        );

    // What follows is as the source prints it: official lists have slips such as "https://https:www…".
    static bool HasHost(string text)
    {
        var scheme =
            text.StartsWith("https://", StringComparison.Ordinal) ? "https://".Length
            : text.StartsWith("http://", StringComparison.Ordinal) ? "http://".Length
            : text.Length;
        return scheme < text.Length && text[scheme] is not ('/' or '?' or '#' or ':' or ' ' or '.');
    }

    internal static string? Wikidata(this SeedTable table, string column) =>
        table.Formed(
            column,
            text =>
                text.Length > 1
                && text[0] == 'Q'
                && text[1] != '0'
                && text.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0,
            "a Wikidata item: write Q and digits, for example \"Q30\""
        );

    internal static string? Formed(this SeedTable table, string column, Predicate<string> isFormed, string what)
    {
        if (table.Text(column) is not { } text || isFormed(text))
        {
            return table.Text(column);
        }

        table.Add(column, $"\"{text}\" is not {what}.");
        return null;
    }
}
