using System.Globalization;
using GovernanceGraph.Model;

namespace GovernanceGraph.Seeding;

/// <summary>Reads cells of one form each; a cell of another form is a problem and counts as absent.</summary>
static class SeedCells
{
    internal static PartialDate? Date(this SeedTable table, string column)
    {
        if (table.Text(column) is not { } text)
        {
            return null;
        }

        if (PartialDate.TryParse(text, out var date))
        {
            return date;
        }

        table.Add(column, $"\"{text}\" is no date: write YYYY, YYYY-MM or YYYY-MM-DD, a day that the calendar has.");
        return null;
    }

    /// <summary>Two dates, the second not wholly before the first.</summary>
    internal static (PartialDate? First, PartialDate? Last) Dates(this SeedTable table, string first, string last)
    {
        var dates = (table.Date(first), table.Date(last));
        if (dates is ({ } from, { } to) && to.Latest < from.Earliest)
        {
            table.Add(last, $"{to} lies before \"{first}\", which is {from}: mend one of them.");
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

        table.Add(column, $"\"{text}\" is no whole number from 0 to {int.MaxValue}: write digits only.");
        return null;
    }

    internal static string? Country(this SeedTable table, string column) =>
        table.Formed(column, text => EntityId.IsCountryCode(text), "an ISO 3166-1 alpha-2 code: write two upper-case letters, for example \"FR\"");

    internal static string? Url(this SeedTable table, string column) =>
        table.Formed(
            column,
            // What follows is as the source prints it: official lists have slips such as "https://https:www…".
            text => text.StartsWith("https://", StringComparison.Ordinal) || text.StartsWith("http://", StringComparison.Ordinal),
            "a web address: write one that starts with http:// or https://, or leave the cell empty");

    internal static string? Wikidata(this SeedTable table, string column) =>
        table.Formed(
            column,
            text => text.Length > 1 && text[0] == 'Q' && text[1] != '0' && text.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0,
            "an item of Wikidata: write Q and digits, for example \"Q30\"");

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
