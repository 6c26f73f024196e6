using System.Diagnostics;
using System.Globalization;
using System.Text;
using GovernanceGraph.Facts;
using GovernanceGraph.Model;
using GovernanceGraph.Seeding;
using Xunit;

namespace GovernanceGraph.Tests.Seeding;

public sealed class SeedReaderTests
{
    [Fact]
    public void EveryRowBecomesAFact()
    {
        using var files = new SeedFiles();

        var reading = files.Read();

        Assert.Empty(reading.Problems);
        var claim = reading.Facts.OfType<Claim>().First();
        Assert.Equal(
            new Claim(
                "state:FR",
                GovernanceModel.Signed,
                "declaration:paris-call",
                Some.Date("2018-11-12"),
                null,
                "supporter",
                null,
                true,
                "list",
                "p. 1",
                null
            ),
            claim
        );
        Assert.Equal("said, in short", reading.Facts.OfType<Claim>().Last().Note);
        Assert.Equal("no", reading.Facts.OfType<Claim>().Single(vote => vote.Type == GovernanceModel.Voted).Value);
        var france = reading.Facts.OfType<EntityStatement>().First();
        Assert.Equal(["FR", "République française"], france.Aliases);
        Assert.Equal(
            [("countryCode", "FR"), ("wikidata", "Q142")],
            france.Values.Select(value => (value.Key.Name, value.Value))
        );
        Assert.Equal([1, null], reading.Facts.OfType<Principle>().Select(principle => principle.Ordinal));
        Assert.Equal("OFFICIAL", reading.Facts.OfType<Source>().First().Kind.Name);
        Assert.Equal(51, reading.Facts.OfType<ReportedCount>().Single().Value);
        Assert.Equal("INTERNATIONAL_LAW_POSITION", reading.Facts.OfType<Position>().Single().Kind.Name);
        Assert.Equal(GovernanceModel.State, reading.Facts.OfType<CompleteList>().Single().OfKind);
    }

    [Fact]
    public void ColumnsMayStandInAnyOrderAndOptionalOnesMayBeThere()
    {
        using var files = new SeedFiles();
        files.With(
            "b/sources.csv",
            "kind,derived_from,id,title,publisher,author,published,url,retrieved,note",
            "blog,article,copy,A copy,,,,,,"
        );
        files.With(
            "b/actors.csv",
            "m49,iso_alpha3,region,subregion," + SeedFiles.ActorsHeader,
            "250,FRA,Europe,Western Europe,state:FR,France,,,,,,,,,copy"
        );

        var reading = files.Read();

        Assert.Empty(reading.Problems);
        Assert.Equal("article", reading.Facts.OfType<Source>().Single(source => source.Id == "copy").DerivedFrom);
        Assert.Equal(
            "FRA",
            reading.Facts.OfType<EntityStatement>().Single(statement => statement.SourceId == "copy").Values[
                EntityFields.IsoAlpha3
            ]
        );
    }

    [Fact]
    public void LineEndsAndByteOrderMarksMakeNoDifference()
    {
        using var files = new SeedFiles();
        var facts = files.Read().Facts;

        Assert.Equal(facts.Select(fact => fact.Key), files.Read(newLine: "\r\n").Facts.Select(fact => fact.Key));
        Assert.Equal(
            facts.Select(fact => fact.Key),
            files.Read(encoding: new UTF8Encoding(true)).Facts.Select(fact => fact.Key)
        );
    }

    [Fact]
    public void TheSameSourceMayStandInTwoFoldersWithEqualValues()
    {
        using var files = new SeedFiles();
        files.With("b/sources.csv", SeedFiles.SourcesHeader, "article,An article,,,2019,,news,,");

        var reading = files.Read();

        Assert.Empty(reading.Problems);
        Assert.Single(reading.Facts.OfType<Source>(), source => source.Id == "article");
    }

    [Fact]
    public void AListOfAnyKindHasNoKind()
    {
        using var files = new SeedFiles();
        files.With("complete-lists.csv", SeedFiles.ListsHeader, "list,SIGNED,declaration:paris-call,any,2018,2019,1,");

        Assert.Null(files.Read().Facts.OfType<CompleteList>().Single().OfKind);
    }

    [Fact]
    public void AFolderWithAProblemHasNoFacts()
    {
        using var files = new SeedFiles();

        Assert.Empty(files.Add("a/counts.csv", "declaration:paris-call,signatories,,many,,list,").Read().Facts);
    }

    [Fact]
    public void TheChangeSetHoldsEveryFact()
    {
        using var files = new SeedFiles();
        var reading = files.Read();

        var changes = reading.ToChangeSet("someone", "first load");

        Assert.Equal(("someone", "first load", false), (changes.Author, changes.Reason, changes.ReplaceAll));
        Assert.Equal(reading.Facts, changes.Put);
        Assert.Empty(changes.Remove);
        Assert.Throws<InvalidOperationException>(() =>
            files.Add("a/counts.csv", "x").Read().ToChangeSet("someone", "again")
        );
    }

    [Fact]
    public void AHundredThousandRowsAreReadInSeconds()
    {
        using var files = new SeedFiles();
        var actors = Enumerable
            .Range(0, 20_000)
            .Select(number =>
                string.Create(CultureInfo.InvariantCulture, $"company:c{number},Company {number},,FR,,,,,,,list")
            );
        var relations = Enumerable
            .Range(0, 100_000)
            .Select(number =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"company:c{number % 20_000},SIGNED,declaration:paris-call,{2018 + (number / 20_000)}"
                        + $",,supporter,,affirms,article,row {number},a note"
                )
            );
        files
            .With("b/actors.csv", [SeedFiles.ActorsHeader, .. actors])
            .With("b/relations.csv", [SeedFiles.RelationsHeader, .. relations]);
        files.Read(); // writes the files and warms up

        var watch = Stopwatch.StartNew();
        var reading = SeedReader.Read(files.Folder, SeedLimits.Standard, TestContext.Current.CancellationToken);

        Assert.Empty(reading.Problems);
        Assert.Equal(100_003, reading.Facts.OfType<Claim>().Count());
        // A second or two on an idle machine.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"It took {watch.Elapsed}.");
    }
}
