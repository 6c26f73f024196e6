using System.Buffers;
using System.Globalization;
using System.Text;

namespace GovernanceGraph.Seeding;

/// <summary>
/// Finds characters and words in a cell that nobody meant to write: left by a conversion, a web page or a spreadsheet.
/// </summary>
static class CellText
{
    /// <summary>What may be wrong with a cell, and whether it can be anything but a mistake.</summary>
    /// <param name="Message">What is wrong and what to do.</param>
    /// <param name="IsError">Whether it is a mistake for sure.</param>
    internal readonly record struct Finding(string Message, bool IsError);

    const int LongestWord = 14;

    static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> SheetErrors = Words(
        "#N/A",
        "#REF!",
        "#NAME?",
        "#VALUE!",
        "#DIV/0!",
        "#NULL!",
        "#NUM!",
        "#SPILL!",
        "#CALC!",
        "#FIELD!",
        "#GETTING_DATA",
        "#ERROR!",
        "########"
    );

    // "NA" is Namibia.
    static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Placeholders = Words(
        "NULL",
        "N/A",
        "NaN",
        "nil",
        "None",
        "TBD",
        "undefined",
        "(null)",
        "<NA>"
    );

    // Of ASCII, what is not printed but for line breaks and tabs; and anything else, which is looked at character by
    // character.
    static readonly SearchValues<byte> Plain = SearchValues.Create([
        .. Enumerable.Range(' ', '~' - ' ' + 1).Select(code => (byte)code),
        (byte)'\n',
        (byte)'\r',
        (byte)'\t',
    ]);
    static readonly SearchValues<byte> Breaks = SearchValues.Create("\n\r\t"u8);

    /// <summary>The first finding; null where there is none.</summary>
    /// <param name="utf8">The cell; not empty.</param>
    /// <param name="isOneLine">Whether the cell is a name or title, which has no line breaks.</param>
    internal static Finding? Find(ReadOnlySpan<byte> utf8, bool isOneLine)
    {
        if (utf8.IndexOfAnyExcept(Plain) >= 0 && FindCharacter(utf8) is { } character)
        {
            return character;
        }

        if (isOneLine && utf8.IndexOfAny(Breaks) >= 0)
        {
            return new("The cell has a line break or a tab: write it on one line, with spaces.", IsError: true);
        }

        return utf8.Length <= LongestWord ? FindWord(utf8) : null;
    }

    // Every short cell comes here: nothing is allocated for those that are as they should be.
    static Finding? FindWord(ReadOnlySpan<byte> utf8)
    {
        Span<char> characters = stackalloc char[LongestWord];
        var cell = characters[..Encoding.UTF8.GetChars(utf8, characters)];
        return SheetErrors.Contains(cell)
                ? new(
                    $"\"{cell}\" is a spreadsheet error, not a value: write the value, or leave the cell empty.",
                    IsError: true
                )
            : Placeholders.Contains(cell)
                ? new(
                    $"\"{cell}\" means a missing value in other programs: if it is one here, leave the cell empty.",
                    IsError: false
                )
            : null;
    }

    static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(params string[] words) =>
        words.ToHashSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    static Finding? FindCharacter(ReadOnlySpan<byte> utf8)
    {
        Finding? doubtful = null;
        while (Rune.DecodeFromUtf8(utf8, out var rune, out var length) == OperationStatus.Done)
        {
            if (FindCharacter(rune) is { } finding)
            {
                if (finding.IsError)
                {
                    return finding;
                }

                doubtful ??= finding;
            }

            utf8 = utf8[length..];
        }

        return doubtful;
    }

    static Finding? FindCharacter(Rune rune) =>
        rune.Value switch
        {
            '\n' or '\r' or '\t' => null,
            0x200C or 0x200D => null, // joiners: Persian, the scripts of India and emoji need them
            0xFFFD => new(
                "The cell has the character U+FFFD, which a conversion puts in place of a lost "
                    + "character: write the original one.",
                IsError: true
            ),
            0x00A0 or 0x202F or 0x2007 or 0x3000 => new(
                $"The cell has an unusual space ({Name(rune)}): write an ordinary space, or leave it if "
                    + "it is in the source.",
                IsError: false
            ),
            _ => Rune.GetUnicodeCategory(rune) switch
            {
                UnicodeCategory.Control => new(
                    $"The cell has the control character {Name(rune)}: delete it.",
                    IsError: true
                ),
                UnicodeCategory.Format => new(
                    $"The cell has the invisible character {Name(rune)}: delete it.",
                    IsError: true
                ),
                UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => new(
                    $"The cell has the line break {Name(rune)}: write an ordinary space.",
                    IsError: true
                ),
                UnicodeCategory.PrivateUse => new(
                    $"The cell has the character {Name(rune)}, which has a meaning only in certain "
                        + "fonts: write another.",
                    IsError: true
                ),
                UnicodeCategory.OtherNotAssigned when IsNoCharacter(rune) => new(
                    $"The cell has the code {Name(rune)}, which is not a character: delete it.",
                    IsError: true
                ),
                _ => null,
            },
        };

    static bool IsNoCharacter(Rune rune) => (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF;

    static string Name(Rune rune) => string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}");
}
