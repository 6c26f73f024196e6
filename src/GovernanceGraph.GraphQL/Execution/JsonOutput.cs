using System.Collections;
using System.Diagnostics;
using GovernanceGraph.GraphQL.Responses;

namespace GovernanceGraph.GraphQL.Execution;

/// <summary>Writes values that scalars serialize to and that errors carry: null, bool, numbers, string, list, dictionary.</summary>
static class JsonOutput
{
    public static void Write(ResponseWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNull();
                break;
            case string text:
                writer.WriteString(text);
                break;
            case bool truth:
                writer.WriteBoolean(truth);
                break;
            case int number:
                writer.WriteInt64(number);
                break;
            case long number:
                writer.WriteInt64(number);
                break;
            case double number:
                writer.WriteDouble(number);
                break;
            case IReadOnlyDictionary<string, object?> properties:
                WriteObject(writer, properties);
                break;
            case IEnumerable items:
                WriteArray(writer, items);
                break;
            default:
                throw new UnreachableException(
                    $"A value of .NET type {value.GetType()} has no JSON; scalars must serialize it to one that has.");
        }
    }

    static void WriteObject(ResponseWriter writer, IReadOnlyDictionary<string, object?> properties)
    {
        writer.BeginObject();
        foreach (var (name, value) in properties)
        {
            writer.WritePropertyName(name);
            Write(writer, value);
        }

        writer.EndObject();
    }

    static void WriteArray(ResponseWriter writer, IEnumerable items)
    {
        writer.BeginArray();
        foreach (var item in items)
        {
            Write(writer, item);
        }

        writer.EndArray();
    }
}
