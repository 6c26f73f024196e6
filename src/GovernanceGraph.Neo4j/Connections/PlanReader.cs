using System.Globalization;
using System.Text;
using System.Text.Json;

namespace GovernanceGraph.Neo4j.Connections;

/// <summary>
/// From the plan in an answer of Neo4j to lines: an operator each, what it works on, and how many rows the planner
/// expects.
/// </summary>
static class PlanReader
{
    /// <summary>Operators that are told; a statement of ours has some dozens.</summary>
    const int MaxOperators = 1_000;

    const string Suffix = "@neo4j";

    /// <summary>The lines of a plan; empty where the answer has none.</summary>
    public static string Read(ReadOnlySpan<byte> answer)
    {
        var reader = new Utf8JsonReader(answer);
        using var document = JsonDocument.ParseValue(ref reader);
        var text = new StringBuilder();
        if (document.RootElement.TryGetProperty("queryPlan", out var plan))
        {
            Write(plan, text);
        }

        return text.ToString();
    }

    static void Write(JsonElement root, StringBuilder text)
    {
        var open = new Stack<(JsonElement Operator, int Depth)>([(root, 0)]);
        for (var count = 0; open.Count > 0; count++)
        {
            if (count == MaxOperators)
            {
                text.Append("… and more operators\n");
                return;
            }

            var (step, depth) = open.Pop();
            text.Append(' ', 2 * depth).Append(Name(step)).Append(Details(step)).Append('\n');
            if (step.TryGetProperty("children", out var children))
            {
                foreach (var child in children.EnumerateArray().Reverse())
                {
                    open.Push((child, depth + 1));
                }
            }
        }
    }

    static string Name(JsonElement step)
    {
        var name = step.GetProperty("operatorType").GetString()!;
        return name.EndsWith(Suffix, StringComparison.Ordinal) ? name[..^Suffix.Length] : name;
    }

    static string Details(JsonElement step)
    {
        var arguments = step.GetProperty("arguments");
        var details = arguments.TryGetProperty("Details", out var of) ? $" {of}" : "";
        return arguments.TryGetProperty("EstimatedRows", out var rows)
            ? string.Create(CultureInfo.InvariantCulture, $"{details} ({rows.GetDouble():0.##} rows expected)")
            : details;
    }
}
