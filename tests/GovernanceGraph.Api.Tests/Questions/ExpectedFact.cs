using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace GovernanceGraph.Api.Tests.Questions;

/// <summary>One line of expected-facts.txt: what a path through an answer must lead to.</summary>
/// <param name="Number">Number of the question.</param>
/// <param name="Path">An <see cref="AnswerPath"/>.</param>
/// <param name="Comparison">"=", "has", "lacks" or "count".</param>
/// <param name="Values">The values, or the one count.</param>
sealed partial record ExpectedFact(string Number, string Path, string Comparison, string[] Values)
{
    /// <summary>All lines.</summary>
    internal static IReadOnlyList<ExpectedFact> All { get; } = Read();

    /// <summary>Null if the answer says so, otherwise what it says instead.</summary>
    internal string? Contradiction(JsonElement data)
    {
        var found = AnswerPath.Follow(data, Path).ToList();
        var texts = found
            .Select(AnswerPath.Text)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();
        var agrees = Comparison switch
        {
            "=" => texts.SequenceEqual(Values.Order(StringComparer.Ordinal), StringComparer.Ordinal),
            "has" => Values.All(texts.Contains),
            "lacks" => found.Count > 0 && !Values.Any(texts.Contains),
            "count" => found.Count.ToString(System.Globalization.CultureInfo.InvariantCulture) == Values[0],
            _ => throw new InvalidDataException($"\"{Comparison}\" is not a comparison."),
        };
        return agrees
            ? null
            : $"{Path} {Comparison} {string.Join("; ", Values)}, but found {found.Count}: {string.Join("; ", texts)}";
    }

    static List<ExpectedFact> Read([CallerFilePath] string caller = "")
    {
        var facts = new List<ExpectedFact>();
        foreach (
            var line in File.ReadLines(
                System.IO.Path.Combine(System.IO.Path.GetDirectoryName(caller)!, "expected-facts.txt")
            )
        )
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var parts = Line().Match(line);
            if (!parts.Success)
            {
                throw new InvalidDataException($"\"{line}\" is not an expected fact.");
            }

            facts.Add(
                new(
                    parts.Groups["number"].Value,
                    parts.Groups["path"].Value,
                    parts.Groups["comparison"].Value,
                    parts.Groups["values"].Value.Split("; ")
                )
            );
        }

        return facts;
    }

    [GeneratedRegex(
        @"^(?<number>\d\d) (?<path>\w(\w|\.|\[[^\]]*\])*) (?<comparison>=|has|lacks|count) (?<values>.+)$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1_000
    )]
    private static partial Regex Line();
}
