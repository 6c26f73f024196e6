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
        foreach (var option in Root.Subcommands.Single(command => command.Name == name).Options.Where(option => !option.Hidden && option is not System.CommandLine.Help.HelpOption))
        {
            Assert.Contains(option.Name, row, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void TheReadmeShowsTheQueryOfTheStartPage()
    {
        static string Squeezed(string text) => Blanks().Replace(text, " ");
        var query = GovernanceGraph.Server.Pages.StartPage.Query;

        Assert.Contains(Squeezed(query), Squeezed(Repository.Read("README.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void EachLinkOfTheDocumentsLeadsToAFile()
    {
        var documents = Directory.GetFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Concat(Directory.GetFiles(Repository.Root, "*.md"));
        var broken =
            from document in documents
            from Match link in FileLink().Matches(File.ReadAllText(document))
            let target = Path.Combine(Path.GetDirectoryName(document)!, link.Groups["file"].Value)
            where !Path.Exists(target)
            select $"{Path.GetRelativePath(Repository.Root, document)}: {link.Groups["file"].Value}";

        Assert.Empty(broken);
    }

    static string Line(string start) =>
        Settings.Split('\n').SingleOrDefault(line => line.StartsWith(start, StringComparison.Ordinal)) ?? $"no line \"{start}\" in docs/settings.md";

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"\]\((?!https?:|#|mailto:)(?<file>[^)#]+)", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex FileLink();
}
