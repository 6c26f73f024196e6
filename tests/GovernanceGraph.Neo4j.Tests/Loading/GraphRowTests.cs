using GovernanceGraph.Facts;
using GovernanceGraph.Model;
using GovernanceGraph.Neo4j.Loading;
using GovernanceGraph.Storage;
using GovernanceGraph.Testing;
using Xunit;

namespace GovernanceGraph.Neo4j.Tests.Loading;

public sealed class GraphRowTests
{
    [Fact]
    public void ANameHasItsKeyAlwaysAndItsFoldedFormWhereItIsNotAscii()
    {
        var graph = GraphOf(
            Some.Source(),
            Some.Entity("state:AX", "Åland", aliases: ["Ahvenanmaa"]),
            Some.Entity("state:FR", "France")
        );
        var (aland, france) = (EntityNodes.Of(graph.Entities[0]), EntityNodes.Of(graph.Entities[1]));
        Assert.Equal(
            ("Åland", "aland\u0001Åland\u0002" + aland.Of("id"), "åland"),
            (aland.Of("name"), aland.Of("nameKey"), aland.Of("nameFolded"))
        );
        Assert.Equal(
            ("France", "france\u0001France\u0002" + france.Of("id"), null),
            (france.Of("name"), france.Of("nameKey"), france.Of("nameFolded"))
        );
        Assert.Equal("aland\nahvenanmaa", aland.Of("searchText"));
        Assert.Equal(["aland", "ahvenanmaa"], Assert.IsType<string[]>(aland.Of("searchKeys")));
        Assert.Equal(["ahvenanmaa"], Assert.IsType<string[]>(aland.Of("aliasesFolded")));
        Assert.Equal(
            ("State:Actor:Entity", "STATE", "AX"),
            (aland.Shape.Labels, aland.Of("kind"), aland.Of("isoAlpha2"))
        );
    }

    [Fact]
    public void ATextThatIsNotAsciiHasItsKeyAndItsFoldedForm()
    {
        var plain = FactNodes.Of(Some.Source(title: "Report"), "some-source");
        var accented = FactNodes.Of(Some.Source(title: "Résumé"), "some-source");
        Assert.Equal((null, null), (plain.Of("titleKey"), plain.Of("titleFolded")));
        Assert.Equal(("resume", "résumé"), (accented.Of("titleKey"), accented.Of("titleFolded")));
        Assert.Equal(("OFFICIAL", "2019", "2024-05"), (plain.Of("kind"), plain.Of("published"), plain.Of("retrieved")));
    }

    [Fact]
    public void ValuesOfAnEntityStandInParallelLists()
    {
        var graph = GraphOf(
            Some.Source("one"),
            Some.Source("two", "BLOG"),
            Some.Entity("state:FR", "France", "one", [], (EntityFields.Region, "Europe")),
            Some.Entity("state:FR", "França", "two")
        );
        var node = EntityNodes.Of(graph.Entities[0]);
        Assert.Equal(["name", "name", "region"], Assert.IsType<string[]>(node.Of("valueProperties")));
        Assert.Equal(["France", "França", "Europe"], Assert.IsType<string[]>(node.Of("valueTexts")));
        Assert.Equal(["france", "franca", "europe"], Assert.IsType<string[]>(node.Of("valueTextsKey")));
        Assert.Equal(["france", "frança", "europe"], Assert.IsType<string[]>(node.Of("valueTextsFolded")));
        Assert.Equal([true, false, true], Assert.IsType<bool[]>(node.Of("valueChosen")));
        Assert.Equal(["one", "two", "one"], Assert.IsType<string[]>(node.Of("valueSources")));
    }

    [Fact]
    public void ARelationNamesItsEvidenceAndItsTimes()
    {
        var graph = GraphOf([.. SmallGraph.Facts]);
        var relation = graph
            .Relations(TestContext.Current.CancellationToken)
            .Single(relation => relation.Id == "state:US SIGNED " + SmallGraph.ParisCall);
        var claims = relation.Resolved.Evidence.Select(evidence => graph.IdOf(relation, evidence).ToString()).ToArray();
        var row = RelationRelationships.Of(relation, claims);
        Assert.Equal(("SIGNED", "state:US", SmallGraph.ParisCall), (row.Shape.Type, row.From, row.To));
        Assert.Equal(
            ("HOLDS", "AFFIRMED", "2021-11", 1L),
            (Of(row, "standing"), Of(row, "status"), Of(row, "since"), Of(row, "corroboration"))
        );
        Assert.Equal(claims, Of(row, "claims"));
        Assert.Equal(["paris-call-site", "encyclopedia"], Assert.IsType<string[]>(Of(row, "sources")));
        Assert.Equal([false, true], Assert.IsType<bool[]>(Of(row, "spanHeld")));
        Assert.Equal("9999-99-99", Assert.IsType<string[]>(Of(row, "spanTo"))[^1]);
        Assert.Equal(
            ["fromRevision", "toRevision", "held", "standing"],
            row.Shape.CreateText.Split('{')[^1].Split(", ").Select(property => property.Split(':')[0]).Take(4)
        );
    }

    [Fact]
    public void ADenialOfACompleteListIsAClaimOfItsOwn()
    {
        var graph = GraphOf([.. SmallGraph.Facts]);
        var canada = graph
            .Relations(TestContext.Current.CancellationToken)
            .Single(relation => relation.Id == "state:CA MEMBER_OF " + SmallGraph.Group);
        var denial = canada.Resolved.Evidence.Single(evidence => evidence.List is not null);
        var node = FactNodes.Of(denial.Claim, denial.Id.ToString(), isStated: false);
        Assert.Equal(
            ("COMPLETE_LIST", "DENIES", "un-gge-members"),
            (node.Of("basis"), node.Of("polarity"), node.Of("sourceId"))
        );
        Assert.Equal(("2019", "2021-05-28"), (node.Of("since"), node.Of("until")));
    }

    [Fact]
    public void NoValueStandsInTheTextOfAStatement()
    {
        var texts = Enum.GetValues<FactKind>()
            .Select(kind => FactNodes.ShapeOf(kind).CreateText)
            .Concat(RelationRelationships.Shapes.SelectMany(shape => new[] { shape.CreateText, shape.EndText }));
        Assert.All(
            texts,
            text =>
                Assert.All(
                    text.Split('\'').Where((_, i) => i % 2 == 1),
                    quoted => Assert.Contains(quoted, new[] { "store", "HOLDS" })
                )
        );
    }

    static ResolvedGraph GraphOf(params Fact[] facts)
    {
        var rows = new FactRows();
        foreach (var fact in facts)
        {
            rows.Add(fact, fact.Hash);
        }

        return new(rows);
    }

    static object? Of(RelationshipRow row, string property) => row.Values[row.Shape.Columns[property]];
}

static class NodeRowExtensions
{
    public static object? Of(this NodeRow node, string property) => node.Values[node.Shape.Columns[property]];
}
