using System.Text.Json;
using GovernanceGraph.Model;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Embedded.Rows;

/// <summary>Lists and maps of texts in one column.</summary>
static class JsonColumns
{
    public static string Write(IReadOnlyList<string> texts) =>
        texts.Count == 0 ? "[]" : JsonSerializer.Serialize(texts);

    public static string Write(IReadOnlyDictionary<Field, string> values) =>
        values.Count == 0
            ? "{}"
            : JsonSerializer.Serialize(
                new SortedDictionary<string, string>(
                    values.ToDictionary(pair => pair.Key.Name, pair => pair.Value, StringComparer.Ordinal),
                    StringComparer.Ordinal
                )
            );

    /// <exception cref="StoreException">The text is not such a list.</exception>
    public static IReadOnlyList<string> ReadTexts(string json) => json == "[]" ? [] : Read<string[]>(json);

    /// <exception cref="StoreException">
    /// The text is not such a map, or names a field that this program does not know.
    /// </exception>
    public static IReadOnlyDictionary<Field, string> ReadValues(string json)
    {
        var values = new Dictionary<Field, string>();
        if (json != "{}")
        {
            foreach (var (name, value) in Read<Dictionary<string, string>>(json))
            {
                var field =
                    Records.Entity.Fields.FirstOrDefault(field => field.Name == name)
                    ?? throw RowReader.Unknown("field", name);
                values.Add(
                    field,
                    value ?? throw SqliteDatabase.Damaged($"the field \"{name}\" of an entity has no value")
                );
            }
        }

        return values;
    }

    static T Read<T>(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json)
                ?? throw SqliteDatabase.Damaged("a list or map of texts is missing");
        }
        catch (JsonException cause)
        {
            throw SqliteDatabase.Damaged("a list or map of texts is not JSON", cause);
        }
    }
}
