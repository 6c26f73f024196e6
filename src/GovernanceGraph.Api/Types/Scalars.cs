using System.Globalization;
using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.Api.Types;

/// <summary>The scalars beyond those of the specification. Answers come from stores as text; here is how input is read.</summary>
static class Scalars
{
    public static readonly ScalarType PartialDate = Of(
        "PartialDate",
        "A date known to the year, the month or the day, written `\"2018\"`, `\"2018-11\"` or `\"2018-11-12\"`. It stands for "
        + "all days of that year or month. Filters compare whole intervals: `{ lt: \"2019\" }` is wholly before 2019, "
        + "`{ eq: \"2018\" }` lies within 2018.",
        "PartialDate must be written YYYY, YYYY-MM or YYYY-MM-DD and be in the calendar",
        text => Model.PartialDate.TryParse(text, out var date) ? date : null);

    public static readonly ScalarType Date = Of(
        "Date",
        "A day of the calendar, written `\"2021-05-28\"`.",
        "Date must be written YYYY-MM-DD and be in the calendar",
        text => Model.PartialDate.TryParse(text, out var date) && date.Day > 0 ? date.Earliest : null);

    public static readonly ScalarType DateTime = Of(
        "DateTime",
        "A moment, written as RFC 3339 prescribes: `\"2026-11-22T04:00:00Z\"`. Answers are in UTC.",
        "DateTime must be written as RFC 3339 prescribes, for example \"2026-11-22T04:00:00Z\"",
        ParseInstant);

    static readonly string[] InstantFormats = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    static ScalarType Of(string name, string description, string rule, Func<string, object?> parse) => new(name)
    {
        Description = description,
        ParseValue = value => value is string text && parse(text) is { } parsed
            ? CoercionResult.Of(parsed)
            : CoercionResult.Fault($"{rule}; found: {ValueText.Inspect(value)}"),
    };

    // A time without an offset says nothing about the moment, so it is refused.
    static object? ParseInstant(string text) =>
        text.Length > 0 && (text[^1] is 'Z' || text.LastIndexOfAny(['+', '-']) > text.IndexOf('T', StringComparison.Ordinal))
            && DateTimeOffset.TryParseExact(
                text, InstantFormats, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var instant)
            ? instant
            : null;
}
