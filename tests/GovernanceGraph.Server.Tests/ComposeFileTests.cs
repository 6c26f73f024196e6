using System.Text.RegularExpressions;
using Xunit;

namespace GovernanceGraph.Server.Tests;

/// <summary>
/// What the compose file promises an operator, read as text: no container engine is needed to lose it.
/// </summary>
public sealed partial class ComposeFileTests
{
    static readonly string Text = Repository.Read("docker-compose.yml").ReplaceLineEndings("\n");

    [Theory]
    [InlineData("server")]
    [InlineData("neo4j")]
    public void AServiceHasNoRightsAndBoundedMeans(string service)
    {
        var lines = Service(service);

        Assert.Contains("    cap_drop:\n      - ALL\n", lines, StringComparison.Ordinal);
        Assert.Contains("      - no-new-privileges:true\n", lines, StringComparison.Ordinal);
        Assert.Matches(@"\n    mem_limit: \d+g\b", lines);
        Assert.Matches(@"\n    pids_limit: \d+\n", lines);
        Assert.DoesNotContain("cap_add", lines, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "privileged",
            lines.Replace("no-new-privileges", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void TheServerCannotWriteButToItsDataAndNeo4jIsNotRoot()
    {
        Assert.Contains("\n    read_only: true\n", Service("server"), StringComparison.Ordinal);
        Assert.Contains("\n    user: \"7474:7474\"\n", Service("neo4j"), StringComparison.Ordinal);
        Assert.Contains("\n    <<: *server\n", Service("server-neo4j"), StringComparison.Ordinal);
    }

    [Fact]
    public void EveryPortIsOpenToThisMachineAlone()
    {
        var ports = Port().Matches(Text).Select(port => port.Value).ToList();

        Assert.Equal(4, ports.Count);
        Assert.All(ports, port => Assert.StartsWith("\"127.0.0.1:", port, StringComparison.Ordinal));
    }

    [Fact]
    public void NoPasswordIsInTheFileOrHasADefault()
    {
        Assert.DoesNotContain("PASSWORD:-", Text, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"(?i)_password:", Text);
        Assert.Contains(
            "\n      Neo4j__PasswordFile: /run/secrets/neo4j-password\n",
            Service("server-neo4j"),
            StringComparison.Ordinal
        );
        Assert.Contains("$$(cat /run/secrets/neo4j-password)", Service("neo4j"), StringComparison.Ordinal);
        Assert.Contains("neo4j-password.txt", Repository.Read(".gitignore"), StringComparison.Ordinal);
        Assert.Contains("neo4j-password.txt", Repository.Read(".dockerignore"), StringComparison.Ordinal);
    }

    static string Service(string name)
    {
        var start = Text.IndexOf($"\n  {name}:", StringComparison.Ordinal);
        Assert.True(start >= 0, $"There is no service \"{name}\".");
        var end = NextBlock().Match(Text, start + 1);
        return end.Success ? Text[start..end.Index] : Text[start..];
    }

    [GeneratedRegex("\"[^\"\n]*:\\d+:\\d+\"", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Port();

    // A line with less than the four blanks of what a service says.
    [GeneratedRegex(@"\n {0,2}[a-z]", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex NextBlock();
}
