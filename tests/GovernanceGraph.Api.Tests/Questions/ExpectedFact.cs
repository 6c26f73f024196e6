using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace GovernanceGraph.Api.Tests.Questions;

/// <summary>One line of expected-facts.txt: what a path through an answer must lead to.</summary>
/// <param name="Number">Number of the question.</param>
/// <param name="Path">Names of fields; lists are walked through, and "[path=value]" keeps what has that value.</param>
/// <param name="Comparison">"=", "has", "lacks" or "count".</param>
/// <param name="Values">The values, or the one count.</param>
sealed partial record ExpectedFact(string Number, string Path, string Comparison, string[] Values)
{
    /// <summary>All lines.</summary>
    internal static IReadOnlyList<ExpectedFact> All { get; } = Read();

    /// <summary>Null where the answer says so; else what it says instead.</summary>
    internal string? Contradiction(JsonElement data)
    {
        var found = Follow([data], Path).ToList();
        var texts = found.Select(Text).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var agrees = Comparison switch
        {
            "=" => texts.SequenceEqual(Values.Order(StringComparer.Ordinal), StringComparer.Ordinal),
            "has" => Values.All(texts.Contains),
            "lacks" => found.Count > 0 && !Values.Any(texts.Contains),
            "count" => found.Count.ToString(System.Globalization.CultureInfo.InvariantCulture) == Values[0],
            _ => throw new InvalidDataException($"\"{Comparison}\" is no comparison."),
        };
        return agrees ? null : $"{Path} {Comparison} {string.Join("; ", Values)}, but found {found.Count}: {string.Join("; ", texts)}";
    }

    static IEnumerable<JsonElement> Follow(IEnumerable<JsonElement> from, string path)
    {
        var current = from;
        foreach (Match step in Step().Matches(path))
        {
            var (name, condition, value) = (step.Groups["name"].Value, step.Groups["path"].Value, step.Groups["value"].Value);
            current = current.Where(element => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out _))
                .SelectMany(element => Elements(element.GetProperty(name)));
            if (condition.Length > 0)
            {
                current = current.Where(element => Follow([element], condition).Select(Text).Contains(value, StringComparer.Ordinal));
            }
        }

        return current;
    }

    static IEnumerable<JsonElement> Elements(JsonElement element) =>
        element.ValueKind == JsonValueKind.Array ? element.EnumerateArray() : [element];

    static string Text(JsonElement element) =>
        element.ValueKind == JsonValueKind.String ? element.GetString()! : element.GetRawText();

    static List<ExpectedFact> Read([CallerFilePath] string caller = "")
    {
        var facts = new List<ExpectedFact>();
        foreach (var line in File.ReadLines(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(caller)!, "expected-facts.txt")))
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var parts = Line().Match(line);
            if (!parts.Success)
            {
                throw new InvalidDataException($"\"{line}\" is no expected fact.");
            }

            facts.Add(new(
                parts.Groups["number"].Value, parts.Groups["path"].Value, parts.Groups["comparison"].Value,
                parts.Groups["values"].Value.Split("; ")));
        }

        return facts;
    }

    [GeneratedRegex(@"^(?<number>\d\d) (?<path>\w(\w|\.|\[[^\]]*\])*) (?<comparison>=|has|lacks|count) (?<values>.+)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Line();

    [GeneratedRegex(@"(?<name>\w+)(\[(?<path>[\w.]+)=(?<value>[^\]]*)\])?\.?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Step();
}
