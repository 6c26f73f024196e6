using System.Globalization;
using System.Text;

namespace GovernanceGraph.GraphQL.Types;

/// <summary>Strings and numbers as ECMAScript writes them in JSON, which is what GraphQL clients expect to see.</summary>
public static class JsonText
{
    /// <summary>The number in its shortest form: "1", "0.1", "1e+21".</summary>
    public static string Number(double value)
    {
        if (!double.IsFinite(value))
        {
            return double.IsNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
        }

        if (value == 0)
        {
            return "0";
        }

        // The round-trip format has the shortest digits; only where the point stands differs.
        var text = Math.Abs(value).ToString("R", CultureInfo.InvariantCulture);
        var (digits, exponent) = Split(text);
        return (value < 0 ? "-" : "") + Place(digits, exponent);
    }

    /// <summary>Appends the string in quotes, with only the escapes that JSON demands; a lone surrogate is escaped.</summary>
    public static void AppendQuoted(StringBuilder text, ReadOnlySpan<char> value)
    {
        text.Append('"');
        for (var index = 0; index < value.Length; index++)
        {
            var character = value[index];
            if (char.IsHighSurrogate(character) && index + 1 < value.Length && char.IsLowSurrogate(value[index + 1]))
            {
                text.Append(character).Append(value[++index]);
                continue;
            }

            _ = character switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
                _ when char.IsSurrogate(character) => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
                _ => text.Append(character),
            };
        }

        text.Append('"');
    }

    /// <summary>The significant digits, and the power of ten of a point before the first.</summary>
    static (string Digits, int Exponent) Split(string text)
    {
        var exponentAt = text.IndexOf('E', StringComparison.Ordinal);
        var exponent = exponentAt < 0 ? 0 : int.Parse(text.AsSpan(exponentAt + 1), CultureInfo.InvariantCulture);
        var mantissa = exponentAt < 0 ? text : text[..exponentAt];
        var pointAt = mantissa.IndexOf('.', StringComparison.Ordinal);
        exponent += pointAt < 0 ? mantissa.Length : pointAt;
        var digits = mantissa.Replace(".", "", StringComparison.Ordinal);
        var significant = digits.TrimStart('0');
        return (significant.TrimEnd('0'), exponent - (digits.Length - significant.Length));
    }

    static string Place(string digits, int exponent) => exponent switch
    {
        > 21 or < -5 => $"{digits[0]}{(digits.Length > 1 ? "." : "")}{digits[1..]}e{(exponent > 0 ? "+" : "-")}{Math.Abs(exponent - 1)}",
        <= 0 => $"0.{new string('0', -exponent)}{digits}",
        _ when digits.Length <= exponent => digits + new string('0', exponent - digits.Length),
        _ => $"{digits[..exponent]}.{digits[exponent..]}",
    };
}
