using GovernanceGraph.Seeding;
using GovernanceGraph.Seeding.Warnings;
using Xunit;

namespace GovernanceGraph.Tests.Seeding;

public sealed class SeedWarningTests : IDisposable
{
    readonly SeedFiles seed = new SeedFiles()
        .With(
            "a/sources.csv",
            SeedFiles.SourcesHeader,
            "list,The list,,,2019-05-01,https://example.org/list,official,2026-01-01,"
        )
        .With(
            "a/relations.csv",
            SeedFiles.RelationsHeader,
            "state:FR,SIGNED,declaration:paris-call,2018-11-12,,supporter,,affirms,list,p. 1,",
            "state:FR,VOTED,resolution:a-res-73-27,2018-12-05,,,no,affirms,list,p. 2,"
        );

    public void Dispose() => seed.Dispose();

    [Fact]
    public void AFolderThatKeepsEveryRuleHasNone() => Assert.Empty(Check());

    [Fact]
    public void WhoeverOnlyReadsIsNotTold()
    {
        seed.Add("a/relations.csv", "state:FR,SIGNED,declaration:paris-call,2019,,,,affirms,list,,");

        Assert.Single(Check());
        Assert.Empty(seed.Read().Warnings);
    }

    [Theory]
    [InlineData(
        "a/relations.csv",
        "state:FR,SIGNED,declaration:paris-call,2018-11-12,,supporter,,affirms,list,p. 9,",
        "doubled-claim"
    )]
    [InlineData(
        "a/relations.csv",
        "state:FR,SIGNED,declaration:paris-call,2018-11-12,,signatory,,affirms,list,p. 1,",
        "doubled-claim"
    )]
    [InlineData(
        "a/relations.csv",
        "state:FR,VOTED,resolution:a-res-73-27,2018-12-05,,,no,affirms,list,p. 2,again",
        "doubled-claim"
    )]
    [InlineData(
        "a/relations.csv",
        "company:acme,SIGNED,declaration:paris-call,2019,,,,affirms,list,,",
        "missing-locator"
    )]
    [InlineData("a/sources.csv", "other,Other,,,,,news,,", "missing-address")]
    [InlineData("a/sources.csv", "other,Other,,,,https://other.example,news,,", "bare-domain")]
    [InlineData("a/sources.csv", "other,Other,,,,http://www.other.example/,news,,", "bare-domain")]
    [InlineData("a/sources.csv", "other,Other,,,,https://HTTPS ://www.other.example/a,news,,", "broken-host")]
    [InlineData("a/sources.csv", "other,Other,,,,https://other.example./a,news,,", "broken-host")]
    [InlineData("a/sources.csv", "other,Other,,,,https://localhost/a,news,,", "broken-host")]
    [InlineData("a/sources.csv", "other,Other,,,,https://a..example/a,news,,", "broken-host")]
    [InlineData("a/actors.csv", "company:other,Other,,,,,https://https:www.other.example,,,,list", "broken-host")]
    [InlineData(
        "a/positions.csv",
        "state:FR,international-law-position,Another,2019,https://other example/a,list",
        "broken-host"
    )]
    [InlineData("a/actors.csv", "company:other,acme,,,,,,,,,list", "one-name-two-ids")]
    [InlineData("a/actors.csv", "company:other,Other,Acme,,,,,,,,list", "one-name-two-ids")]
    [InlineData("a/actors.csv", "company:other,Other,,,,,http://www.acme.example,,,,list", "one-website-two-ids")]
    public void ARowThatBreaksARuleIsNamed(string file, string row, string kind)
    {
        seed.Add(file, row);
        var warning = Assert.Single(Check());

        Assert.Equal((kind, 1), (warning.Kind, warning.Count));
        Assert.StartsWith("1 ", warning.Message, StringComparison.Ordinal);
        var place = Assert.Single(warning.Places);
        Assert.Equal(file, place.File);
        Assert.True(place.Line > 1);
    }

    [Theory]
    [InlineData("a/relations.csv", "state:FR,SIGNED,declaration:paris-call,2018,,supporter,,affirms,list,p. 1,")]
    [InlineData("a/relations.csv", "state:FR,SIGNED,declaration:paris-call,2018-11-12,,supporter,,denies,list,p. 2,")]
    [InlineData("a/sources.csv", "other,Other,,,,https://münchen.example:8080/a?b,news,,")]
    [InlineData("a/sources.csv", "other,Other,,,,https://[2001:db8::1]/a,news,,")]
    [InlineData("a/sources.csv", "other,Other,,,,https://192.0.2.1/a,news,,")]
    [InlineData("a/sources.csv", "other,Other,,,,https://other.example/?page=2,news,,")]
    [InlineData("a/actors.csv", "org:acme,Acme,,,,,https://acme.example/,,,,list")]
    [InlineData("a/actors.csv", "company:acme,ACME,Acme,FR,,,https://acme.example,,,again,list")]
    public void WhatOnlyLooksSoIsNot(string file, string row)
    {
        seed.Add(file, row);

        Assert.Empty(Check());
    }

    [Theory]
    [InlineData("1989", "1990", 1)]
    [InlineData("1990-05-30", "1990-05-31", 1)]
    [InlineData("1990", "1990-05-31", 0)]
    [InlineData("1990-05-31", "1990", 0)]
    [InlineData("", "1990", 0)]
    public void AMemberFromBeforeTheFoundingIsNamed(string since, string founded, int count)
    {
        seed.Add("a/actors.csv", $"org:body,Body,,,{founded},,,,,,list")
            .Add("a/relations.csv", $"state:FR,MEMBER_OF,org:body,{since},,member,,affirms,list,p. 1,");

        Assert.Equal(Enumerable.Repeat("member-before-founding", count), Check().Select(warning => warning.Kind));
    }

    [Fact]
    public void TheEarliestFoundingThatASourceGivesCounts()
    {
        seed.Add("a/actors.csv", "org:body,Body,,,1990,,,,,,list")
            .Add("a/actors.csv", "org:body,The body,,,1957,,,,,,list")
            .Add("a/relations.csv", "state:FR,MEMBER_OF,org:body,1958,,member,,affirms,list,p. 1,");

        Assert.Empty(Check());
    }

    [Fact]
    public void ManyOfOneKindAreOneWarningWithItsFirstPlaces()
    {
        for (var number = 0; number < 2_000; number++)
        {
            seed.Add("b/sources.csv", $"s-{number},Source,,,,,news,,");
        }

        var warning = Assert.Single(Check());

        Assert.Equal(("missing-address", 2_000), (warning.Kind, warning.Count));
        Assert.StartsWith("2,000 sources have no address: ", warning.Message, StringComparison.Ordinal);
        Assert.Equal(
            [
                ("b/sources.csv", 2),
                ("b/sources.csv", 3),
                ("b/sources.csv", 4),
                ("b/sources.csv", 5),
                ("b/sources.csv", 6),
            ],
            warning.Places.Select(place => (place.File, place.Line))
        );
    }

    [Fact]
    public void WhatIsShownIsVisibleAndShort()
    {
        seed.Add("a/sources.csv", $"other,Other,,,,https://a\u200db{new string('x', 1_000)}/a,news,,");

        var place = Assert.Single(Assert.Single(Check()).Places);
        Assert.DoesNotContain('\u200d', place.Text);
        Assert.True(place.Text.Length < 400);
    }

    [Fact]
    public void TheSearchCanBeEnded() =>
        Assert.Throws<OperationCanceledException>(() =>
            SeedReader.Check(Repository.PathOf("seed"), SeedLimits.Standard, new(canceled: true))
        );

    [Fact]
    public void TheProjectsOwnSeedHasTheseAndNoMore() =>
        Assert.Equal(
            [
                "bare-domain 55",
                "missing-address 8",
                "missing-locator 139",
                "one-name-two-ids 2",
                "one-website-two-ids 1",
            ],
            SeedReader
                .Check(Repository.PathOf("seed"), SeedLimits.Standard, TestContext.Current.CancellationToken)
                .Warnings.Select(warning => $"{warning.Kind} {warning.Count}")
        );

    IReadOnlyList<SeedWarning> Check() => SeedReader.Check(seed.Written(), SeedLimits.Standard).Warnings;
}
