using System.Buffers;
using System.Buffers.Binary;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using GovernanceGraph.Neo4j.Connections;

namespace GovernanceGraph.Neo4j.Loading;

/// <summary>
/// Values of properties as JSON: texts, whole numbers, truth values and lists of them; and rows, which are lists of
/// values.
/// </summary>
static class RowValues
{
    /// <summary>Nothing here goes into a web page, and what need not be escaped is shorter.</summary>
    public static readonly JsonWriterOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    public static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            case bool truth:
                writer.WriteBooleanValue(truth);
                break;
            case string[] texts:
                WriteList(writer, texts, static (writer, text) => writer.WriteStringValue(text));
                break;
            case long[] numbers:
                WriteList(writer, numbers, static (writer, number) => writer.WriteNumberValue(number));
                break;
            case object?[] values:
                WriteList(writer, values, Write);
                break;
            case bool[] truths:
                WriteList(writer, truths, static (writer, truth) => writer.WriteBooleanValue(truth));
                break;
            default:
                throw new UnreachableException($"A property is not a {value.GetType()}.");
        }
    }

    /// <summary>
    /// The value at which the reader stands; a list is one of texts unless its first item is a truth value.
    /// </summary>
    public static object? Read(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.String:
                return reader.GetString();
            case JsonTokenType.True:
                return true;
            case JsonTokenType.False:
                return false;
            case JsonTokenType.StartArray:
                return ReadList(ref reader);
            default:
                return CypherValue.Integer(ref reader);
        }
    }

    static object ReadList(ref Utf8JsonReader reader)
    {
        var (texts, truths) = (new List<string>(), new List<bool>());
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.True:
                    truths.Add(true);
                    break;
                case JsonTokenType.False:
                    truths.Add(false);
                    break;
                default:
                    texts.Add(reader.GetString()!);
                    break;
            }
        }

        return truths.Count > 0 ? truths.ToArray() : texts.ToArray();
    }

    static void WriteList<T>(Utf8JsonWriter writer, T[] items, Action<Utf8JsonWriter, T> write)
    {
        writer.WriteStartArray();
        foreach (var item in items)
        {
            write(writer, item);
        }

        writer.WriteEndArray();
    }
}

/// <summary>
/// Tells whether two rows have the same values, without keeping them: by the first 128 bits of a SHA-256. For one
/// thread at a time.
/// </summary>
sealed class RowHasher : IDisposable
{
    readonly ArrayBufferWriter<byte> buffer = new();
    readonly Utf8JsonWriter writer;

    public RowHasher() => writer = new(buffer, RowValues.Plain);

    public UInt128 Of(ReadOnlySpan<object?> values)
    {
        buffer.ResetWrittenCount();
        writer.Reset();
        writer.WriteStartArray();
        foreach (var value in values)
        {
            RowValues.Write(writer, value);
        }

        writer.WriteEndArray();
        writer.Flush();
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(buffer.WrittenSpan, digest);
        return BinaryPrimitives.ReadUInt128BigEndian(digest);
    }

    public void Dispose() => writer.Dispose();
}
