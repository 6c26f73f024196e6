using System.Globalization;

namespace GovernanceGraph.GraphQL.Tests.Documentation;

/// <summary>The numbers in the table of contents of the specification of September 2025, sections 1 to 7.</summary>
static class SpecificationSections
{
    /// <summary>The last number of each series; what comes before it, and above it, is there too.</summary>
    static readonly string[] last =
    [
        "1",
        "2.1.8",
        "2.8",
        "2.9.2",
        "2.10.8",
        "2.14",
        "3.2",
        "3.3.2",
        "3.4.3",
        "3.5.6",
        "3.6.3",
        "3.7.1",
        "3.8.1",
        "3.9.1",
        "3.10.2",
        "3.11",
        "3.12.1",
        "3.13.5",
        "4.1",
        "4.2.6",
        "5.1.1",
        "5.2.1.1",
        "5.2.2.1",
        "5.2.3.1",
        "5.2.4.1",
        "5.3.3",
        "5.4.3",
        "5.5.1.4",
        "5.5.2.2",
        "5.5.2.3.4",
        "5.6.4",
        "5.7.3",
        "5.8.5",
        "6.1.2",
        "6.2.2",
        "6.2.3.3",
        "6.3.4",
        "6.4.4",
        "7.1.8",
        "7.2.2",
    ];

    public static IReadOnlySet<string> All { get; } = last.SelectMany(UpTo).ToHashSet();

    /// <summary>"5.2.3" stands for itself, 5.2.2, 5.2.1, and so on for 5.2.</summary>
    static IEnumerable<string> UpTo(string number)
    {
        var dot = number.LastIndexOf('.');
        if (dot < 0)
        {
            return [number];
        }

        var parent = number[..dot];
        var count = int.Parse(number[(dot + 1)..], CultureInfo.InvariantCulture);
        return UpTo(parent).Concat(Enumerable.Range(1, count).Select(position => $"{parent}.{position}"));
    }
}
