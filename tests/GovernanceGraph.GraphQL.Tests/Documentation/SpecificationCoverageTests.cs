using System.Reflection;
using System.Text.RegularExpressions;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Documentation;

/// <summary>docs/spec-coverage.md speaks of all sections, and only of what exists.</summary>
public sealed partial class SpecificationCoverageTests
{
    static readonly IReadOnlyList<Row> rows = ReadRows();

    [Fact]
    public void EverySectionOfTheSpecificationIsListedOnce() =>
        Assert.Equal(
            SpecificationSections.All.Order(StringComparer.Ordinal),
            rows.Select(row => row.Section).Order(StringComparer.Ordinal)
        );

    [Fact]
    public void EverySectionNamesWhatImplementsAndWhatProvesIt() =>
        Assert.DoesNotContain(rows, row => row.Classes.Count == 0 || row.Tests.Count == 0);

    [Fact]
    public void EveryClassThatIsNamedExists()
    {
        var known = typeof(GraphQLExecutor).Assembly.GetTypes().Select(type => type.Name).ToHashSet();
        Assert.All(rows.SelectMany(row => row.Classes), name => Assert.Contains(name, known));
    }

    [Fact]
    public void EveryTestThatIsNamedExists()
    {
        var known = new HashSet<string>();
        foreach (var type in typeof(SpecificationCoverageTests).Assembly.GetTypes())
        {
            var tests = type.GetMethods()
                .Where(method => method.GetCustomAttribute<FactAttribute>() is not null)
                .Select(method => $"{type.Name}.{method.Name}")
                .ToList();
            known.UnionWith(tests.Count > 0 ? [type.Name, .. tests] : []);
        }

        Assert.All(rows.SelectMany(row => row.Tests), name => Assert.Contains(name, known));
    }

    static List<Row> ReadRows() =>
        [
            .. Repository
                .Read("docs/spec-coverage.md")
                .Split('\n')
                .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
                .Where(cells => cells.Length == 6 && SectionNumber().IsMatch(cells[1]))
                .Select(cells => new Row(cells[1], Names(cells[3]), Names(cells[4]))),
        ];

    static List<string> Names(string cell) => [.. Quoted().Matches(cell).Select(match => match.Value.Trim('`'))];

    [GeneratedRegex(@"^\d+(\.\d+)*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SectionNumber();

    [GeneratedRegex("`[^`]+`", RegexOptions.None, 1000)]
    private static partial Regex Quoted();

    sealed record Row(string Section, IReadOnlyList<string> Classes, IReadOnlyList<string> Tests);
}
