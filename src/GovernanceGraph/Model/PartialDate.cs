namespace GovernanceGraph.Model;

/// <summary>
/// A date known to the year, the month or the day: an interval of days. Written as ISO 8601 prefixes:
/// "2018", "2018-11" or "2018-11-12". Order: earliest day first; of two with the same earliest day the less
/// precise one first.
/// </summary>
public readonly struct PartialDate : IEquatable<PartialDate>, IComparable<PartialDate>
{
    /// <summary>The longest written form, in characters.</summary>
    public const int MaxLength = 10;

    // Year * 10,000 + month * 100 + day; an unknown month or day is 0, so the numeric order is the order.
    readonly int packed;

    PartialDate(uint packed) => this.packed = (int)packed;

    /// <summary>A date known to the year.</summary>
    /// <param name="year">1 to 9999.</param>
    public PartialDate(int year)
        : this(Pack(year, 0, 0)) { }

    /// <summary>A date known to the month.</summary>
    /// <param name="year">1 to 9999.</param>
    /// <param name="month">1 to 12.</param>
    public PartialDate(int year, int month)
        : this(Pack(year, month, 0)) { }

    /// <summary>A date known to the day.</summary>
    /// <param name="day">The day.</param>
    public PartialDate(DateOnly day)
        : this(Pack(day.Year, day.Month, day.Day)) { }

    /// <summary>1 to 9999.</summary>
    public int Year => packed / 10_000;

    /// <summary>1 to 12; 0 where only the year is known.</summary>
    public int Month => packed / 100 % 100;

    /// <summary>1 to 31; 0 where the day is not known.</summary>
    public int Day => packed % 100;

    /// <summary>The first day that the date may stand for.</summary>
    public DateOnly Earliest => new(Year, Math.Max(Month, 1), Math.Max(Day, 1));

    /// <summary>The last day that the date may stand for.</summary>
    public DateOnly Latest
    {
        get
        {
            var month = Month == 0 ? 12 : Month;
            return new(Year, month, Day == 0 ? DateTime.DaysInMonth(Year, month) : Day);
        }
    }

    /// <summary>How much is known: 0 the year, 1 the month, 2 the day.</summary>
    public int Precision =>
        Month == 0 ? 0
        : Day == 0 ? 1
        : 2;

    /// <summary>Whether every day that it may stand for is one that the other may stand for too.</summary>
    public bool LiesWithin(PartialDate other) => Earliest >= other.Earliest && Latest <= other.Latest;

    /// <summary>The date as one number, in the order of dates; <see cref="FromPacked"/> reads it back.</summary>
    public int Packed => packed;

    /// <summary>The date that <see cref="Packed"/> wrote.</summary>
    public static PartialDate FromPacked(int packed) => new((uint)packed);

    /// <summary>
    /// Reads "YYYY", "YYYY-MM" or "YYYY-MM-DD"; false for anything else and for days that no calendar has.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<char> text, out PartialDate date)
    {
        date = default;
        if (
            text.Length is not (4 or 7 or 10)
            || (text.Length > 4 && text[4] != '-')
            || (text.Length > 7 && text[7] != '-')
            || !TryDigits(text[..4], out var year)
            || year == 0
        )
        {
            return false;
        }

        var month = 0;
        if (text.Length >= 7 && (!TryDigits(text[5..7], out month) || month is < 1 or > 12))
        {
            return false;
        }

        var day = 0;
        if (text.Length == 10 && (!TryDigits(text[8..], out day) || day < 1 || day > DateTime.DaysInMonth(year, month)))
        {
            return false;
        }

        date = new(Pack(year, month, day));
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(PartialDate other) => packed.CompareTo(other.packed);

    /// <inheritdoc/>
    public bool Equals(PartialDate other) => packed == other.packed;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PartialDate other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => packed;

    /// <summary>Puts the written form, which is ASCII, at the start of a buffer.</summary>
    /// <param name="destination">At least <see cref="MaxLength"/> bytes.</param>
    /// <returns>How many bytes it takes: 4, 7 or 10.</returns>
    public int Format(Span<byte> destination)
    {
        var (year, monthAndDay) = Math.DivRem(packed, 10_000);
        var (month, day) = Math.DivRem(monthAndDay, 100);
        TwoDigits(destination, year / 100);
        TwoDigits(destination[2..], year % 100);
        if (month == 0)
        {
            return 4;
        }

        destination[4] = (byte)'-';
        TwoDigits(destination[5..], month);
        if (day == 0)
        {
            return 7;
        }

        destination[7] = (byte)'-';
        TwoDigits(destination[8..], day);
        return MaxLength;
    }

    /// <summary>The written form.</summary>
    public override string ToString() =>
        FormattableString.Invariant(
            this switch
            {
                { Month: 0 } => (FormattableString)$"{Year:0000}",
                { Day: 0 } => $"{Year:0000}-{Month:00}",
                _ => $"{Year:0000}-{Month:00}-{Day:00}",
            }
        );

    /// <summary>Same date, same precision.</summary>
    public static bool operator ==(PartialDate left, PartialDate right) => left.packed == right.packed;

    /// <summary>Another date or another precision.</summary>
    public static bool operator !=(PartialDate left, PartialDate right) => left.packed != right.packed;

    /// <summary>In the order of dates.</summary>
    public static bool operator <(PartialDate left, PartialDate right) => left.packed < right.packed;

    /// <summary>In the order of dates.</summary>
    public static bool operator >(PartialDate left, PartialDate right) => left.packed > right.packed;

    /// <summary>In the order of dates.</summary>
    public static bool operator <=(PartialDate left, PartialDate right) => left.packed <= right.packed;

    /// <summary>In the order of dates.</summary>
    public static bool operator >=(PartialDate left, PartialDate right) => left.packed >= right.packed;

    static uint Pack(int year, int month, int day) => (uint)((year * 10_000) + (month * 100) + day);

    static void TwoDigits(Span<byte> destination, int number)
    {
        destination[1] = (byte)('0' + (number % 10));
        destination[0] = (byte)('0' + (number / 10));
    }

    static bool TryDigits(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        foreach (var character in text)
        {
            if (!char.IsAsciiDigit(character))
            {
                return false;
            }

            number = (number * 10) + (character - '0');
        }

        return true;
    }
}
