using System.Text.Json;

namespace GovernanceGraph.Api.Tests.Identity;

/// <summary>
/// Keeps answers as Apollo Client, urql and Relay do: each record once, by its id, each field by its name and
/// arguments. What would be overwritten by something else is a contradiction.
/// </summary>
sealed class ClientCache
{
    readonly Dictionary<string, Record> records = new(StringComparer.Ordinal);

    /// <summary>Records that were met more than once.</summary>
    public int Shared { get; private set; }

    /// <summary>What would be overwritten: the record, the field, both values.</summary>
    public List<string> Contradictions { get; } = [];

    /// <summary>Keeps what a question was answered.</summary>
    public void Add(IEnumerable<RandomQuestion.Selected> selected, JsonElement data)
    {
        foreach (var root in selected)
        {
            Normalize(root, data.GetProperty(root.Alias));
        }
    }

    // A scalar as its JSON, a record as its id, a list, or the fields of an object without an id.
    object Normalize(RandomQuestion.Selected selected, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Array:
                return value.EnumerateArray().Select(item => Normalize(selected, item)).ToList();
            case JsonValueKind.Object:
                var type = value.GetProperty("__typename").GetString()!;
                var fields = new Dictionary<string, object>(StringComparer.Ordinal);
                var contradiction = (string?)null;
                foreach (
                    var (_, child) in selected.Children.Where(child => child.OnType is null || child.OnType == type)
                )
                {
                    Merge(fields, child.Key, Normalize(child, value.GetProperty(child.Alias)), ref contradiction);
                }

                Note(type, contradiction);
                return value.TryGetProperty("id", out var id) ? Keep(id.GetString()!, type, fields) : fields;
            default:
                return value.GetRawText();
        }
    }

    string Keep(string id, string type, Dictionary<string, object> fields)
    {
        if (!records.TryGetValue(id, out var record))
        {
            records.Add(id, new(type, fields));
            return id;
        }

        Shared++;
        var contradiction = record.Type == type ? null : $"is of type {record.Type} and {type}";
        foreach (var (key, value) in fields)
        {
            Merge(record.Fields, key, value, ref contradiction);
        }

        Note(id, contradiction);
        return id;
    }

    void Note(string where, string? contradiction)
    {
        if (contradiction is not null)
        {
            Contradictions.Add($"\"{where}\": {contradiction}");
        }
    }

    static void Merge(Dictionary<string, object> fields, string key, object value, ref string? contradiction)
    {
        if (!fields.TryGetValue(key, out var known))
        {
            fields.Add(key, value);
        }
        else
        {
            Compare(key, known, value, ref contradiction);
        }
    }

    static void Compare(string key, object known, object value, ref string? contradiction)
    {
        switch (known, value)
        {
            case (string left, string right) when left == right:
                break;
            case (List<object> left, List<object> right) when left.Count == right.Count:
                for (var i = 0; i < left.Count; i++)
                {
                    Compare(key, left[i], right[i], ref contradiction);
                }

                break;
            case (Dictionary<string, object> left, Dictionary<string, object> right):
                foreach (var (name, inner) in right)
                {
                    Merge(left, name, inner, ref contradiction);
                }

                break;
            default:
                contradiction ??= $"{key} is {JsonSerializer.Serialize(known)} and {JsonSerializer.Serialize(value)}";
                break;
        }
    }

    sealed record Record(string Type, Dictionary<string, object> Fields);
}
