using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace GovernanceGraph.Api.Tests.Questions;

/// <summary>Writes JSON for people: what fits into a line stands on one line, everything else is indented.</summary>
static class ReadableJson
{
    const int Width = 140;

    static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text, with a line's end at its end.</summary>
    internal static string Of(string json)
    {
        using var document = JsonDocument.Parse(json);
        var text = new StringBuilder();
        Write(document.RootElement, 0, 0, text);
        return text.Append('\n').ToString();
    }

    // "used": how much of the line stands before the value.
    static void Write(JsonElement value, int indent, int used, StringBuilder text)
    {
        if (OnOneLine(value, Width - used) is { } line)
        {
            text.Append(line);
            return;
        }

        var (open, close) = value.ValueKind == JsonValueKind.Array ? ('[', ']') : ('{', '}');
        text.Append(open);
        var separator = "\n";
        foreach (var (name, item) in Items(value))
        {
            var label = name is null ? "" : $"\"{name}\": ";
            text.Append(separator).Append(' ', indent + 2).Append(label);
            Write(item, indent + 2, indent + 2 + label.Length, text);
            separator = ",\n";
        }

        text.Append('\n').Append(' ', indent).Append(close);
    }

    static IEnumerable<(string? Name, JsonElement Value)> Items(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray().Select(item => ((string?)null, item))
            : value.EnumerateObject().Select(property => ((string?)property.Name, property.Value));

    // Null where it does not fit.
    static string? OnOneLine(JsonElement value, int width)
    {
        if (value.ValueKind is not (JsonValueKind.Array or JsonValueKind.Object))
        {
            return JsonSerializer.Serialize(value, Plain);
        }

        var items = Items(value)
            .Select(item => (item.Name is null ? "" : $"\"{item.Name}\": ") + OnOneLine(item.Value, int.MaxValue))
            .ToList();
        var inner = string.Join(", ", items);
        var line =
            value.ValueKind == JsonValueKind.Array ? $"[{inner}]"
            : inner.Length == 0 ? "{}"
            : $"{{ {inner} }}";
        return line.Length <= width ? line : null;
    }
}
