using System.Text;
using System.Text.Json;

namespace GovernanceGraph.Pages.Rendering;

/// <summary>
/// Pages as data by the terms of schema.org, in JSON-LD. The text can stand in an element "script": the writer escapes
/// what would end it.
/// </summary>
static class StructuredData
{
    /// <summary>The data of a thing.</summary>
    /// <param name="type">Its type, such as "Dataset".</param>
    /// <param name="members">Its members; those that are null are left out.</param>
    internal static string Of(string type, params ReadOnlySpan<(string Name, object? Value)> members)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("@context", "https://schema.org");
            writer.WriteString("@type", type);
            foreach (var (name, value) in members)
            {
                if (value is not null)
                {
                    writer.WritePropertyName(name);
                    VariablesText.Write(writer, value);
                }
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    /// <summary>A thing within another.</summary>
    internal static Dictionary<string, object?> Part(
        string type,
        params ReadOnlySpan<(string Name, object? Value)> members
    )
    {
        var part = new Dictionary<string, object?>(StringComparer.Ordinal) { ["@type"] = type };
        foreach (var (name, value) in members)
        {
            if (value is not null)
            {
                part.Add(name, value);
            }
        }

        return part;
    }
}
