using System.Text;
using System.Text.Json;

namespace GovernanceGraph.Pages.Rendering;

/// <summary>The values of variables as JSON.</summary>
static class VariablesText
{
    static readonly JsonWriterOptions Indented = new() { Indented = true };

    /// <summary>The values as a reader can copy them.</summary>
    internal static string Of(IReadOnlyDictionary<string, object?> variables)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Indented))
        {
            Write(writer, variables);
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    /// <summary>Writes a value of the kinds that variables have.</summary>
    internal static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            case double number:
                writer.WriteNumberValue(number);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case IReadOnlyList<object?> list:
                writer.WriteStartArray();
                foreach (var item in list)
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            case IReadOnlyDictionary<string, object?> members:
                writer.WriteStartObject();
                foreach (var (name, member) in members)
                {
                    writer.WritePropertyName(name);
                    Write(writer, member);
                }

                writer.WriteEndObject();
                break;
            default:
                throw new System.Diagnostics.UnreachableException($"A variable is a {value.GetType()}.");
        }
    }
}
