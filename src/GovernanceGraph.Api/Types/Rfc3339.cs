namespace GovernanceGraph.Api.Types;

/// <summary>
/// Reads a moment as RFC 3339, section 5.6, writes it ("date-time"): full date, "T", time to the second with any number
/// of digits after it, "Z" or an offset with a colon. "T" and "Z" may be lower case.
/// </summary>
static class Rfc3339
{
    const int LongestTickDigits = 7;
    const int LeapSecond = 60;

    /// <summary>
    /// The moment, in UTC; null where the text is not one of the years 0001 to 9999. Of a second's fraction seven
    /// digits count (100 ns), and a moment after a whole second stays after it: "…00.000000001Z" is later than "…00Z".
    /// A leap second is the second after it, as in the time of computers (POSIX), and may only end a month.
    /// </summary>
    internal static DateTimeOffset? Parse(ReadOnlySpan<char> text)
    {
        if (
            text.Length < "0000-00-00T00:00:00Z".Length
            || text[4] != '-'
            || text[7] != '-'
            || text[10] is not ('T' or 't')
            || text[13] != ':'
            || text[16] != ':'
        )
        {
            return null;
        }

        var (year, month, day) = (Digits(text[..4]), Digits(text[5..7]), Digits(text[8..10]));
        var (hour, minute, second) = (Digits(text[11..13]), Digits(text[14..16]), Digits(text[17..19]));
        var rest = text[19..];
        if (
            year < 1
            || month is < 1 or > 12
            || day < 1
            || day > DateTime.DaysInMonth(year, month)
            || hour is < 0 or > 23
            || minute is < 0 or > 59
            || second is < 0 or > LeapSecond
            || FractionTicks(ref rest) is not { } fraction
            || OffsetMinutes(rest) is not { } offset
        )
        {
            return null;
        }

        var ticks =
            new DateTime(year, month, day, hour, minute, 0).Ticks
            + (second * TimeSpan.TicksPerSecond)
            + fraction
            - (offset * TimeSpan.TicksPerMinute);
        return ticks < 0 || ticks > DateTime.MaxValue.Ticks || (second == LeapSecond && !EndsAMonth(ticks - fraction))
            ? null
            : new DateTimeOffset(ticks, TimeSpan.Zero);
    }

    static bool EndsAMonth(long ticks) => ticks % TimeSpan.TicksPerDay == 0 && new DateTime(ticks).Day == 1;

    /// <summary>The fraction of a second before the rest, which is moved on; none is 0.</summary>
    static long? FractionTicks(ref ReadOnlySpan<char> rest)
    {
        if (rest[0] != '.')
        {
            return 0;
        }

        var end = rest[1..].IndexOfAnyExceptInRange('0', '9') + 1;
        if (end <= 1)
        {
            return null; // no digit, or nothing after the digits
        }

        var digits = rest[1..end];
        rest = rest[end..];
        var ticks = 0L;
        for (var place = 0; place < LongestTickDigits; place++)
        {
            ticks = (10 * ticks) + (place < digits.Length ? digits[place] - '0' : 0);
        }

        return ticks > 0 || !digits.ContainsAnyInRange('1', '9') ? ticks : 1;
    }

    /// <summary>The offset from UTC: "Z", "+02:00", "-00:00".</summary>
    static int? OffsetMinutes(ReadOnlySpan<char> text)
    {
        if (text is "Z" or "z")
        {
            return 0;
        }

        if (text.Length != "+00:00".Length || text[0] is not ('+' or '-') || text[3] != ':')
        {
            return null;
        }

        var (hours, minutes) = (Digits(text[1..3]), Digits(text[4..]));
        return hours is < 0 or > 23 || minutes is < 0 or > 59 ? null
            : text[0] == '+' ? (60 * hours) + minutes
            : -((60 * hours) + minutes);
    }

    /// <summary>The number that ASCII digits write; -1 where another character stands among them.</summary>
    static int Digits(ReadOnlySpan<char> text)
    {
        var number = 0;
        foreach (var character in text)
        {
            if (!char.IsAsciiDigit(character))
            {
                return -1;
            }

            number = (10 * number) + character - '0';
        }

        return number;
    }
}
