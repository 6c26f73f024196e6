using System.Globalization;
using GovernanceGraph.Model;
using GovernanceGraph.Seeding;
using Xunit;

namespace GovernanceGraph.Tests.Seeding;

/// <summary>docs/seed-format.md says what the reader does.</summary>
public sealed class SeedFormatPageTests
{
    static readonly string Page = File.ReadAllText(Repository.PathOf("docs/seed-format.md"));

    [Fact]
    public void EveryFileIsDescribedWithItsColumns() =>
        Assert.All(
            SeedFileKind.All,
            kind =>
            {
                var columns = kind
                    .Columns.Select(column => kind.Filled.Contains(column) ? $"**`{column}`**" : $"`{column}`")
                    .Concat(kind.Optional.Select(column => $"*`{column}`*"));

                Assert.Contains($"### {kind.FileName}\n{string.Join(", ", columns)}\n", Page, StringComparison.Ordinal);
            }
        );

    [Fact]
    public void EveryRelationIsDescribedWithItsEnds() =>
        Assert.All(
            GovernanceModel.Relations,
            relation =>
            {
                var joins = relation.Joins.Select(join => $"{Prefixes(join.From)} → {Prefixes(join.To)}");

                Assert.Contains($"| `{relation.Name}` | {string.Join("; ", joins)} ", Page, StringComparison.Ordinal);
            }
        );

    [Fact]
    public void EveryKindOfSourceAndOfEntityIsNamed()
    {
        Assert.Contains(
            string.Join(", ", Enums.SourceKind.Members.Select(member => $"`{SourceRows.Word(member.Name)}`")),
            Page,
            StringComparison.Ordinal
        );
        Assert.All(
            GovernanceModel.Kinds,
            kind => Assert.Contains($"| `{kind.Prefix}` | ", Page, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void TheLimitsAreTheUsualOnes()
    {
        var limits = SeedLimits.Standard;

        Assert.Contains(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{limits.MaxFiles:N0} files, {limits.MaxDepth} folders deep, {limits.MaxFileBytes >> 30}"
                    + $" GiB a file, {limits.MaxRows:N0} rows in all, {limits.MaxCellBytes >> 10} KiB a cell, "
                    + $"{limits.MaxClaimsPerRelation:N0} claims"
            ),
            Page,
            StringComparison.Ordinal
        );
    }

    static string Prefixes(IReadOnlyList<EntityKind> kinds) => string.Join(", ", kinds.Select(kind => kind.Prefix));
}
