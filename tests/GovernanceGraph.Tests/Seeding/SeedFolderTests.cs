using System.Globalization;
using GovernanceGraph.Facts;
using GovernanceGraph.Resolution;
using GovernanceGraph.Seeding;
using Xunit;

namespace GovernanceGraph.Tests.Seeding;

/// <summary>The project's own seed: nothing in it may be lost or change without being seen.</summary>
public sealed class SeedFolderTests
{
    static readonly Lazy<SeedReading> Seed = new(() => SeedReader.Read(Repository.PathOf("seed"), SeedLimits.Standard));

    [Fact]
    public void TheSeedHasNoProblem() => Assert.Empty(Seed.Value.Problems);

    [Fact]
    public void NoRowIsLost() =>
        Assert.Equal(
            [
                "ai/actors.csv 37",
                "ai/counts.csv 8",
                "ai/relations.csv 134",
                "ai/sources.csv 17",
                "attributions/actors.csv 20",
                "attributions/counts.csv 4",
                "attributions/relations.csv 342",
                "attributions/sources.csv 74",
                "blocs/actors.csv 14",
                "blocs/counts.csv 15",
                "blocs/relations.csv 513",
                "blocs/sources.csv 3",
                "complete-lists.csv 42",
                "declarations/actors.csv 1184",
                "declarations/counts.csv 196",
                "declarations/principles.csv 9",
                "declarations/relations.csv 2678",
                "declarations/sources.csv 150",
                "industry/actors.csv 301",
                "industry/counts.csv 98",
                "industry/principles.csv 45",
                "industry/relations.csv 1154",
                "industry/sources.csv 204",
                "seed-articles/actors.csv 103",
                "seed-articles/counts.csv 11",
                "seed-articles/principles.csv 61",
                "seed-articles/relations.csv 62",
                "seed-articles/sources.csv 5",
                "states/actors.csv 239",
                "states/counts.csv 26",
                "states/positions.csv 79",
                "states/principles.csv 32",
                "states/relations.csv 1042",
                "states/sources.csv 154",
                "un-votes/counts.csv 98",
                "un-votes/relations.csv 5653",
                "un-votes/sources.csv 3",
                "un/actors.csv 114",
                "un/counts.csv 44",
                "un/principles.csv 12",
                "un/relations.csv 587",
                "un/sources.csv 103",
            ],
            Seed.Value.Files.Select(file => $"{file.File} {file.Rows}")
        );

    [Fact]
    public void EveryFactIsThere()
    {
        var facts = Seed.Value.Facts;
        Assert.Equal(
            [
                (FactKind.Source, 712),
                (FactKind.EntityStatement, 2012),
                (FactKind.Claim, 12165),
                (FactKind.CompleteList, 42),
                (FactKind.ReportedCount, 500),
                (FactKind.Principle, 159),
                (FactKind.Position, 79),
            ],
            facts.GroupBy(fact => fact.Key.Kind).Select(group => (group.Key, group.Count())).OrderBy(pair => pair.Key)
        );
        Assert.Equal(1797, facts.OfType<EntityStatement>().Select(statement => statement.EntityId).Distinct().Count());
        Assert.Equal(169, facts.OfType<Claim>().Count(claim => !claim.Affirms));
        Assert.Equal(facts.Count, facts.Select(fact => fact.Key).Distinct().Count());
    }

    [Fact]
    public void ItsReadmeCountsTheFacts()
    {
        var facts = Seed.Value.Facts;
        var entities = facts.OfType<EntityStatement>().Select(statement => statement.EntityId).Distinct().Count();
        int Of(FactKind kind) => facts.Count(fact => fact.Key.Kind == kind);
        var readme = File.ReadAllText(Repository.PathOf("seed/README.md"));

        string[] counts =
        [
            string.Create(CultureInfo.InvariantCulture, $"{entities:N0} states, companies,"),
            string.Create(CultureInfo.InvariantCulture, $"{Of(FactKind.Claim):N0} claims"),
            string.Create(CultureInfo.InvariantCulture, $"{Of(FactKind.Source):N0} published sources"),
            string.Create(CultureInfo.InvariantCulture, $"{Of(FactKind.CompleteList):N0} complete lists"),
        ];
        Assert.All(counts, count => Assert.Contains(count, readme, StringComparison.Ordinal));
    }

    [Fact]
    public void CanadaInTheGroupOf2019IsContestedAndRefuted()
    {
        var canada = Resolve("state:CA MEMBER_OF group:un-gge-2019-2021");

        Assert.Equal((RelationStatus.Contested, Standing.Refuted), (canada.Status, canada.Standing));
        Assert.Equal(
            [("cybil-un-gge", false, true), ("sbn-why-companies-are-forming-cybersecurity-alliances", true, false)],
            canada.Evidence.Select(evidence =>
                (evidence.Claim.SourceId, evidence.Claim.Affirms, evidence.List is not null)
            )
        );
        Assert.DoesNotContain(canada.Spans, span => span.Held);
    }

    [Fact]
    public void TheUnitedStatesDeniedThenAffirmedIsNoContradiction()
    {
        var unitedStates = Resolve("state:US SIGNED declaration:paris-call");

        Assert.Equal((RelationStatus.Affirmed, Standing.Holds), (unitedStates.Status, unitedStates.Standing));
        Assert.False(HeldOn(unitedStates, 2020));
        Assert.True(HeldOn(unitedStates, 2022));
        Assert.Equal("2021-11-10", unitedStates.Since.ToString());
    }

    [Fact]
    public void WhoJoinedTheTechAccordAfterItsLaunchIsNotContradictedByTheLaunchList()
    {
        var late = Relations()
            .Where(relation =>
                relation.Key.EndsWith("MEMBER_OF alliance:cybersecurity-tech-accord", StringComparison.Ordinal)
            )
            .Where(relation => relation.Value.Evidence.Any(evidence => evidence.List is not null))
            .Where(relation => relation.Value.Evidence.Any(evidence => evidence.Claim.Affirms))
            .ToList();

        Assert.Equal(55, late.Count);
        Assert.All(
            late,
            relation =>
                Assert.Equal(
                    (RelationStatus.Affirmed, Standing.Holds),
                    (relation.Value.Status, relation.Value.Standing)
                )
        );
    }

    [Fact]
    public void WhoSignedTheParisCallAndSitsInTheGroupOf2019IsKnown()
    {
        var relations = Relations();
        var both = Enumerable
            .Range('A', 26)
            .SelectMany(first => Enumerable.Range('A', 26).Select(second => $"state:{(char)first}{(char)second}"))
            .Where(state =>
                Holds(relations, $"{state} SIGNED declaration:paris-call")
                && Holds(relations, $"{state} MEMBER_OF group:un-gge-2019-2021")
            );

        Assert.Equal(
            "AU CH DE EE FR GB JP MA MU MX NL NO RO SG US",
            string.Join(' ', both.Select(state => state[6..]))
        );
    }

    [Fact]
    public void TheStandingOfEveryRelationIsPinned() =>
        Assert.Equal(
            ["Affirmed Holds 7774", "Contested Holds 6", "Contested Refuted 1", "Denied Refuted 40"],
            Relations()
                .Values.GroupBy(relation => $"{relation.Status} {relation.Standing}")
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => $"{group.Key} {group.Count()}")
        );

    [Fact]
    public void WhateverHoldsHeldOnSomeDay() =>
        Assert.Empty(
            Relations()
                .Where(relation =>
                    relation.Value.Standing == Standing.Holds && !relation.Value.Spans.Any(span => span.Held)
                )
                .Select(relation => relation.Key)
        );

    [Theory]
    [InlineData("org:european-economic-community", 1980, 9)]
    [InlineData("org:european-economic-community", 1990, 12)]
    [InlineData("org:european-union", 1990, 0)]
    [InlineData("org:european-union", 1994, 12)]
    [InlineData("org:european-union", 2000, 15)]
    [InlineData("org:european-union", 2019, 28)]
    [InlineData("org:european-union", 2021, 27)]
    [InlineData("org:african-union", 2000, 0)]
    [InlineData("org:african-union", 2010, 53)]
    [InlineData("org:african-union", 2021, 55)]
    [InlineData("org:osce", 1990, 0)]
    [InlineData("org:osce", 2021, 57)]
    [InlineData("org:league-of-arab-states", 2021, 22)]
    [InlineData("org:non-aligned-movement", 2021, 120)]
    public void ABodyHasTheMembersOfItsDayAndNoneBeforeItsFounding(string body, int year, int members) =>
        Assert.Equal(
            members,
            Relations()
                .Count(relation =>
                    relation.Key.EndsWith($" MEMBER_OF {body}", StringComparison.Ordinal)
                    && relation.Value.Standing == Standing.Holds
                    && HeldOn(relation.Value, year)
                )
        );

    [Fact]
    public void TheFiveArticlesHaveOneOrigin()
    {
        var index = new SourceIndex(Seed.Value.Facts.OfType<Source>());
        string[] articles =
        [
            "enterprises-forming-cybersecurity-alliances",
            "erp-news-why-companies-are-forming-cybersecurity-alliances",
            "businessday-why-companies-are-forming-cybersecurity-alliances",
            "sbn-why-companies-are-forming-cybersecurity-alliances",
            "cybersecurity-alliances-a-complete-guide",
        ];

        Assert.Single(articles.Select(article => index[article].Origin).Distinct());
    }

    static bool Holds(Dictionary<string, ResolvedRelation> relations, string key) =>
        relations.TryGetValue(key, out var relation) && relation.Standing == Standing.Holds;

    static bool HeldOn(ResolvedRelation relation, int year) =>
        relation.Spans.Any(span => span.Held && span.Contains(new(year, 1, 1)));

    static ResolvedRelation Resolve(string key) => Relations()[key];

    static Dictionary<string, ResolvedRelation> Relations()
    {
        var facts = Seed.Value.Facts;
        var index = new SourceIndex(facts.OfType<Source>());
        var resolver = new RelationResolver(index, facts.OfType<CompleteList>());
        var merger = new EntityMerger(index);
        var lives = facts
            .OfType<EntityStatement>()
            .GroupBy(statement => statement.EntityId)
            .ToDictionary(group => group.Key, group => merger.Merge([.. group]).Lifespan);
        return facts
            .OfType<Claim>()
            .GroupBy(claim => $"{claim.From} {claim.Type} {claim.To}")
            .ToDictionary(
                group => group.Key,
                group => resolver.Resolve(group.ToArray(), lives[group.First().From], lives[group.First().To])
            );
    }
}
