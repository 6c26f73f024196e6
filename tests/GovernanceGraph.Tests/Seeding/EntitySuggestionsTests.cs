using Xunit;

namespace GovernanceGraph.Tests.Seeding;

/// <summary>"Did you mean": by codes and names first, then by letters, and rather nothing than nonsense.</summary>
public sealed class EntitySuggestionsTests
{
    [Theory]
    // Codes.
    [InlineData("state:UK", "state:GB")]
    [InlineData("UK", "state:GB")]
    [InlineData("state:EL", "state:GR")]
    [InlineData("state:fr", "state:FR")]
    [InlineData("FR", "state:FR")]
    [InlineData("USA", "state:US")]
    // Names and aliases.
    [InlineData("France", "state:FR")]
    [InlineData("state:france", "state:FR")]
    [InlineData("country:France", "state:FR")]
    [InlineData("state:united-states", "state:US")]
    [InlineData("The United States", "state:US")]
    [InlineData("company:meta", "company:facebook")]
    [InlineData("Meta", "company:facebook")]
    [InlineData("org:nato", "alliance:north-atlantic-treaty-organization")]
    [InlineData("state:cote-d-ivoire", "state:CI")]
    [InlineData("Côte d’Ivoire", "state:CI")]
    [InlineData("company:microsoft-corporation", "company:microsoft")]
    [InlineData("company:check-point", "company:check-point-software")]
    // The same slug of another kind, or of none.
    [InlineData("org:facebook", "company:facebook")]
    [InlineData("firm:facebook", "company:facebook")]
    [InlineData("paris-call", "declaration:paris-call")]
    [InlineData("company:Facebook Inc", "company:facebook")]
    // Letters.
    [InlineData("company:facebok", "company:facebook")]
    [InlineData("company:mircosoft", "company:microsoft")]
    [InlineData("company:megaa", "company:mega")]
    [InlineData("company:emga", "company:mega")]
    // Nothing.
    [InlineData("state:DE", null)]
    [InlineData("state:DX", null)]
    [InlineData("state:ZZ", null)]
    [InlineData("company:beta", null)]
    [InlineData("company:mesa", null)]
    [InlineData("company:orange", null)]
    [InlineData("org:who", null)]
    [InlineData("declaration:london-call", null)]
    public void WhatWasMeantIsNamed(string written, string? meant)
    {
        using var files = new SeedFiles();
        foreach (
            var row in (string[])
                [
                    "state:GB,United Kingdom,,GB,,,,,,,list",
                    "state:GR,Greece,,GR,,,,,,,list",
                    "state:DK,Denmark,,DK,,,,,,,list",
                    "state:US,United States,United States of America,US,,,,,,,list",
                    "state:CI,Côte d'Ivoire,,CI,,,,,,,list",
                    "company:facebook,Facebook,Meta,,,,,,,,list",
                    "company:mega,Mega,,,,,,,,,list",
                    "company:microsoft,Microsoft,,,,,,,,,list",
                    "company:check-point-software,Check Point Software,,,,,,,,,list",
                    "alliance:north-atlantic-treaty-organization,North Atlantic Treaty Organization,NATO,,,,,,,,list",
                ]
        )
        {
            files.Add("a/actors.csv", row);
        }

        files.Add("a/counts.csv", $"{written},members,,1,,list,");
        var problem = Assert.Single(files.Read().Problems);

        Assert.Equal(
            (written, meant is null ? "" : $" Did you mean \"{meant}\"?"),
            (
                written,
                problem.Message.IndexOf(" Did you mean", StringComparison.Ordinal) is >= 0 and var start
                    ? problem.Message[start..]
                    : ""
            )
        );
    }
}
