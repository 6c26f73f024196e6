using System.Text.Json;
using System.Text.RegularExpressions;

namespace GovernanceGraph.Api.Tests.Questions;

/// <summary>
/// Paths through an answer, such as "states.nodes[id=state:FR].signed.edges.since": names of fields. Lists are walked
/// through; "[path=value]" keeps the elements that have that value, "[0]" the first element of each list.
/// </summary>
static partial class AnswerPath
{
    /// <summary>All that a path leads to, in the order of the answer.</summary>
    internal static IEnumerable<JsonElement> Follow(JsonElement from, string path)
    {
        IEnumerable<JsonElement> current = [from];
        foreach (Match step in Step().Matches(path))
        {
            var name = step.Groups["name"].Value;
            var (condition, value) = (step.Groups["path"].Value, step.Groups["value"].Value);
            var limit = step.Groups["first"].Success ? 1 : int.MaxValue;
            current = current
                .Where(element => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out _))
                .SelectMany(element => Elements(element.GetProperty(name)).Take(limit));
            if (condition.Length > 0)
            {
                current = current.Where(element => TextsOf(element, condition).Contains(value, StringComparer.Ordinal));
            }
        }

        return current;
    }

    /// <summary>A string as it is, anything else as JSON.</summary>
    internal static string Text(JsonElement element) =>
        element.ValueKind == JsonValueKind.String ? element.GetString()! : element.GetRawText();

    static IEnumerable<string> TextsOf(JsonElement element, string path) => Follow(element, path).Select(Text);

    static IEnumerable<JsonElement> Elements(JsonElement element) =>
        element.ValueKind == JsonValueKind.Array ? element.EnumerateArray() : [element];

    [GeneratedRegex(
        @"(?<name>\w+)(?<first>\[0\])?(\[(?<path>[\w.]+)=(?<value>[^\]]*)\])?\.?",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1_000
    )]
    private static partial Regex Step();
}
