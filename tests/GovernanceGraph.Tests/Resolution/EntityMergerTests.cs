using GovernanceGraph.Facts;
using GovernanceGraph.Model;
using GovernanceGraph.Resolution;
using Xunit;

namespace GovernanceGraph.Tests.Resolution;

public sealed class EntityMergerTests
{
    static readonly EntityMerger Merger = new(
        new SourceIndex([
            Some.Source("official", "official"),
            Some.Source("news-a", "news"),
            Some.Source("news-b", "news"),
            Some.Source("blog", "blog"),
        ])
    );

    [Fact]
    public void EachPropertyComesFromTheBestSourceThatHasIt()
    {
        var entity = Merge(
            Some.Statement(
                "company:acme",
                "ACME",
                "blog",
                null,
                (EntityFields.Website, "https://blog"),
                (EntityFields.CountryCode, "US")
            ),
            Some.Statement(
                "company:acme",
                "Acme Corporation",
                "official",
                null,
                (EntityFields.Website, "https://official")
            )
        );

        Assert.Equal("Acme Corporation", entity.Name);
        Assert.Equal("https://official", entity[EntityFields.Website]);
        Assert.Equal("US", entity[EntityFields.CountryCode]);
        Assert.Null(entity[EntityFields.Subtype]);
    }

    [Fact]
    public void OfDatesOfOneRankTheMorePreciseIsTaken()
    {
        var entity = Merge(
            Some.Statement(
                "group:g",
                "G",
                "news-a",
                null,
                (EntityFields.FoundedOn, "2019"),
                (EntityFields.EndedOn, "2021-05-28")
            ),
            Some.Statement("group:g", "G", "news-b", null, (EntityFields.FoundedOn, "2018-11")),
            Some.Statement("group:g", "G", "blog", null, (EntityFields.FoundedOn, "2017-01-01"))
        );

        Assert.Equal(Some.Date("2018-11"), entity[EntityFields.FoundedOn]);
        Assert.Equal(new Lifespan(new(2018, 11, 1), new(2021, 5, 28)), entity.Lifespan);
    }

    [Fact]
    public void OfEqualRankTheEarlierSourceIdIsTaken() =>
        Assert.Equal(
            "B",
            Merge(Some.Statement("company:acme", "A", "news-b"), Some.Statement("company:acme", "B", "news-a")).Name
        );

    [Fact]
    public void OtherNamesBecomeAliasesOnceAndTheNameIsNone()
    {
        var entity = Merge(
            Some.Statement("company:acme", "Acme", "official", ["Zenith", "acme inc"]),
            Some.Statement("company:acme", "Acme Inc", "news-a", ["ACME", "Äcme Holding", "Zenith"])
        );

        Assert.Equal(["Äcme Holding", "Acme Inc", "Zenith"], entity.Aliases);
    }

    [Fact]
    public void EachValueKeepsItsSourceAndSaysWhetherItIsShown()
    {
        var entity = Merge(
            Some.Statement("company:acme", "Acme", "news-a", ["Acme Inc"], (EntityFields.CountryCode, "FR")),
            Some.Statement(
                "company:acme",
                "ACME",
                "blog",
                null,
                (EntityFields.CountryCode, "FR"),
                (EntityFields.Subtype, "cars")
            ),
            Some.Statement("company:acme", "Acme", "official", null, (EntityFields.CountryCode, "US")),
            Some.Statement("company:acme", "Acme", "official", null)
        );

        Assert.Equal(
            [
                "name Acme official shown",
                "name Acme news-a shown",
                "name ACME blog",
                "aliases Acme Inc news-a shown",
                "countryCode US official shown",
                "countryCode FR news-a",
                "countryCode FR blog",
                "subtype cars blog shown",
            ],
            entity.PropertyValues.Select(value =>
                $"{value.Field.Name} {value.Value} {value.SourceId}{(value.Chosen ? " shown" : "")}"
            )
        );
    }

    [Fact]
    public void AStateHasTheCodeOfItsId()
    {
        var entity = Merge(Some.Statement("state:FR", "France", "news-a", null, (EntityFields.IsoAlpha3, "FRA")));

        Assert.Equal(GovernanceModel.State, entity.Kind);
        Assert.Equal("FR", entity[EntityFields.IsoAlpha2]);
        Assert.Equal("FRA", entity[EntityFields.IsoAlpha3]);
        Assert.Null(entity[EntityFields.CountryCode]);
        Assert.Equal(default, entity.Lifespan);
    }

    static MergedEntity Merge(params EntityStatement[] statements)
    {
        var merged = Merger.Merge(statements);
        var again = Merger.Merge([.. statements.Reverse()]); // the order of loading does not matter
        Assert.Equal(merged.Name, again.Name);
        Assert.Equal(merged.Aliases, again.Aliases);
        Assert.Equal(merged.Values, again.Values);
        Assert.Equal(merged.PropertyValues, again.PropertyValues);
        return merged;
    }
}
