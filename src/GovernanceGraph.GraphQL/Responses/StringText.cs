using System.Buffers;
using System.Text.Unicode;

namespace GovernanceGraph.GraphQL.Responses;

/// <summary>The inside of a JSON string: the escapes that JSON demands, and no others.</summary>
static class StringText
{
    /// <summary>The longest that one UTF-16 code unit, or one byte of UTF-8, becomes: \u001f.</summary>
    public const int MaxBytesPerUnit = 6;

    static readonly SearchValues<char> EscapedCharacters = SearchValues.Create(
        "\"\\\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000b\f\r\u000e\u000f"
            + "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f"
    );

    static readonly SearchValues<byte> EscapedBytes = SearchValues.Create(
        "\"\\\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000b\f\r\u000e\u000f"u8
            + "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f"u8
    );

    /// <summary>Writes UTF-16 text; a lone surrogate becomes its \u escape.</summary>
    /// <param name="value">The text.</param>
    /// <param name="destination">At least six bytes for each code unit.</param>
    /// <returns>The number of bytes written.</returns>
    public static int Escape(ReadOnlySpan<char> value, Span<byte> destination)
    {
        var written = 0;
        while (!value.IsEmpty)
        {
            var plain = value.IndexOfAny(EscapedCharacters);
            var run = plain < 0 ? value : value[..plain];
            var status = Utf8.FromUtf16(
                run,
                destination[written..],
                out var read,
                out var bytes,
                replaceInvalidSequences: false
            );
            written += bytes;
            value = value[read..];
            if (status == OperationStatus.Done && plain < 0)
            {
                break;
            }

            // The first character left is a lone surrogate or one that must be escaped.
            written += EscapeOne(value[0], destination[written..]);
            value = value[1..];
        }

        return written;
    }

    /// <summary>Writes UTF-8 text.</summary>
    /// <param name="value">Well-formed UTF-8.</param>
    /// <param name="destination">At least six times as long.</param>
    /// <returns>The number of bytes written.</returns>
    public static int Escape(ReadOnlySpan<byte> value, Span<byte> destination)
    {
        var written = 0;
        while (true)
        {
            var plain = value.IndexOfAny(EscapedBytes);
            if (plain < 0)
            {
                value.CopyTo(destination[written..]);
                return written + value.Length;
            }

            value[..plain].CopyTo(destination[written..]);
            written += plain;
            written += EscapeOne((char)value[plain], destination[written..]);
            value = value[(plain + 1)..];
        }
    }

    static int EscapeOne(char character, Span<byte> destination)
    {
        var letter = character switch
        {
            '"' => '"',
            '\\' => '\\',
            '\b' => 'b',
            '\f' => 'f',
            '\n' => 'n',
            '\r' => 'r',
            '\t' => 't',
            _ => '\0',
        };
        destination[0] = (byte)'\\';
        if (letter != '\0')
        {
            destination[1] = (byte)letter;
            return 2;
        }

        var digits = "0123456789abcdef"u8;
        destination[1] = (byte)'u';
        destination[2] = digits[character >> 12];
        destination[3] = digits[(character >> 8) & 15];
        destination[4] = digits[(character >> 4) & 15];
        destination[5] = digits[character & 15];
        return 6;
    }
}
