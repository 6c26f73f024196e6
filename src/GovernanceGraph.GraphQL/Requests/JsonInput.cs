using System.Buffers;
using System.Collections.ObjectModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace GovernanceGraph.GraphQL.Requests;

/// <summary>
/// Reads JSON into the values that requests are made of: null, bool, int, double, string, list and dictionary in the
/// order of the text. A number that is not a 32-bit integer becomes the nearest double, as in ECMAScript, so that
/// messages about it say the same. Of a repeated name the last value counts. How many values are read is limited,
/// because the shortest ones take many times their text in memory.
/// </summary>
public static class JsonInput
{
    static readonly IReadOnlyDictionary<string, object?> EmptyObject = ReadOnlyDictionary<string, object?>.Empty;
    static readonly IReadOnlyList<object?> EmptyArray = [];

    /// <summary>Reads the value at the reader's token, which is moved to the value's last token.</summary>
    /// <param name="reader">Stands at the value's first token.</param>
    /// <param name="remainingValues">How many more values may be read, this one included; counted down.</param>
    /// <exception cref="JsonException">The text is not JSON, or deeper than the reader's options allow.</exception>
    /// <exception cref="TooManyValuesException">There are more values.</exception>
    public static object? Read(ref Utf8JsonReader reader, ref int remainingValues)
    {
        if (--remainingValues < 0)
        {
            throw new TooManyValuesException();
        }

        return ReadValue(ref reader, ref remainingValues);
    }

    static object? ReadValue(ref Utf8JsonReader reader, ref int remainingValues) =>
        reader.TokenType switch
        {
            JsonTokenType.Null => null,
            JsonTokenType.True => true,
            JsonTokenType.False => false,
            JsonTokenType.Number => ReadNumber(ref reader),
            JsonTokenType.String => ReadString(ref reader),
            JsonTokenType.StartArray => ReadArray(ref reader, ref remainingValues),
            JsonTokenType.StartObject => ReadObject(ref reader, ref remainingValues),
            _ => throw new UnreachableException($"No value starts with {reader.TokenType}."),
        };

    /// <summary>Reads the object at the reader's token.</summary>
    /// <param name="reader">Stands at the object's first token.</param>
    /// <param name="remainingValues">How many more values may be read within the object; counted down.</param>
    /// <exception cref="JsonException">The text is not JSON, or deeper than the reader's options allow.</exception>
    /// <exception cref="TooManyValuesException">There are more values.</exception>
    public static IReadOnlyDictionary<string, object?> ReadObject(ref Utf8JsonReader reader, ref int remainingValues)
    {
        OrderedDictionary<string, object?>? properties = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = ReadString(ref reader);
            reader.Read();
            (properties ??= [])[name] = Read(ref reader, ref remainingValues);
        }

        return properties ?? EmptyObject;
    }

    /// <summary>Reads the string or name at the reader's token; half a surrogate pair stays what it is.</summary>
    static string ReadString(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped)
        {
            return reader.GetString()!;
        }

        var escaped = Encoding.UTF8.GetString(
            reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan
        );
        var text = new StringBuilder(escaped.Length);
        for (var index = 0; index < escaped.Length; index++)
        {
            if (escaped[index] != '\\')
            {
                text.Append(escaped[index]);
                continue;
            }

            // The reader has seen that every escape is complete.
            index++;
            if (escaped[index] == 'u')
            {
                text.Append(
                    (char)
                        ushort.Parse(
                            escaped.AsSpan(index + 1, 4),
                            NumberStyles.AllowHexSpecifier,
                            CultureInfo.InvariantCulture
                        )
                );
                index += 4;
                continue;
            }

            text.Append(
                escaped[index] switch
                {
                    'b' => '\b',
                    'f' => '\f',
                    'n' => '\n',
                    'r' => '\r',
                    't' => '\t',
                    var character => character,
                }
            );
        }

        return text.ToString();
    }

    static object ReadNumber(ref Utf8JsonReader reader)
    {
        // Text such as 1.0 or 1e3 is a whole number too; -0 is not, because an integer has no sign at zero.
        var number = reader.GetDouble();
        return number == (int)number && !(number == 0 && double.IsNegative(number)) ? (int)number : (object)number;
    }

    static IReadOnlyList<object?> ReadArray(ref Utf8JsonReader reader, ref int remainingValues)
    {
        List<object?>? items = null;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            (items ??= []).Add(Read(ref reader, ref remainingValues));
        }

        return items ?? EmptyArray;
    }
}
