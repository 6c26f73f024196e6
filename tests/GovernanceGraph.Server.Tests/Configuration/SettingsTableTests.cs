using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using GovernanceGraph.Server.Commands;
using GovernanceGraph.Server.Configuration;
using GovernanceGraph.Testing;
using Xunit;

namespace GovernanceGraph.Server.Tests.Configuration;

/// <summary>What documents and files say of settings is what the table says.</summary>
public sealed partial class SettingsTableTests
{
    public static TheoryData<string> Names => [.. SettingsTable.All.Select(setting => setting.Name)];

    [Fact]
    public void TheDocumentShowsTheTable() => Golden.Block("../../../docs/settings.md", "settings", Markdown());

    [Fact]
    public void NoNameIsUsedTwice() =>
        Assert.Distinct(SettingsTable.All.Select(setting => setting.Name), StringComparer.OrdinalIgnoreCase);

    [Theory]
    [MemberData(nameof(Names))]
    public void ASettingIsDescribedInOneSentence(string name)
    {
        var sentence = SettingsTable.All.Single(setting => setting.Name == name).Sentence;

        Assert.Matches(@"^[A-Z].*[^.]\.$", sentence);
        Assert.DoesNotContain(". ", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void ADefaultIsInItsOwnRange() =>
        Assert.All(
            SettingsTable.All.OfType<IntegerSetting>(),
            setting => Assert.InRange(setting.Default, setting.Min, setting.Max)
        );

    [Fact]
    public async Task HelpShowsEachOptionAsTheTableHasIt()
    {
        using var directory = new TemporaryDirectory();
        var help = Blanks().Replace((await CommandRun.RunAsync(directory.FullName, "serve", "--help")).Output, " ");

        Assert.All(
            SettingsTable.All.Where(setting => setting.Option is not null),
            setting =>
                Assert.Contains(
                    $" {setting.Option!.Name} <{setting.Option.ValueName}> {CommandOptions.Help(setting)} ",
                    help,
                    StringComparison.Ordinal
                )
        );
        Assert.DoesNotContain("](", help, StringComparison.Ordinal);
    }

    [Fact]
    public void TheFileBesideTheProgramSaysWhatHoldsWithoutIt()
    {
        using var file = JsonDocument.Parse(Repository.Read("src/GovernanceGraph.Server/appsettings.json"));

        Assert.All(
            file.RootElement.GetProperty(SettingsSources.Section).EnumerateObject(),
            member =>
                Assert.Equal(
                    SettingsTable.All.Single(setting => setting.Name == member.Name).DefaultText,
                    member.Value.GetString()
                )
        );
    }

    /// <summary>
    /// A row of docs/limits.md whose first cell begins with settings has their defaults in its second.
    /// </summary>
    [Fact]
    public void TheLimitsAreDocumentedWithTheirDefaults()
    {
        var checkedSettings = 0;
        foreach (Match row in LimitRow().Matches(Repository.Read("docs/limits.md")))
        {
            var names = row.Groups["limits"].Value.Split(", ").Select(name => name.Trim('`')).ToList();
            var values = row.Groups["values"].Value.Split([", ", "; "], StringSplitOptions.None);
            foreach (var (name, index) in names.Select((name, index) => (name, index)))
            {
                if (
                    SettingsTable.All.OfType<IntegerSetting>().SingleOrDefault(setting => setting.Name == name) is
                    { } setting
                )
                {
                    Assert.Equal(
                        (name, setting.DefaultText),
                        (name, Plain(values.Length == 1 ? values[0] : values[index]))
                    );
                    checkedSettings++;
                }
            }
        }

        Assert.True(checkedSettings > 25, $"Only {checkedSettings} settings were found in docs/limits.md.");
    }

    /// <summary>Digits alone: of "10,000,000 points", "30 s", "4 MiB".</summary>
    static string Plain(string value)
    {
        if (Quantity().Match(value) is not { Success: true } quantity)
        {
            return value;
        }

        var number = int.Parse(
            quantity.Groups["number"].Value,
            NumberStyles.AllowThousands,
            CultureInfo.InvariantCulture
        );
        var unit = quantity.Groups["unit"].Value switch
        {
            "KiB" => 1_024,
            "MiB" => 1_048_576,
            _ => 1,
        };
        return (number * unit).ToString(CultureInfo.InvariantCulture);
    }

    static string Markdown()
    {
        var text = new StringBuilder("| setting | default | values | meaning |\n| --- | --- | --- | --- |\n");
        foreach (var setting in SettingsTable.All)
        {
            var name = setting.Option is { Name: var option } ? $"`{setting.Name}`, `{option}`" : $"`{setting.Name}`";
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {name} | {Code(setting)} | {Range(setting)} | {setting.Sentence} |\n"
            );
        }

        return text.ToString();
    }

    static string Code(Setting setting) =>
        setting switch
        {
            { DefaultText: "" } => "",
            IntegerSetting when !setting.DefaultText.All(char.IsAsciiDigit) => setting.DefaultText,
            _ => $"`{setting.DefaultText}`",
        };

    static string Range(Setting setting) =>
        setting switch
        {
            { IsSecret: true } => $"secret: {setting.Range}",
            TextSetting or IntegerSetting => setting.Range,
            _ => string.Join(", ", setting.Range.Split(", ").Select(word => $"`{word}`")),
        };

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Blanks();

    [GeneratedRegex(
        @"^\| (?<limits>`\w+`[^|:]*) \| (?<values>[^|]+) \|",
        RegexOptions.Multiline,
        matchTimeoutMilliseconds: 1_000
    )]
    private static partial Regex LimitRow();

    [GeneratedRegex(@"^(?<number>[\d,]+)(?: (?<unit>\w+))?$", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Quantity();
}
