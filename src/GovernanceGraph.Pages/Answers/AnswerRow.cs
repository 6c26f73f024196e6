using System.Text.Json;

namespace GovernanceGraph.Pages.Answers;

/// <summary>A row of an answer: its values by the way to them through objects and lists.</summary>
public sealed class AnswerRow
{
    readonly Dictionary<string, List<string>> values = new(StringComparer.Ordinal);
    readonly List<string> columns = [];

    internal AnswerRow(JsonElement row)
    {
        Json = row;
        Collect(row, "");
    }

    /// <summary>The row as the answer has it.</summary>
    internal JsonElement Json { get; }

    /// <summary>The ways to values that the row has or says to be null, in the order of the answer.</summary>
    internal IReadOnlyList<string> Columns => columns;

    /// <summary>
    /// The id of the entity that the row is about, without the day and the revision that it names; null: the answer
    /// does not tell.
    /// </summary>
    internal string? EntityId => Id("plainId") ?? Id("id") ?? Id("node.plainId") ?? Id("node.id");

    /// <summary>The values of a column; none where the answer has null, an empty list or nothing.</summary>
    public IReadOnlyList<string> Cell(string column) => values.GetValueOrDefault(column) ?? [];

    string? Id(string column) =>
        Cell(column) is [var id]
        && id.Split('@')[0] is var plain
        && plain.Contains(':', StringComparison.Ordinal)
        && !plain.Contains(' ', StringComparison.Ordinal)
            ? plain
            : null;

    void Collect(JsonElement value, string way)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in value.EnumerateObject())
                {
                    Collect(member.Value, way.Length == 0 ? member.Name : $"{way}.{member.Name}");
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                {
                    Collect(item, way);
                }

                break;
            default:
                if (!values.TryGetValue(way, out var cell))
                {
                    values.Add(way, cell = []);
                    columns.Add(way);
                }

                if (value.ValueKind != JsonValueKind.Null)
                {
                    cell.Add(value.ToString());
                }

                break;
        }
    }
}
