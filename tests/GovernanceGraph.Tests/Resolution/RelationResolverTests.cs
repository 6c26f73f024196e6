using GovernanceGraph.Model;
using GovernanceGraph.Resolution;
using Xunit;

namespace GovernanceGraph.Tests.Resolution;

public sealed class RelationResolverTests
{
    [Theory]
    // The days that a claim speaks of.
    [InlineData("+ news@2020 2018-05-01..2019-06-30", "Affirmed Holds 1: 2018-05-01..2019-06-30 held")]
    [InlineData("+ news@2020 2018..2019", "Affirmed Holds 1: 2018-01-01..2019-12-31 held")]
    [InlineData("+ news@2020-06-01 2018-05..", "Affirmed Holds 1: 2018-05-01.. held")]
    [InlineData("+ news@2020-06-01", "Affirmed Holds 1: .. held?")]
    [InlineData("+ news", "Affirmed Holds 1: .. held?")]
    [InlineData("+ news ..2021-03-23", "Affirmed Holds 1: ..2021-03-23 held?")]
    [InlineData("- news@2020 2018-05..", "Denied Refuted 0: 2018-05-01.. denied")]
    [InlineData("- news@2020-06-01", "Denied Refuted 0: 2020-06-01.. denied?")]
    [InlineData("- news", "Denied Refuted 0:")]
    // An affirmation since a date speaks to the day of publication: a denial in between contradicts it.
    [InlineData("+ news@2020-06-01 2018-05-01..; - news@2024 2019-01-01..", "Contested Holds 1: 2018-05-01.. held")]
    [InlineData(
        "+ news@2020-06-01 2018-05-01..; - news@2024 2020-06-02..",
        "Affirmed Holds 1: 2018-05-01..2020-06-01 held, 2020-06-02.. denied"
    )]
    // Without a publication date, of no more than its own date.
    [InlineData(
        "+ news 2018-05-01..; - news 2018-05-02..",
        "Affirmed Holds 1: 2018-05-01..2018-05-01 held, 2018-05-02.. denied"
    )]
    // Published before the date from which it speaks.
    [InlineData(
        "+ news@2017 2018-05..; - official 2018-05-31..2018-05-31",
        "Contested Refuted 1: 2018-05-01..2018-05-30 held, 2018-05-31.. denied"
    )]
    // A denial is a snapshot; with both dates a period.
    [InlineData(
        "+ news@2019-06-01; - official@2020 2019-01-01..",
        "Affirmed Holds 1: 2019-01-01..2019-05-31 denied, 2019-06-01.. held?"
    )]
    [InlineData(
        "+ news@2019-06-01; - official@2020 2019-01-01..2019-12-31",
        "Contested Refuted 1: 2019-01-01.. denied"
    )]
    // Surely shared only: whatever days the partial dates stand for.
    [InlineData("+ official@2022 2021..; - official@2021 2021-03..", "Affirmed Holds 1: 2021-01-01.. held")]
    [InlineData(
        "+ news@2022 2021..; - official@2021 2021-12-31..",
        "Contested Refuted 1: 2021-01-01..2021-12-30 held, 2021-12-31..2021-12-31 denied, 2022-01-01.. held?"
    )]
    [InlineData("+ news@2021; - official@2021", "Affirmed Holds 1: 2021-01-01.. denied?")]
    [InlineData("+ news@2021-05-05; - official@2021-05-05", "Contested Refuted 1: 2021-05-05.. denied?")]
    [InlineData(
        "+ news 2019..2021; - official 2020-01-01..",
        "Contested Refuted 1: 2019-01-01..2019-12-31 held, 2020-01-01..2020-01-01 denied, 2020-01-02..2021-12-31 held?"
    )]
    [InlineData(
        "+ news 2019..2021; - official 2019-12-30..",
        "Affirmed Holds 1: 2019-01-01..2019-12-29 held, 2019-12-30..2019-12-30 denied, 2019-12-31..2021-12-31 held?"
    )]
    [InlineData("+ news@2021-05; list official 2021..2021", "Contested Refuted 1: 2021-01-01.. denied")]
    [InlineData(
        "+ news@2021-05; list official 2021-05-02..2021-05-31",
        "Affirmed Holds 1: ..2021-05-01 held?, 2021-05-02.. denied"
    )]
    public void AClaimSpeaksOfItsDays(string claims, string expected) =>
        Assert.Equal(expected, RelationCase.Text(RelationCase.Resolve(claims)));

    [Theory]
    [InlineData("+ news 2010..2030", "2019-12-09..2021-05-28", "..", "Affirmed Holds 1: 2019-12-09..2021-05-28 held")]
    [InlineData("+ news 2010..2030", "2012..", "..2015-03", "Affirmed Holds 1: 2012-01-01..2015-03-31 held")]
    [InlineData("+ news", "2012..", "..2015-03", "Affirmed Holds 1: 2012-01-01..2015-03-31 held?")]
    // Nothing is left: the time in which both existed.
    [InlineData("+ news@2022", "2019..2021", "..", "Affirmed Holds 1: 2019-01-01..2021-12-31 held?")]
    [InlineData("+ news@2022; - news@2023", "2004..2004", "..", "Contested Holds 1: 2004-01-01..2004-12-31 held?")]
    [InlineData("+ news@2018; - official@2018", "2019..", "..", "Contested Refuted 1: 2019-01-01.. denied?")]
    [InlineData("+ news 1958-01-01..", "1993-11-01..", "..", "Affirmed Holds 1: 1993-11-01.. held")]
    [InlineData("+ news 2022-01-01..", "2019..2021", "..", "Affirmed Holds 1: 2019-01-01..2021-12-31 held?")]
    // A claim that speaks of no day has nothing to cut.
    [InlineData("+ news; - official@2022", "2019..2021", "..", "Affirmed Holds 1: 2019-01-01..2021-12-31 denied?")]
    // Two that never lived at once bound nothing.
    [InlineData("+ news@2022 2003..", "2003..", "..2002", "Affirmed Holds 1: 2003-01-01.. held")]
    public void AClaimIsCutToTheLifeOfBothEnds(string claims, string lifespan, string otherLifespan, string expected) =>
        Assert.Equal(expected, RelationCase.Text(RelationCase.Resolve(claims, lifespan, otherLifespan)));

    [Theory]
    // Rank first, whatever the number.
    [InlineData("+ official@2020-05-05; - news@2020-05-05; - news@2020-05-05", "Contested Holds 1: .. held?")]
    [InlineData(
        "+ news@2020-05-05; + news@2020-05-05; - official@2020-05-05",
        "Contested Refuted 2: 2020-05-05.. denied?"
    )]
    // Then the number of independent sources; equal: the affirmation stands.
    [InlineData("+ news@2020-05-05; - news@2020-05-05", "Contested Holds 1: .. held?")]
    [InlineData("+ news@2020-05-05; - news@2020-05-05; - news@2020-05-05", "Contested Refuted 1: 2020-05-05.. denied?")]
    [InlineData("+ news@2020-05-05; - news@2020-05-05; - news@2020-05-05 >b", "Contested Holds 1: .. held?")]
    [InlineData("+ news@2020-05-05; - news@2020-05-05 >x; - news@2020-05-05 >x", "Contested Holds 1: .. held?")]
    [InlineData(
        "+ news@2020-05-05; + blog@2020-05-05; - news@2020-05-05; - news@2020-05-05",
        "Contested Holds 2: .. held?"
    )]
    // Every affirmation must be met for a refutation.
    [InlineData(
        "+ news@2020-05-05; + blog@2021-05-05; - official@2020-05-05",
        "Contested Holds 2: 2020-05-05..2021-05-04 denied?, 2021-05-05.. held?"
    )]
    // Independent sources: a chain and a circle count once.
    [InlineData("+ news@2020; + news@2020 >a; + news@2020 >b", "Affirmed Holds 1: .. held?")]
    [InlineData("+ news@2020 >b; + news@2020 >a; + news@2020", "Affirmed Holds 2: .. held?")]
    [InlineData("+ news@2020; + =a 2019..", "Affirmed Holds 1: 2019-01-01.. held")]
    public void TheBetterStandingDecides(string claims, string expected) =>
        Assert.Equal(expected, RelationCase.Text(RelationCase.Resolve(claims)));

    [Theory]
    // On a day of which none speaks the nearest earlier claim goes on.
    [InlineData(
        "- news 2018-11-12..; - news 2019-09-01..; + official 2021-11-10..",
        "Affirmed Holds 1: 2018-11-12..2021-11-09 denied, 2021-11-10.. held"
    )]
    // Except an affirmation past its end.
    [InlineData(
        "+ news 2015..2018; + blog@2020-05-05",
        "Affirmed Holds 2: 2015-01-01..2018-12-31 held, 2020-05-05.. held?"
    )]
    [InlineData(
        "+ news 2015..2018; - blog@2020-05-05",
        "Affirmed Holds 1: 2015-01-01..2018-12-31 held, 2020-05-05.. denied?"
    )]
    // The end that counts is that of the best source that speaks on the last day.
    [InlineData(
        "+ official 2015..2018-12-31; + news@2018-12-31 2015..",
        "Affirmed Holds 2: 2015-01-01..2018-12-31 held"
    )]
    [InlineData("+ official@2018-12-31 2015..; + news 2015..2018-12-31", "Affirmed Holds 2: 2015-01-01.. held")]
    // One source that says it both ways names an end.
    [InlineData("+ news@2020-02 2018-02..; + =a 2018-02..2020-02", "Affirmed Holds 1: 2018-02-01..2020-02-29 held")]
    [InlineData("+ news@2020-02 2018-02..2020-02; + =a 2018-02..", "Affirmed Holds 1: 2018-02-01..2020-02-29 held")]
    [InlineData("+ news@2020-03 2018-03..; + =a 2018-03..2020-03", "Affirmed Holds 1: 2018-03-01..2020-03-31 held")]
    [InlineData("+ news@2020-04 2018-04..; + =a 2018-04..2020-04", "Affirmed Holds 1: 2018-04-01..2020-04-30 held")]
    // Before the first claim an unknown start counts as held, a known one does not.
    [InlineData("+ news@2019-05-05; + official 2021..", "Affirmed Holds 2: .. held?")]
    [InlineData("+ news@2019-05-05; + news 2019-05-05..", "Affirmed Holds 2: 2019-05-05.. held")]
    [InlineData(
        "- news@2018-05-05; + news@2019-05-05",
        "Affirmed Holds 1: 2018-05-05..2019-05-04 denied?, 2019-05-05.. held?"
    )]
    // What is affirmed without a day holds after the last denial.
    [InlineData("+ official; - news 2021..", "Affirmed Holds 1: 2021-01-01..2021-12-31 denied, 2022-01-01.. held?")]
    [InlineData(
        "+ official; + news@2019-05-05; - news 2021..",
        "Affirmed Holds 2: ..2020-12-31 held?, 2021-01-01.. denied"
    )]
    public void SpansFollowTheClaims(string claims, string expected) =>
        Assert.Equal(expected, RelationCase.Text(RelationCase.Resolve(claims)));

    [Theory]
    [InlineData(
        "+ news@2019-06-01; list official 2018-04-17..2018-04-17",
        "Affirmed Holds 1: 2018-04-17..2019-05-31 denied, 2019-06-01.. held?"
    )]
    [InlineData("+ news@2019-06-01; list official 2018..2020", "Contested Refuted 1: 2018-01-01.. denied")]
    // Whom the source of the list affirms is on the list, at whatever date.
    [InlineData("+ news@2019-06-01; list =a 2018..2020", "Affirmed Holds 1: .. held?")]
    // Open lists run to the day on which the source was read.
    [InlineData("+ news@2020-05-05; list official@2019 ^2021-03-03 2018..", "Contested Refuted 1: 2018-01-01.. denied")]
    [InlineData(
        "+ news@2020-05-05; list official@2019 2018..",
        "Affirmed Holds 1: 2018-01-01..2020-05-04 denied, 2020-05-05.. held?"
    )]
    [InlineData(
        "+ news@2020-05-05; list official 2018..",
        "Affirmed Holds 1: 2018-01-01..2020-05-04 denied, 2020-05-05.. held?"
    )]
    public void ACompleteListDeniesWhoIsNotOnIt(string claims, string expected) =>
        Assert.Equal(expected, RelationCase.Text(RelationCase.Resolve(claims)));

    [Fact]
    public void ACompleteListDeniesOnlyItsKindAndItsTarget()
    {
        var sources = new SourceIndex([Some.Source("article", "news", "2019-06-01"), Some.Source("list", "official")]);
        var resolver = new RelationResolver(
            sources,
            [
                Some.List("list", "2019", "2019", GovernanceModel.State),
                Some.List("list", "2019", "2019", to: "group:other"),
                Some.List("list", "2019", "2019", type: "CHAIRED"),
            ]
        );

        Assert.Equal(RelationStatus.Contested, resolver.Resolve([Some.Claim("article")], default, default).Status);
        Assert.Equal(
            RelationStatus.Affirmed,
            resolver.Resolve([Some.Claim("article", from: "org:european-union")], default, default).Status
        );
    }

    [Fact]
    public void SinceIsFromTheBestRankAndThereTheMostPrecise()
    {
        var relation = RelationCase.Resolve(
            "+ blog 2018-11-12.. (endorser); + official 2018..; + official 2018-11..2020 (supporter); + "
                + "official 2019-11..; - treaty 2001-01-01.."
        );

        Assert.Equal("2018-11", relation.Since.ToString());
        Assert.Equal("2020", relation.Until.ToString());
        Assert.Equal("supporter", relation.Role);
        Assert.Null(relation.Value);
    }

    [Fact]
    public void ADeniedRelationHasNoDates()
    {
        var relation = RelationCase.Resolve("- official 2018..2019 (supporter)");

        Assert.Null(relation.Since);
        Assert.Null(relation.Until);
        Assert.Null(relation.Role);
    }

    [Fact]
    public void EvidenceComesTheBestFirstWithDenialsByListsAmongIt()
    {
        var relation = RelationCase.Resolve(
            "+ blog@2018; + news; + news@2019; + news@2018 2018..; - =d 2018..; - =d 2017..; + =d; list "
                + "official 2020..2021"
        );

        Assert.Equal(
            ["e?", "d+2018", "d+", "d-2017", "d-2018", "c+", "b+", "a+"],
            relation.Evidence.Select(evidence =>
                evidence.Claim.SourceId
                + (evidence.List is not null ? "?" : (evidence.Claim.Affirms ? "+" : "-") + evidence.Claim.Since)
            )
        );
    }

    [Fact]
    public void ADenialByAListIsAClaimWithTheDatesOfTheListAndItsOwnId()
    {
        var relation = RelationCase.Resolve("+ blog@2018; list official 2020..2021");

        var denial = relation.Evidence[0];
        Assert.Equal(-1, denial.Position);
        Assert.False(denial.Claim.Affirms);
        Assert.Equal(
            ("state:CA", "2020", "2021"),
            (denial.Claim.From, denial.Claim.Since.ToString(), denial.Claim.Until.ToString())
        );
        Assert.NotEqual(denial.Claim.Hash, denial.Id);
        Assert.Equal(relation.Evidence[1].Claim.Hash, relation.Evidence[1].Id);
        Assert.Equal(0, relation.Evidence[1].Position);
    }

    [Fact]
    public void ManyClaimsOfOneRelationAreWeighedTogether()
    {
        var claims = Enumerable
            .Range(0, 100)
            .Select(number => number % 3 == 0 ? "- news@2020-05-05" : "+ news@2020-05-05");

        Assert.Equal(
            "Contested Holds 66: .. held?",
            RelationCase.Text(RelationCase.Resolve(string.Join("; ", claims)))
        );
    }

    [Fact]
    public void OrdinalsAreThoseOfTheModel()
    {
        Assert.Equal(
            Enum.GetNames<RelationStatus>().Select(Screaming),
            Enums.RelationStatus.Members.Select(member => member.Name)
        );
        Assert.Equal(Enum.GetNames<Standing>().Select(Screaming), Enums.Standing.Members.Select(member => member.Name));

        static string Screaming(string name) => name.ToUpperInvariant();
    }
}
