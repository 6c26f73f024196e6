using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Text;

namespace GovernanceGraph.Queries;

/// <summary>
/// Where a record stands in an order: the values of its order keys, the id last. It names values, not a position, so
/// that it stays right when records come and go.
/// </summary>
/// <param name="Values">
/// One value a key: string, <see cref="CutText"/>, long or null; of a partial date
/// <see cref="Model.PartialDate.Packed"/>, of an enumeration the ordinal, of a truth value 0 or 1.
/// </param>
/// <param name="Id">The id of the record; along a relation of the entity at the other end.</param>
public sealed record Cursor(IReadOnlyList<object?> Values, string Id)
{
    /// <summary>
    /// The longest id that a cursor must hold, in characters: ids of entities and sources have at most 200, a relation
    /// names two.
    /// </summary>
    public const int MaxIdLength = 500;

    const byte Format = 1;
    const int HeadLength = 1 + CursorOrigin.TagLength + CursorOrigin.OwnerLength + 1;

    // A kind, a length in two bytes, three bytes for a character.
    const int MaxValueBytes = 3 + (3 * TextOrder.MaxKeyLength);

    static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    enum Kind : byte
    {
        Null,
        Text,
        CutText,
        Number,
    }

    /// <summary>What list it was given for; the default: nothing says so.</summary>
    public ReadOnlyMemory<byte> Tag { get; init; }

    /// <summary>
    /// Which record the list belongs to (<see cref="CursorOrigin.OwnerOf"/>); 0: the whole data set, or nothing says
    /// so.
    /// </summary>
    public uint Owner { get; init; }

    /// <summary>
    /// The longest cursor of an order of so many keys, in characters: whatever the values are, none is longer.
    /// </summary>
    public static int MaxLength(int keys) =>
        Base64Url.GetEncodedLength(HeadLength + (keys * MaxValueBytes) + 2 + (3 * MaxIdLength));

    /// <summary>
    /// The value of a text in a cursor: the text itself, or of a long one its key, which tells where it stands.
    /// </summary>
    public static object ValueOf(string text) => TextOrder.IsCut(text) ? new CutText(TextOrder.Key(text)) : text;

    /// <summary>The written form: base64url of a few bytes.</summary>
    /// <param name="cursor">The cursor.</param>
    /// <param name="origin">The list; null: it is not told.</param>
    /// <param name="owner">The record to which the list belongs; see <see cref="Owner"/>.</param>
    public static string Encode(Cursor cursor, CursorOrigin? origin = null, uint owner = 0)
    {
        var bytes = new ArrayBufferWriter<byte>(128);
        bytes.GetSpan(1)[0] = Format;
        bytes.Advance(1);
        if (origin is null)
        {
            bytes.GetSpan(CursorOrigin.TagLength)[..CursorOrigin.TagLength].Clear();
            bytes.Advance(CursorOrigin.TagLength);
        }
        else
        {
            bytes.Write(origin.Tag.Span);
        }

        BinaryPrimitives.WriteUInt32BigEndian(bytes.GetSpan(CursorOrigin.OwnerLength), owner);
        bytes.Advance(CursorOrigin.OwnerLength);
        bytes.GetSpan(1)[0] = (byte)cursor.Values.Count;
        bytes.Advance(1);
        foreach (var value in cursor.Values)
        {
            switch (value)
            {
                case null:
                    Write(bytes, Kind.Null);
                    break;
                case string text:
                    Write(bytes, Kind.Text);
                    Write(bytes, text);
                    break;
                case CutText text:
                    Write(bytes, Kind.CutText);
                    Write(bytes, text.Key);
                    break;
                case long number:
                    Write(bytes, Kind.Number);
                    Write(bytes, number);
                    break;
                default:
                    throw new System.Diagnostics.UnreachableException($"A cursor holds no {value.GetType()}.");
            }
        }

        Write(bytes, cursor.Id);
        return Base64Url.EncodeToString(bytes.WrittenSpan);
    }

    /// <summary>Reads what <see cref="Encode"/> wrote; null for anything else.</summary>
    /// <param name="text">The written form.</param>
    /// <param name="maxKeys">The most order keys that a cursor of this program has.</param>
    public static Cursor? Decode(string text, int maxKeys)
    {
        if (text.Length > MaxLength(maxKeys) || !Base64Url.IsValid(text))
        {
            return null;
        }

        ReadOnlySpan<byte> bytes = Base64Url.DecodeFromChars(text);
        if (bytes.Length < HeadLength || bytes[0] != Format)
        {
            return null;
        }

        var tag = bytes.Slice(1, CursorOrigin.TagLength).ToArray();
        var owner = BinaryPrimitives.ReadUInt32BigEndian(bytes[(1 + CursorOrigin.TagLength)..]);
        var values = new object?[bytes[HeadLength - 1]];
        bytes = bytes[HeadLength..];
        for (var i = 0; i < values.Length; i++)
        {
            if (bytes.IsEmpty)
            {
                return null;
            }

            var kind = (Kind)bytes[0];
            bytes = bytes[1..];
            switch (kind)
            {
                case Kind.Null:
                    break;
                case Kind.Text when ReadText(ref bytes) is { } read:
                    values[i] = read;
                    break;
                case Kind.CutText when ReadText(ref bytes) is { } key:
                    values[i] = new CutText(key);
                    break;
                case Kind.Number when bytes.Length >= sizeof(long):
                    values[i] = BinaryPrimitives.ReadInt64BigEndian(bytes);
                    bytes = bytes[sizeof(long)..];
                    break;
                default:
                    return null;
            }
        }

        return ReadText(ref bytes) is { } id && bytes.IsEmpty ? new(values, id) { Tag = tag, Owner = owner } : null;
    }

    static void Write(ArrayBufferWriter<byte> bytes, Kind kind)
    {
        bytes.GetSpan(1)[0] = (byte)kind;
        bytes.Advance(1);
    }

    static void Write(ArrayBufferWriter<byte> bytes, string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        var span = bytes.GetSpan(sizeof(ushort) + length);
        BinaryPrimitives.WriteUInt16BigEndian(span, checked((ushort)length));
        Encoding.UTF8.GetBytes(text, span[sizeof(ushort)..]);
        bytes.Advance(sizeof(ushort) + length);
    }

    static void Write(ArrayBufferWriter<byte> bytes, long number)
    {
        BinaryPrimitives.WriteInt64BigEndian(bytes.GetSpan(sizeof(long)), number);
        bytes.Advance(sizeof(long));
    }

    static string? ReadText(ref ReadOnlySpan<byte> bytes)
    {
        if (
            bytes.Length < sizeof(ushort)
            || BinaryPrimitives.ReadUInt16BigEndian(bytes) is var length && bytes.Length < sizeof(ushort) + length
        )
        {
            return null;
        }

        var utf8 = bytes.Slice(sizeof(ushort), length);
        bytes = bytes[(sizeof(ushort) + length)..];
        return System.Text.Unicode.Utf8.IsValid(utf8) ? Strict.GetString(utf8) : null;
    }
}

/// <summary>The place of a text that is too long for a cursor.</summary>
/// <param name="Key">Its <see cref="TextOrder.Key"/>, which only this text has.</param>
public sealed record CutText(string Key);
