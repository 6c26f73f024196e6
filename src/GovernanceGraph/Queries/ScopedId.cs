using System.Globalization;
using GovernanceGraph.Model;

namespace GovernanceGraph.Queries;

/// <summary>
/// An id and what it was read under: "state:US", "state:US@2020-01-01" as of a day, "state:US@r12" in a revision,
/// "state:US@h3f2a9c0b71de" in a revision by the first digits of its hash, and "state:US@2020-01-01@r12" in both. Every
/// scope has this one spelling, so that the ids of two answers are equal exactly where the same record was read alike.
/// </summary>
/// <param name="Id">The id of the record itself.</param>
/// <param name="AsOf">The day; null: at any time.</param>
/// <param name="Revision">The revision; null: the current one.</param>
public readonly record struct ScopedId(string Id, DateOnly? AsOf, RevisionName? Revision)
{
    /// <summary>What begins each part of a scope; no id of a record holds it.</summary>
    public const char Mark = '@';

    /// <summary>The most characters that are looked at: more than any id of a record and its scope have.</summary>
    public const int MaxLength = 1_000;

    /// <summary>Whether it names a day or a revision.</summary>
    public bool IsScoped => AsOf is not null || Revision is not null;

    /// <summary>
    /// Reads an id with or without a scope. False where something follows the first "@" that is not exactly a scope as
    /// <see cref="ToString"/> writes it: a day that is not in the calendar, a number with a leading zero, the revision
    /// before the day.
    /// </summary>
    public static bool TryParse(string text, out ScopedId id)
    {
        id = new(text, null, null);
        var mark = text.IndexOf(Mark, StringComparison.Ordinal);
        if (mark < 0)
        {
            return true;
        }

        var rest = text.AsSpan(mark);
        if (mark == 0 || text.Length > MaxLength)
        {
            return false;
        }

        var (asOf, revision) = (Day(ref rest), Name(ref rest));
        id = new(text[..mark], asOf, revision);
        return rest.IsEmpty && id.IsScoped;
    }

    /// <summary>The one spelling.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Id}{(AsOf is { } day ? day.ToString("'@'yyyy-MM-dd", CultureInfo.InvariantCulture) : "")}"
                + $"{(Revision is { } name ? $"@{name.InIds}" : "")}"
        );

    static DateOnly? Day(ref ReadOnlySpan<char> rest)
    {
        const int length = 11; // "@2020-01-01"
        if (rest.Length < length || !PartialDate.TryParse(rest[1..length], out var date) || date.Day == 0)
        {
            return null;
        }

        rest = rest[length..];
        return date.Earliest;
    }

    static RevisionName? Name(ref ReadOnlySpan<char> rest)
    {
        if (
            rest is ['@', 'h', .. { Length: RevisionHashText.MinDigits } hash]
            && RevisionHashText.Read(hash.ToString()) is { } read
            && hash.SequenceEqual(read)
        )
        {
            rest = [];
            return RevisionName.OfHash(read);
        }

        if (
            rest is not ['@', 'r', .. var digits]
            || digits is ['0', _, ..]
            || !long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        )
        {
            return null;
        }

        rest = [];
        return number;
    }
}
