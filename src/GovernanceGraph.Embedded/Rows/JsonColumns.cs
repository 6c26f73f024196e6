using System.Text.Json;
using GovernanceGraph.Model;

namespace GovernanceGraph.Embedded.Rows;

/// <summary>Lists and maps of texts in one column.</summary>
static class JsonColumns
{
    public static string Write(IReadOnlyList<string> texts) => texts.Count == 0 ? "[]" : JsonSerializer.Serialize(texts);

    public static string Write(IReadOnlyDictionary<Field, string> values) =>
        values.Count == 0
            ? "{}"
            : JsonSerializer.Serialize(new SortedDictionary<string, string>(
                values.ToDictionary(pair => pair.Key.Name, pair => pair.Value, StringComparer.Ordinal), StringComparer.Ordinal));

    public static IReadOnlyList<string> ReadTexts(string json) =>
        json == "[]" ? [] : JsonSerializer.Deserialize<string[]>(json)!;

    public static IReadOnlyDictionary<Field, string> ReadValues(string json)
    {
        var values = new Dictionary<Field, string>();
        if (json != "{}")
        {
            foreach (var (name, value) in JsonSerializer.Deserialize<Dictionary<string, string>>(json)!)
            {
                values.Add(Records.Entity.Fields.First(field => field.Name == name), value);
            }
        }

        return values;
    }
}
