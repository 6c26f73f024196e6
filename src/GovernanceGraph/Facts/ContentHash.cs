using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace GovernanceGraph.Facts;

/// <summary>
/// The first 128 bits of a SHA-256 over a fact's kind and its values, each with its length before it.
/// </summary>
/// <param name="High">The first 64 bits.</param>
/// <param name="Low">The next 64 bits.</param>
public readonly record struct ContentHash(ulong High, ulong Low) : IComparable<ContentHash>
{
    /// <summary>Length of the written form, in characters.</summary>
    public const int TextLength = 32;

    /// <summary>
    /// The hash of a fact of that kind with these values, in their fixed order. An absent value differs from an empty
    /// one.
    /// </summary>
    public static ContentHash Of(FactKind kind, params ReadOnlySpan<string?> values)
    {
        var size = 1;
        foreach (var value in values)
        {
            size += sizeof(int) + (value is null ? 0 : Encoding.UTF8.GetByteCount(value));
        }

        var buffer = size <= 1024 ? stackalloc byte[size] : new byte[size];
        buffer[0] = (byte)kind;
        var position = 1;
        foreach (var value in values)
        {
            var length = value is null ? -1 : Encoding.UTF8.GetBytes(value, buffer[(position + sizeof(int))..]);
            BinaryPrimitives.WriteInt32BigEndian(buffer[position..], length);
            position += sizeof(int) + Math.Max(length, 0);
        }

        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(buffer, digest);
        return new(BinaryPrimitives.ReadUInt64BigEndian(digest), BinaryPrimitives.ReadUInt64BigEndian(digest[8..]));
    }

    /// <summary>Reads what <see cref="ToString"/> wrote; false for anything else.</summary>
    public static bool TryParse(string text, out ContentHash hash)
    {
        hash = default;
        if (
            text.Length != TextLength
            || !ulong.TryParse(
                text.AsSpan(0, 16),
                System.Globalization.NumberStyles.AllowHexSpecifier,
                null,
                out var high
            )
            || !ulong.TryParse(text.AsSpan(16), System.Globalization.NumberStyles.AllowHexSpecifier, null, out var low)
        )
        {
            return false;
        }

        hash = new(high, low);
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(ContentHash other) =>
        High != other.High ? High.CompareTo(other.High) : Low.CompareTo(other.Low);

    /// <summary>32 lower-case hexadecimal digits.</summary>
    public override string ToString() => $"{High:x16}{Low:x16}";

    /// <summary>In the order of the written form.</summary>
    public static bool operator <(ContentHash left, ContentHash right) => left.CompareTo(right) < 0;

    /// <summary>In the order of the written form.</summary>
    public static bool operator >(ContentHash left, ContentHash right) => left.CompareTo(right) > 0;

    /// <summary>In the order of the written form.</summary>
    public static bool operator <=(ContentHash left, ContentHash right) => left.CompareTo(right) <= 0;

    /// <summary>In the order of the written form.</summary>
    public static bool operator >=(ContentHash left, ContentHash right) => left.CompareTo(right) >= 0;
}
