using GovernanceGraph.Pages.Records;
using GovernanceGraph.Pages.Words;
using Xunit;

namespace GovernanceGraph.Pages.Tests.Words;

/// <summary>
/// When a relation began and ended: never "unknown" where two sources bound it, never more exact than they are.
/// </summary>
public sealed class RelationDatesTests
{
    static readonly EntityLine Anybody = new("state:AU", "Australia", "STATE");

    [Fact]
    public void TheDateOfTheBestSourceComesFirst() =>
        Assert.Equal("November 2018", Start(Row(since: "2018-11", spans: [Held("2018-11-01")])));

    [Fact]
    public void AKnownBeginningIsTheDayOfTheSpan() =>
        Assert.Equal("10 November 2021", Start(Row(spans: [Denied("2018-11-12", "2021-11-09"), Held("2021-11-10")])));

    [Fact]
    public void ADenialAndALaterListBoundIt() =>
        Assert.Equal(
            "between 12 November 2018 and 12 November 2019",
            Start(
                Row(
                    spans: [Denied("2018-11-12", "2019-11-11"), Held("2019-11-12", startKnown: false)],
                    claims: [Denies("2018-11-12"), Affirms("2024-01-19"), Affirms("2019-11-12")]
                )
            )
        );

    [Fact]
    public void ADenialAfterTheFirstListIsNoBound() =>
        Assert.Equal(
            "between 12 November 2018 and 12 November 2019",
            Start(
                Row(
                    spans: [Held("2018-11-12", startKnown: false)],
                    claims: [Affirms("2019-11-12"), Denies("2021-01-01")]
                )
            )
        );

    [Fact]
    public void AListOfTheDayOnWhichTheTextBeganIsTheLatestDay() =>
        Assert.Equal(
            "by 12 November 2018",
            Start(Row(spans: [Held("2018-11-12", startKnown: false)], claims: [Affirms("2018-11-12")]))
        );

    [Fact]
    public void WithoutDatesNothingIsSaid() =>
        Assert.Null(Start(Row(spans: [new(null, null, true, false)], claims: [Affirms(null)])));

    [Fact]
    public void WithoutADateOfASourceOnlyTheEarliestDayIsKnown() =>
        Assert.Equal(
            "12 November 2018 or later",
            Start(Row(spans: [Held("2018-11-12", startKnown: false)], claims: [Affirms(null)]))
        );

    [Fact]
    public void TheEndIsTheDateOfTheBestSourceOrOfTheLastSpan()
    {
        Assert.Equal("January 2020", End(Row(until: "2020-01")));
        Assert.Equal("31 January 2020", End(Row(spans: [new("1973-01-01", "2020-01-31", true, true)])));
        Assert.Null(End(Row(spans: [Held("1973-01-01")])));
    }

    static string? Start(RelationRow row) => RelationDates.Start(row, Dates.Write);

    static string? End(RelationRow row) => RelationDates.End(row, Dates.Write);

    static SpanLine Held(string from, bool startKnown = true) => new(from, null, true, startKnown);

    static SpanLine Denied(string from, string to) => new(from, to, false, true);

    static DatedClaim Affirms(string? published) => new("AFFIRMS", null, new(published));

    static DatedClaim Denies(string since) => new("DENIES", since, new("2024"));

    static RelationRow Row(
        string? since = null,
        string? until = null,
        IReadOnlyList<SpanLine>? spans = null,
        IReadOnlyList<DatedClaim>? claims = null
    ) =>
        new(
            "state:AU SIGNED declaration:paris-call",
            "SIGNED",
            "AFFIRMED",
            "HOLDS",
            since,
            until,
            null,
            null,
            true,
            1,
            Anybody,
            new("declaration:paris-call", "Paris Call", "DECLARATION"),
            spans ?? [],
            claims ?? []
        );
}
