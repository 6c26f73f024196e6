using System.Diagnostics;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using GovernanceGraph.Server.Commands;
using GovernanceGraph.Server.Configuration;
using Xunit;

namespace GovernanceGraph.Server.Tests;

/// <summary>The version is written once, and every place that repeats it says the same.</summary>
public sealed partial class ReleaseTests
{
    static readonly string Version = XDocument
        .Load(Path.Combine(Repository.Root, "Directory.Build.props"))
        .Descendants("Version")
        .Single()
        .Value;

    [Fact]
    public void TheProgramKnowsItsVersion() => Assert.Equal(Version, ProgramVersion.Text);

    [Fact]
    public async Task TheCommandLinePrintsTheVersion()
    {
        using var program = Process.Start(
            new ProcessStartInfo("dotnet", [typeof(Settings).Assembly.Location, "--version"])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
            }
        )!;
        var output = await program.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);

        Assert.Equal(Version, output.TrimEnd());
    }

    [Fact]
    public void TheNewestSectionOfTheChangelogIsThatOfTheVersionAndUnreleasedChangesStandAboveIt()
    {
        var headings = Heading()
            .Matches(Repository.Read("docs/changelog.md"))
            .Select(heading => heading.Groups["text"].Value)
            .ToList();

        Assert.Equal("Unreleased", headings[0]);
        Assert.Matches($@"^{Regex.Escape(Version)} \(\d{{4}}-\d\d-\d\d\)$", headings[1]);
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/stability.md")]
    [InlineData("SECURITY.md")]
    public void ADocumentNamesTheVersion(string document) =>
        Assert.Contains(Version, Repository.Read(document), StringComparison.Ordinal);

    [GeneratedRegex(@"^## (?<text>[^\r\n]+?)\r?$", RegexOptions.Multiline, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Heading();
}
