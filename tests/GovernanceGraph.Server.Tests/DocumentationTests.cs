using System.CommandLine;
using System.Text.RegularExpressions;
using GovernanceGraph.Server.Commands;
using GovernanceGraph.Server.Configuration;
using Xunit;

namespace GovernanceGraph.Server.Tests;

/// <summary>What an operator can say is told in docs/settings.md, and what the README promises is there.</summary>
public sealed partial class DocumentationTests
{
    static readonly string Settings = Repository.Read("docs/settings.md");

    static readonly RootCommand Root = CommandLine.Root(ProcessEnvironment.OfThisProcess());

    public static TheoryData<string> Commands => [.. Root.Subcommands.Select(command => command.Name)];

    [Theory]
    [MemberData(nameof(Commands))]
    public void ACommandIsDocumentedWithItsOptions(string name)
    {
        var row = Line($"| `{name}");
        foreach (
            var option in Root
                .Subcommands.Single(command => command.Name == name)
                .Options.Where(option => !option.Hidden && option is not System.CommandLine.Help.HelpOption)
        )
        {
            Assert.Contains(option.Name, row, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void TheReadmeShowsTheFirstQueryOfTheIde()
    {
        static string Squeezed(string text) => Blanks().Replace(text, " ");
        var query = GovernanceGraph.Server.Pages.Ide.FirstQuery;

        Assert.Contains(Squeezed(query), Squeezed(Repository.Read("README.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void EachLinkOfTheDocumentsLeadsToAFileAndAHeading()
    {
        string[] folders = ["docs", "seed", "src", "tests"];
        var documents = folders
            .SelectMany(folder =>
                Directory.GetFiles(Path.Combine(Repository.Root, folder), "*.md", SearchOption.AllDirectories)
            )
            .Where(file => !Installed().IsMatch(Path.GetRelativePath(Repository.Root, file)))
            .Concat(Directory.GetFiles(Repository.Root, "*.md"));
        var broken =
            from document in documents
            from Match link in Link().Matches(Prose(document))
            let file = link.Groups["file"].Value
            let heading = link.Groups["heading"]
            let target = file.Length == 0 ? document : Path.Combine(Path.GetDirectoryName(document)!, file)
            where !Path.Exists(target) || (heading.Success && !Anchors(target).Contains(heading.Value))
            select $"{Path.GetRelativePath(Repository.Root, document)}: {link.Value[2..]}";

        Assert.Empty(broken);
    }

    // Without blocks of code, in which "](" and "#" mean something else.
    static string Prose(string document) => CodeBlock().Replace(File.ReadAllText(document), "");

    // The anchors that GitHub gives to the headings.
    static HashSet<string> Anchors(string document) =>
        Heading()
            .Matches(Prose(document))
            .Select(heading => NotInAnchors().Replace(heading.Groups["text"].Value.Trim().ToLowerInvariant(), ""))
            .Select(text => text.Replace(' ', '-'))
            .ToHashSet(StringComparer.Ordinal);

    static string Line(string start) =>
        Settings.Split('\n').SingleOrDefault(line => line.StartsWith(start, StringComparison.Ordinal))
        ?? $"no line \"{start}\" in docs/settings.md";

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Blanks();

    [GeneratedRegex(
        @"\]\((?!https?:|mailto:)(?<file>[^)#]*)(#(?<heading>[^)]*))?\)",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1_000
    )]
    private static partial Regex Link();

    [GeneratedRegex(@"^```.*?^```", RegexOptions.Singleline | RegexOptions.Multiline, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex CodeBlock();

    [GeneratedRegex(@"^#+ (?<text>.*)$", RegexOptions.Multiline, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex NotInAnchors();

    [GeneratedRegex(@"[/\\](node_modules|bin|obj)[/\\]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Installed();
}
