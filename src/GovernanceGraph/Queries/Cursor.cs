using System.Buffers.Text;
using System.Text.Json;

namespace GovernanceGraph.Queries;

/// <summary>
/// Where a record stands in an order: the values of its order keys, the id last. It names values, not a position, so
/// that it stays right when records come and go.
/// </summary>
/// <param name="Values">One value a key: string, long or null; of a partial date <see cref="Model.PartialDate.Packed"/>, of an enumeration the ordinal, of a truth value 0 or 1.</param>
/// <param name="Id">The id of the record; along a relation of the entity at the other end.</param>
public sealed record Cursor(IReadOnlyList<object?> Values, string Id)
{
    /// <summary>The longest cursor that is read, in characters.</summary>
    public const int MaxLength = 4096;

    /// <summary>The written form: base64url of a JSON list.</summary>
    public static string Encode(Cursor cursor)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartArray();
            foreach (var value in cursor.Values)
            {
                switch (value)
                {
                    case null: writer.WriteNullValue(); break;
                    case string text: writer.WriteStringValue(text); break;
                    case long number: writer.WriteNumberValue(number); break;
                    default: throw new System.Diagnostics.UnreachableException($"A cursor holds no {value.GetType()}.");
                }
            }

            writer.WriteStringValue(cursor.Id);
            writer.WriteEndArray();
        }

        return Base64Url.EncodeToString(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }

    /// <summary>Reads what <see cref="Encode"/> wrote for an order of so many keys; null for anything else.</summary>
    public static Cursor? Decode(string text, int keys)
    {
        if (text.Length > MaxLength || !Base64Url.IsValid(text))
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(Base64Url.DecodeFromChars(text));
            var list = document.RootElement;
            if (list.ValueKind != JsonValueKind.Array || list.GetArrayLength() != keys + 1
                || list[keys].ValueKind != JsonValueKind.String)
            {
                return null;
            }

            var values = new object?[keys];
            for (var i = 0; i < keys; i++)
            {
                switch (list[i].ValueKind)
                {
                    case JsonValueKind.Null: break;
                    case JsonValueKind.String: values[i] = list[i].GetString(); break;
                    case JsonValueKind.Number when list[i].TryGetInt64(out var number): values[i] = number; break;
                    default: return null;
                }
            }

            return new(values, list[keys].GetString()!);
        }
        catch (JsonException)
        {
            return null; // not one of ours: the caller says so, naming the argument
        }
        catch (InvalidOperationException)
        {
            return null; // a string of it is no text: half a surrogate pair, bytes that are not UTF-8
        }
    }
}
