using System.Text;
using System.Text.Json;
using GovernanceGraph.Pages.Answers;
using GovernanceGraph.Pages.Records;
using Xunit;

namespace GovernanceGraph.Pages.Tests.Answers;

/// <summary>Answers as tables and files.</summary>
public sealed class AnswerTableTests
{
    const string Nested = """
        {"actors":{"totalCount":2,"nodes":[
          {"id":"state:AU","name":"Australia","signed":{"edges":[{"since":null,"claims":[{"source":{"title":"A","url":"https://a.example/"}},{"source":{"title":"B","url":null}}]}]}},
          {"id":"state:FR","name":"France","signed":{"edges":[{"since":"2018","claims":[{"source":{"title":"A","url":"https://a.example/"}}]}]}}
        ]}}
        """;

    static readonly RevisionLine Revision = new(
        1,
        new DateTimeOffset(2026, 11, 29, 0, 0, 0, TimeSpan.Zero),
        "5741b91bc24e5741b91bc24e5741b91bc24e5741b91bc24e5741b91bc24e5741"
    );

    [Fact]
    public void AColumnIsAWayThroughObjectsAndLists()
    {
        var table = Assert.Single(AnswerTable.Of(Parse(Nested)));

        Assert.Equal(2, table.Count);
        Assert.Equal(
            ["id", "name", "signed.edges.since", "signed.edges.claims.source.title", "signed.edges.claims.source.url"],
            table.Columns
        );
        Assert.Equal(["A", "B"], table.Rows[0].Cell("signed.edges.claims.source.title"));
        Assert.Empty(table.Rows[0].Cell("signed.edges.since"));
        Assert.Equal("state:AU", table.Rows[0].EntityId);
        Assert.Equal("Signed since", AnswerTable.Head("signed.edges.since"));
    }

    [Theory]
    [InlineData("""{"state":{"name":"France","signed":{"totalCount":2,"nodes":[{"name":"A"},{"name":"B"}]}}}""", 2)]
    [InlineData("""{"state":{"name":"France","a":{"nodes":[{"x":1}]},"b":{"nodes":[{"x":1},{"x":2}]}}}""", 1)]
    [InlineData("""{"state":null}""", 0)]
    [InlineData("""{"states":{"edges":[{"node":{"name":"A"}}]}}""", 1)]
    [InlineData("""{"nodes":[null,{"id":"state:FR"}]}""", 2)]
    public void OneRecordWithOneListIsThatList(string data, int rows) =>
        Assert.Equal(rows, Assert.Single(AnswerTable.Of(Parse(data))).Rows.Count);

    [Fact]
    public void TheSourcesAreThoseOfTheAnswerEachOnce() =>
        Assert.Equal(["A", "B"], AnswerSources.Of(Parse(Nested)).Select(source => source.Title));

    [Fact]
    public void TheHashDoesNotDependOnTheOrderOfMembers() =>
        Assert.Equal(
            CanonicalJson.Hash(Parse("""{"b":1,"a":["x",{"d":null,"c":true}]}""")),
            CanonicalJson.Hash(Parse("""{ "a": ["x", {"c": true, "d": null}], "b": 1 }"""))
        );

    // RFC 8785: members sorted by their UTF-16 code units, nothing escaped that need not be.
    [Fact]
    public void TheCanonicalFormIsThatOfTheStandard() =>
        Assert.Equal(
            "{\"a\":\"<é\\n\\\"\",\"é\":1,\"€\":[]}",
            Encoding.UTF8.GetString(CanonicalJson.Bytes(Parse("""{"€":[],"é":1,"a":"<é\n\""}""")))
        );

    [Theory]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    [InlineData("+1", "\"'+1\"")]
    [InlineData("-1", "\"'-1\"")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("a,\"b\"\r\nc", "\"a,\"\"b\"\"\r\nc\"")]
    [InlineData("#cnetz", "#cnetz")]
    public void CsvIsQuotedAndRunsNoFormula(string value, string written)
    {
        var data = Parse(JsonSerializer.Serialize(new { states = new { nodes = new[] { new { name = value } } } }));
        var file = AnswerFiles.Of(".csv", Answer(data), Cited("Q"), "x", new(',', HasByteOrderMark: false));
        var text = Encoding.UTF8.GetString(file.Content.Span);

        Assert.Equal($"name\r\n{written}\r\n", text);
    }

    [Fact]
    public void AByteOrderMarkAndASeparatorAreForExcel()
    {
        var file = AnswerFiles.Of(".csv", Answer(Parse(Nested)), Cited("Q"), "x", CsvStyle.Read("semicolon", "1")!);

        Assert.Equal([0xEF, 0xBB, 0xBF], file.Content.Span[..3].ToArray());
        Assert.Contains("id;name;", Encoding.UTF8.GetString(file.Content.Span), StringComparison.Ordinal);
        Assert.Null(CsvStyle.Read("dot", null));
    }

    [Fact]
    public void ACitationCannotBreakOutOfItsField()
    {
        var citation = Cited("A } title\\input{x}\r\nTY  - BOOK");

        Assert.Contains("  title = {{A  titleinputx TY - BOOK}},", citation.BibTeX, StringComparison.Ordinal);
        Assert.DoesNotContain("\nTY  - BOOK", citation.Ris, StringComparison.Ordinal);
        Assert.Equal("dataset", JsonDocument.Parse(citation.CslJson).RootElement[0].GetProperty("type").GetString());
        Assert.Contains("answer 0123456789ab", citation.Text, StringComparison.Ordinal);
    }

    static Citation Cited(string title) =>
        new(
            title,
            "https://graph.example/answer?q=x",
            Revision,
            string.Concat(Enumerable.Repeat("0123456789ab", 6))[..64],
            new(2026, 11, 29)
        );

    static Answer Answer(JsonElement data) => new(data, [], "{ a }", Revision, Revision);

    static JsonElement Parse(string json) => JsonDocument.Parse(json).RootElement.Clone();
}
