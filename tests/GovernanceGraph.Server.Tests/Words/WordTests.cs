using GovernanceGraph.Server.Tests.Architecture;
using Xunit;

namespace GovernanceGraph.Server.Tests.Words;

/// <summary>
/// What people read of the project has none of the words that docs/glossary.md lists under "Do not write".
/// </summary>
public sealed class WordTests
{
    static readonly WordTable Table = WordTable.Read(Repository.Read("docs/glossary.md"));

    static readonly string[] Listed = ["docs/changelog.md", "docs/glossary.md"]; // the past, and the list itself

    [Fact]
    public void MessagesAndDescriptionsAreInPlainEnglish() =>
        Check(
            from path in SourceProject.SourceFiles(Path.Combine(Repository.Root, "src"))
            let file = Path.GetRelativePath(Repository.Root, path)
            from prose in Prose.OfProgram(file, Repository.Read(file))
            select prose
        );

    [Fact]
    public void TheSchemaIsInPlainEnglish()
    {
        const string file = "tests/GovernanceGraph.Api.Tests/schema.graphql";

        Check(Prose.OfSchema(file, Repository.Read(file)));
    }

    [Fact]
    public void TheDocumentationIsInPlainEnglish() =>
        Check(
            from file in Pages("docs").Concat(["README.md", "CONTRIBUTING.md", "SECURITY.md", "seed/README.md"])
            where !Listed.Contains(file)
            select Prose.OfMarkdown(file, Repository.Read(file))
        );

    [Fact]
    public void ThePagesOfTheServerAreInPlainEnglish() =>
        Check(
            from folder in new[] { "src/GovernanceGraph.Server/wwwroot", "src/GovernanceGraph.Pages" }
            from pattern in new[] { "*.html", "*.razor", "*.js" }
            from file in Directory.GetFiles(Path.Combine(Repository.Root, folder), pattern, SearchOption.AllDirectories)
            let name = Path.GetRelativePath(Repository.Root, file)
            where !name.Contains("node_modules", StringComparison.Ordinal)
            select pattern == "*.js"
                ? new Prose(name, 1, Repository.Read(name))
                : Prose.OfHtml(name, Repository.Read(name))
        );

    [Theory]
    [InlineData("""throw new E("The count is no number; mend it.");""", "is no number", "mend")]
    [InlineData("""throw new E($"{name} is no {kind}.");""", "is no X")]
    [InlineData("""throw new E("The dear" + "est field stands " + $"in {page}.");""", "dearest", "stands in")]
    [InlineData("var text = \"\"\"\n    An own\n    reason\n    \"\"\";", "An own")]
    [InlineData("var text = \"\"\"The word upon.\"\"\"u8;", "upon")]
    public void AWordInAStringIsFound(string code, params string[] words) =>
        Assert.Equal(words.Order(), Words(Prose.OfProgram("x.cs", code)));

    [Theory]
    [InlineData("// A field is no fault of the dearest.")]
    [InlineData("""var mend = dearest.Faults["There is no such name."];""")]
    [InlineData("""throw new E("It is not a valid number; correct it.");""")]
    public void NamesAndCommentsAreNotSearched(string code) => Assert.Empty(Words(Prose.OfProgram("x.cs", code)));

    [Fact]
    public void AWordInMarkdownIsFoundWithItsLineAndWhatToWriteInstead() =>
        Assert.Equal(
            ["x.md:6: \"speaks of\": write is about, covers, refers to, mentions"],
            Table.Find(Prose.OfMarkdown("x.md", "# A\n\n```\nmend it\n```\nIt speaks\nof [`faults`](dearest.md).\n"))
        );

    [Fact]
    public void AWordInADescriptionIsFound() =>
        Assert.Equal(
            ["x.graphql:2: \"Not a single\": write none; \"at least two\" where that is meant"],
            Table.Find(
                Prose.OfSchema("x.graphql", "type A {\n  \"\"\"Not a single one.\"\"\"\n  mend: Int\n}").Single()
            )
        );

    [Fact]
    public void TheTableIsRead() => Assert.InRange(Table.Count, 60, 1000);

    static void Check(IEnumerable<Prose> texts)
    {
        var read = texts.ToArray();
        var found = read.SelectMany(Table.Find).ToArray();

        Assert.NotEmpty(read);
        Assert.True(found.Length == 0, string.Join('\n', found)); // an empty collection would be shown cut off
    }

    static IEnumerable<string> Words(IEnumerable<Prose> texts) =>
        texts.SelectMany(Table.Find).Select(found => found.Split('"')[1]).Order();

    static IEnumerable<string> Pages(string folder) =>
        from path in Directory.GetFiles(Path.Combine(Repository.Root, folder), "*.md", SearchOption.AllDirectories)
        select Path.GetRelativePath(Repository.Root, path);
}
