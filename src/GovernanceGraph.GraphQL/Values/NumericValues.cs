using System.Globalization;

namespace GovernanceGraph.GraphQL.Values;

/// <summary>Numbers among the values that resolvers and clients give.</summary>
static class NumericValues
{
    /// <summary>Unlike .NET, ECMAScript counts the byte order mark, and does not count U+0085.</summary>
    const string EcmaScriptWhiteSpace =
        "\t\n\v\f\r "
        + "\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008"
        + "\u2009\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF";

    /// <summary>The value as a double, if it is of any numeric type.</summary>
    public static bool TryGetNumber(object value, out double number)
    {
        switch (value)
        {
            case int or long or short or byte or sbyte or ushort or uint or ulong or double or float or decimal:
                number = Convert.ToDouble(value, CultureInfo.InvariantCulture);
                return true;
            default:
                number = 0;
                return false;
        }
    }

    /// <summary>The number that ECMAScript's "Number(text)" gives; NaN where the text is none.</summary>
    public static double Parse(string text)
    {
        var trimmed = text.AsSpan().Trim(EcmaScriptWhiteSpace);
        if (trimmed.IsEmpty)
        {
            return 0;
        }

        if (trimmed.Length > 2 && trimmed[0] == '0' && char.IsAsciiLetter(trimmed[1]))
        {
            return ParseRadix(trimmed[2..], char.ToLowerInvariant(trimmed[1]));
        }

        // .NET reads "∞" and "nan" too, which are no numbers here.
        var isDecimal = trimmed.IndexOfAnyExcept("0123456789+-.eE") < 0;
        const NumberStyles Style =
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return isDecimal && double.TryParse(trimmed, Style, CultureInfo.InvariantCulture, out var number) ? number
            : trimmed is "Infinity" or "+Infinity" ? double.PositiveInfinity
            : trimmed is "-Infinity" ? double.NegativeInfinity
            : double.NaN;
    }

    static double ParseRadix(ReadOnlySpan<char> digits, char letter)
    {
        var radix = letter switch
        {
            'x' => 16,
            'o' => 8,
            'b' => 2,
            _ => 0,
        };
        var number = 0.0;
        foreach (var digit in digits)
        {
            var value = char.IsAsciiHexDigit(digit) ? Convert.ToInt32(digit.ToString(), 16) : radix;
            number = value < radix ? (number * radix) + value : double.NaN;
        }

        return radix == 0 ? double.NaN : number;
    }
}
