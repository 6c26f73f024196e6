using System.Globalization;

namespace GovernanceGraph.Pages.Words;

/// <summary>Numbers as people write them.</summary>
static class Numbers
{
    /// <summary>A number with its thousands apart: "7,821".</summary>
    internal static string Write(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>A number of things: "1 source", "712 sources".</summary>
    internal static string Count(long number, string singular, string plural) =>
        $"{Write(number)} {(number == 1 ? singular : plural)}";
}
