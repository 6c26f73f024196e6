using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.GraphQL.Values;

namespace GovernanceGraph.Api.Types;

/// <summary>
/// The scalars beyond those of the specification. Answers come from stores as text; here is how input is read.
/// </summary>
static class Scalars
{
    const string DatesOfTheInternet = "https://www.rfc-editor.org/rfc/rfc3339#section-5.6";

    public static readonly ScalarType PartialDate = Of(
        "PartialDate",
        "A date known to the year, the month or the day, written `\"2018\"`, `\"2018-11\"` or "
            + "`\"2018-11-12\"`. A year or month stands for all of its days. Filters compare whole periods: `{ "
            + "lt: \"2019\" }` means entirely before 2019, `{ eq: \"2018\" }` means within 2018.",
        "PartialDate must be a valid date, written YYYY, YYYY-MM or YYYY-MM-DD",
        text => Model.PartialDate.TryParse(text, out var date) ? date : null
    );

    public static readonly ScalarType Date = Of(
        "Date",
        "A calendar date, the `full-date` of RFC 3339: `\"2021-05-28\"`. As an argument it may also be "
            + "`\"today\"`, the day of the request in UTC, or `\"ever\"`, any time.",
        "Date must be a valid date, written YYYY-MM-DD, or \"today\" or \"ever\"",
        text =>
            DayWord.Read(text) is { } word ? word
            : Model.PartialDate.TryParse(text, out var date) && date.Day > 0 ? date.Earliest
            : null,
        DatesOfTheInternet
    );

    public static readonly ScalarType DateTime = Of(
        "DateTime",
        "A date and time, the `date-time` of RFC 3339, section 5.6: `\"2026-11-22T04:00:00Z\"`, with or "
            + "without fractions of a second, with `Z` or an offset such as `+02:00`. Answers are in UTC, in "
            + "whole seconds.",
        "DateTime must be a date and time of the years 0001 to 9999, as in RFC 3339, for example "
            + "\"2026-11-22T04:00:00Z\" or \"2026-11-22T06:00:00.5+02:00\"",
        text => Rfc3339.Parse(text),
        DatesOfTheInternet
    );

    static ScalarType Of(
        string name,
        string description,
        string rule,
        Func<string, object?> parse,
        string? specifiedBy = null
    ) =>
        new(name)
        {
            Description = description,
            SpecifiedByUrl = specifiedBy,
            ParseValue = value =>
                value is string text && parse(text) is { } parsed
                    ? CoercionResult.Of(parsed)
                    : CoercionResult.Error($"{rule}; found: {ValueText.Inspect(value)}"),
        };
}
