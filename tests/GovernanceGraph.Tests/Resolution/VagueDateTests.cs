using Xunit;

namespace GovernanceGraph.Tests.Resolution;

/// <summary>A date within a vaguer one, from a source of equal or better rank, starts or ends the span.</summary>
public sealed class VagueDateTests
{
    [Theory]
    // The United States and the Paris Call: a report says "2021", the best source the day.
    [InlineData("+ official@2021-11-10 2021-11-10..; + report@2023 2021..", "Affirmed Holds 2: 2021-11-10.. held")]
    // A source of equal rank does it too, one of worse rank does not.
    [InlineData("+ report@2022 2021-11-10..; + report@2023 2021..", "Affirmed Holds 2: 2021-11-10.. held")]
    [InlineData("+ news@2021-11-10 2021-11-10..; + report@2023 2021..", "Affirmed Holds 2: 2021-01-01.. held")]
    // Months within years, days within months.
    [InlineData("+ report@2022 2021-11..; + news@2023 2021..", "Affirmed Holds 2: 2021-11-01.. held")]
    [InlineData("+ report@2022 2021-11-10..; + news@2023 2021-11..", "Affirmed Holds 2: 2021-11-10.. held")]
    [InlineData("+ report@2022 2021-11-10..; + news@2023 2021-10..", "Affirmed Holds 2: 2021-10-01.. held")]
    [InlineData("+ report@2022 2020-12-31..; + news@2023 2021..", "Affirmed Holds 2: 2020-12-31.. held")]
    // Several vague ones; a month of the best source is not made finer by a worse one.
    [InlineData(
        "+ official@2022 2021-11-10..; + news@2023 2021..; + news@2023 2021-11..; + blog@2024 2021..",
        "Affirmed Holds 4: 2021-11-10.. held"
    )]
    [InlineData(
        "+ official@2022 2021-11..; + news@2023 2021-11-10..; + news@2023 2021..",
        "Affirmed Holds 3: 2021-11-01.. held"
    )]
    // Several precise ones: the best source, then the most precise, then the earliest, decides for the vague one; each
    // speaks for itself.
    [InlineData(
        "+ official@2022 2021-11..; + official@2022 2021-11-10..; + news@2023 2021..",
        "Affirmed Holds 3: 2021-11-10.. held"
    )]
    [InlineData(
        "+ report@2022 2021-05-05..; + official@2022 2021-11-10..; + news@2023 2021..",
        "Affirmed Holds 3: 2021-05-05.. held"
    )]
    [InlineData(
        "+ news@2022 2021-05-05..; + news@2022 2021-11-10..; + news@2023 2021..",
        "Affirmed Holds 3: 2021-05-05.. held"
    )]
    // One source that says both.
    [InlineData("+ news@2022 2021..; + =a 2021-11-10..", "Affirmed Holds 1: 2021-11-10.. held")]
    public void ItStarts(string claims, string expected) =>
        Assert.Equal(expected, RelationCase.Text(RelationCase.Resolve(claims)));

    [Theory]
    [InlineData(
        "+ official@2022 2019-12-09..2021-05-28; + news@2023 2019..2021",
        "Affirmed Holds 2: 2019-12-09..2021-05-28 held"
    )]
    [InlineData(
        "+ news@2022 2019-12-09..2021-05-28; + official@2023 2019..2021",
        "Affirmed Holds 2: 2019-01-01..2021-12-31 held"
    )]
    [InlineData(
        "+ official@2022 2019..2021-05; + news@2023 2019..2021",
        "Affirmed Holds 2: 2019-01-01..2021-05-31 held"
    )]
    [InlineData(
        "+ official@2022 ..2021-05-28; + news@2023 2019..2021",
        "Affirmed Holds 2: 2019-01-01..2021-05-28 held"
    )]
    [InlineData(
        "+ official@2022 2019-12-09..2021-05-28; + news@2023 ..2021",
        "Affirmed Holds 2: 2019-12-09..2021-05-28 held"
    )]
    [InlineData(
        "+ news@2022 2019..2021-03-01; + news@2022 2019..2021-05-28; + news@2023 2019..2021",
        "Affirmed Holds 3: 2019-01-01..2021-05-28 held"
    )]
    public void ItEnds(string claims, string expected) =>
        Assert.Equal(expected, RelationCase.Text(RelationCase.Resolve(claims)));

    [Theory]
    // A denial speaks of its days: no date of another cuts it, and its dates cut no affirmation.
    [InlineData("- official@2022 2021-11-10..; - report@2023 2021..", "Denied Refuted 0: 2021-01-01.. denied")]
    [InlineData(
        "- official@2022 2019-05-05..2019-06-30; - report@2023 2019..2020",
        "Denied Refuted 0: 2019-01-01.. denied"
    )]
    [InlineData(
        "- official@2022 2021-03-03..; + report@2023 2021..",
        "Affirmed Holds 1: 2021-01-01..2021-03-02 held, 2021-03-03..2021-03-03 denied, 2021-03-04.. held?"
    )]
    // A denial of days before the start no longer meets the vague one in a span.
    [InlineData(
        "+ official@2021-11-10 2021-11-10..; + report@2023 2021..; - news@2021 2021-06-01..",
        "Affirmed Holds 2: 2021-06-01..2021-11-09 denied, 2021-11-10.. held"
    )]
    public void DenialsKeepTheirDays(string claims, string expected) =>
        Assert.Equal(expected, RelationCase.Text(RelationCase.Resolve(claims)));

    [Theory]
    // Status and standing compare what each source itself says.
    [InlineData(
        "+ official@2021-11-10 2021-11-10..; + report@2023 2021..; - news@2022 2021-12-01..",
        "Affirmed Holds 2: 2021-11-10.. held"
    )]
    [InlineData(
        "+ official@2021-11-10 2021-11-10..; + report@2023 2021..; - news@2022 2021-12-31..",
        "Contested Holds 2: 2021-11-10.. held"
    )]
    [InlineData(
        "+ report@2022 2021-11-10..; + news@2023 2021..; - official@2022 2022..",
        "Contested Holds 2: 2021-11-10..2021-12-31 held, 2022-01-01..2022-12-31 denied, 2023-01-01.. held?"
    )]
    public void StatusStays(string claims, string expected) =>
        Assert.Equal(expected, RelationCase.Text(RelationCase.Resolve(claims)));

    [Theory]
    // A start after the vague claim's own end, an end before its own start: they contradict each other, and both stay.
    [InlineData(
        "+ official@2022 2021-11-10..; + news@2023 2021..2021-03-31",
        "Affirmed Holds 2: 2021-01-01..2021-03-31 held, 2021-11-10.. held"
    )]
    [InlineData(
        "+ official@2022 2021-11-10..2022; + official@2022 2020..2021-03-01; + news@2023 2021..2021",
        "Affirmed Holds 3: 2020-01-01..2022-12-31 held"
    )]
    public void DatesThatContradictStay(string claims, string expected) =>
        Assert.Equal(expected, RelationCase.Text(RelationCase.Resolve(claims)));

    [Theory]
    // What lies outside the time in which both existed was cut before.
    [InlineData(
        "+ official@2022 2018-03-01..; + news@2023 2018..",
        "2018-11-12..",
        "Affirmed Holds 2: 2018-11-12.. held"
    )]
    [InlineData(
        "+ official@2022 2022-03-01..; + news@2022 2022..",
        "2019..2021",
        "Affirmed Holds 2: 2019-01-01..2021-12-31 held?"
    )]
    public void TheLifeBoundsIt(string claims, string lifespan, string expected) =>
        Assert.Equal(expected, RelationCase.Text(RelationCase.Resolve(claims, lifespan)));
}
