using System.Buffers.Text;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace GovernanceGraph.GraphQL.Responses;

/// <summary>
/// Numbers as ECMAScript prints them ("Number::toString"): the shortest digits that read back as the same number,
/// with an exponent only below 1e-6 and from 1e21.
/// </summary>
public static class NumberText
{
    /// <summary>No number needs more bytes.</summary>
    public const int MaxLength = 32;

    /// <summary>The text of a number, also of "NaN", "Infinity" and "-Infinity".</summary>
    public static string Format(double value)
    {
        if (!double.IsFinite(value))
        {
            return value.ToString(CultureInfo.InvariantCulture);
        }

        Span<byte> bytes = stackalloc byte[MaxLength];
        return Encoding.ASCII.GetString(bytes[..Format(value, bytes)]);
    }

    /// <summary>Writes a finite number.</summary>
    /// <param name="value">A finite number.</param>
    /// <param name="destination">At least <see cref="MaxLength"/> bytes.</param>
    /// <returns>The number of bytes written.</returns>
    public static int Format(double value, Span<byte> destination)
    {
        // Covers most numbers, and -0, which prints as 0.
        if (Math.Abs(value) < 1e15 && value == Math.Truncate(value))
        {
            var fits = Utf8Formatter.TryFormat((long)value, destination, out var written);
            Debug.Assert(fits, "The destination holds any long.");
            return written;
        }

        Span<byte> shortest = stackalloc byte[MaxLength];
        var formatted = value.TryFormat(shortest, out var length, default, CultureInfo.InvariantCulture);
        Debug.Assert(formatted, "Thirty-two bytes hold any double.");
        return Arrange(shortest[..length], destination);
    }

    /// <summary>
    /// Takes the digits and the exponent out of .NET's shortest text and sets them as ECMAScript does.
    /// </summary>
    static int Arrange(ReadOnlySpan<byte> text, Span<byte> destination)
    {
        Span<byte> digits = stackalloc byte[MaxLength];
        var count = 0;
        var pointAt = -1;
        var exponent = 0;
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case (byte)'-':
                    break;
                case (byte)'.':
                    pointAt = count;
                    break;
                case (byte)'E':
                    var parsed = Utf8Parser.TryParse(text[(i + 1)..], out exponent, out _);
                    Debug.Assert(parsed, "An exponent follows E.");
                    i = text.Length;
                    break;
                default:
                    digits[count++] = text[i];
                    break;
            }
        }

        // The value is 0.DIGITS times ten to the power of `point`.
        var point = (pointAt < 0 ? count : pointAt) + exponent;
        var leading = 0;
        while (leading < count && digits[leading] == (byte)'0')
        {
            leading++;
        }

        point -= leading;
        var significant = digits[leading..count].TrimEnd((byte)'0');
        var output = new SpanWriter(destination);
        if (text[0] == (byte)'-')
        {
            output.Write((byte)'-');
        }

        Set(significant, point, ref output);
        return output.Count;
    }

    static void Set(scoped ReadOnlySpan<byte> digits, int point, ref SpanWriter output)
    {
        if (point is > 0 and <= 21)
        {
            output.Write(digits[..Math.Min(point, digits.Length)]);
            output.Repeat((byte)'0', point - digits.Length);
            if (digits.Length > point)
            {
                output.Write((byte)'.');
                output.Write(digits[point..]);
            }
        }
        else if (point is > -6 and <= 0)
        {
            output.Write("0."u8);
            output.Repeat((byte)'0', -point);
            output.Write(digits);
        }
        else
        {
            output.Write(digits[0]);
            if (digits.Length > 1)
            {
                output.Write((byte)'.');
                output.Write(digits[1..]);
            }

            output.Write((byte)'e');
            output.Write(point > 0 ? (byte)'+' : (byte)'-');
            output.Write(Math.Abs(point - 1));
        }
    }

    ref struct SpanWriter(Span<byte> destination)
    {
        readonly Span<byte> destination = destination;

        public int Count { get; private set; }

        public void Write(byte value) => destination[Count++] = value;

        public void Write(scoped ReadOnlySpan<byte> value)
        {
            value.CopyTo(destination[Count..]);
            Count += value.Length;
        }

        public void Write(int value)
        {
            var fits = Utf8Formatter.TryFormat(value, destination[Count..], out var written);
            Debug.Assert(fits, "The destination holds any number.");
            Count += written;
        }

        public void Repeat(byte value, int times)
        {
            for (var i = 0; i < times; i++)
            {
                Write(value);
            }
        }
    }
}
