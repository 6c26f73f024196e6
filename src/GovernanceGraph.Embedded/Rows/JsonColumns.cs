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
    public static IReadOnlyList<string> ReadTexts(string json) => json == "[]" ? [] : Read(json, ReadTexts);

    /// <exception cref="StoreException">
    /// The text is not such a map, or names a field that this program does not know.
    /// </exception>
    public static IReadOnlyDictionary<Field, string> ReadValues(string json) =>
        json == "{}" ? new Dictionary<Field, string>() : Read(json, ReadValues);

    static string[] ReadTexts(JsonElement list)
    {
        var texts = new string[list.GetArrayLength()];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = list[i].GetString() ?? throw SqliteDatabase.Damaged("an item of a list of texts is missing");
        }

        return texts;
    }

    static Dictionary<Field, string> ReadValues(JsonElement map)
    {
        var values = new Dictionary<Field, string>();
        foreach (var member in map.EnumerateObject())
        {
            var name = member.Name;
            var field =
                Records.Entity.Fields.FirstOrDefault(field => field.Name == name)
                ?? throw RowReader.Unknown("field", name);
            values[field] =
                member.Value.GetString()
                ?? throw SqliteDatabase.Damaged($"the field \"{name}\" of an entity has no value");
        }

        return values;
    }

    // Not the serializer: it builds itself when it is first used, which is a good part of the time of a start.
    static T Read<T>(string json, Func<JsonElement, T> read)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Null
                ? throw SqliteDatabase.Damaged("a list or map of texts is missing")
                : read(document.RootElement);
        }
        catch (Exception cause) when (cause is JsonException or InvalidOperationException)
        {
            throw SqliteDatabase.Damaged("a list or map of texts is not JSON", cause);
        }
    }
}
