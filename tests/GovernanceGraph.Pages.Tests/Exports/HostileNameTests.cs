using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using GovernanceGraph.Pages.Answers;
using GovernanceGraph.Pages.Exports;
using GovernanceGraph.Pages.Records;
using Xunit;
using XmlConvert = System.Xml.XmlConvert;

namespace GovernanceGraph.Pages.Tests.Exports;

/// <summary>Whatever a name contains, a file of any format stays well-formed and says the same.</summary>
public sealed class HostileNameTests
{
    const string Replacement = "\uFFFD";

    static readonly ExportHead Head = new(
        "Hostile <names> & \0more",
        "https://graph.example/state/FR",
        "https://graph.example/",
        new(1, new DateTimeOffset(2026, 11, 29, 0, 0, 0, TimeSpan.Zero), new string('a', 64)),
        null,
        1
    );

    public static TheoryData<string> Names =>
        [
            "<script>alert(1)</script>",
            "]]></title>&amp;&lt;",
            "\u202Eevil\u202C",
            new string('x', 10_240),
            "a\0b\u0001c\u001Fd\uFFFEe",
            "line\r\nbreak\ttab",
            "=1+1",
            "\"quoted\", 'and' {braces}",
            "\U0001F600 astral",
        ];

    [Theory]
    [MemberData(nameof(Names))]
    public void XmlIsWellFormedAndKeepsTheName(string name)
    {
        foreach (var extension in (string[])[".gexf", ".graphml"])
        {
            var document = XDocument.Parse(Written(extension, name));
            var node = document.Descendants().Single(element => Is(element, "node") && Id(element) == "state:FR");
            var label = node.Attribute("label")?.Value ?? node.Elements().First().Value;

            Assert.Equal(Allowed(name).ReplaceLineEndings("\n"), label.ReplaceLineEndings("\n"));
            Assert.Single(document.Descendants(), element => Is(element, "edge"));
        }

        static bool Is(XElement element, string name) => element.Name.LocalName == name;

        static string? Id(XElement element) => element.Attribute("id")?.Value;
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void JsonKeepsTheName(string name)
    {
        using var json = JsonDocument.Parse(Written(".json", name));
        using var line = JsonDocument.Parse(Assert.Single(Written(".ndjson", name).TrimEnd('\n').Split('\n')));
        using var linked = JsonDocument.Parse(Written(".jsonld", name));

        Assert.Equal(name, Name(json.RootElement.GetProperty("relations")[0]));
        Assert.Equal(name, Name(line.RootElement));
        Assert.Contains(
            linked.RootElement.GetProperty("@graph").EnumerateArray(),
            node => node.GetProperty("name").GetString() == name
        );
        Assert.DoesNotContain("javascript:", linked.RootElement.ToString(), StringComparison.Ordinal);

        static string? Name(JsonElement relation) => relation.GetProperty("from").GetProperty("name").GetString();
    }

    [Theory]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"a\"", "\"say \"\"a\"\"\"")]
    public void CsvIsQuotedAndRunsNothing(string name, string field) =>
        Assert.Contains($"\r\nstate:FR,{field},STATE,SIGNED,", Written(".csv", name), StringComparison.Ordinal);

    [Theory]
    [InlineData(".gexf")]
    [InlineData(".graphml")]
    [InlineData(".json")]
    [InlineData(".jsonld")]
    public void AnExportWithoutRelationsIsWhole(string extension)
    {
        var text = Written(extension, null);

        if (extension.StartsWith(".j", StringComparison.Ordinal))
        {
            JsonDocument.Parse(text).Dispose();
        }
        else
        {
            Assert.NotNull(XDocument.Parse(text).Root);
        }
    }

    [Fact]
    public void HalfACharacterIsReplaced()
    {
        // Not in attributes: whoever lists tests could not write them.
        Assert.Equal("a\uFFFD", XmlText.Of("a\uD800"));
        Assert.Equal("\uFFFDa", XmlText.Of("\uDC00a"));
        Assert.Equal("\U0001F600", XmlText.Of("\U0001F600"));
    }

    static string Allowed(string name) =>
        string.Concat(
            name.Select(letter => XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter) ? $"{letter}" : Replacement)
        );

    static string Written(string extension, string? name)
    {
        using var buffer = new MemoryStream();
        using (var writer = ExportFormat.Split($"x{extension}")!.Value.Format.Open(buffer, new CsvStyle(',', false)))
        {
            writer.Begin(Head);
            if (name is not null)
            {
                writer.Write(Relation(name));
            }

            writer.End();
            writer.Flush();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    static ExportedRelation Relation(string name) =>
        new(
            "state:FR SIGNED declaration:paris-call",
            "SIGNED",
            "AFFIRMED",
            "HOLDS",
            "2018-11-12",
            null,
            name,
            name,
            IsCurrent: true,
            1,
            new("state:FR", name, "STATE"),
            new("declaration:paris-call", "Paris Call", "DECLARATION"),
            [new("2018-11-12", null, Held: true, StartKnown: true)],
            [new("AFFIRMS", new("source-1", name, "javascript:alert(1)", "2018"))]
        );
}
