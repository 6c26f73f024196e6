namespace GovernanceGraph.Texts;

/// <summary>
/// What folding texts needs of the Unicode Character Database, of any code point: read once from <c>unicode.txt</c>,
/// which a script makes. Every machine folds alike: nothing is asked of the runtime or of the system.
/// </summary>
static class UnicodeData
{
    /// <summary>The first and the last syllable of Hangul, which are made and taken apart by arithmetic.</summary>
    internal const int FirstSyllable = 0xAC00,
        LastSyllable = 0xD7A3;

    /// <summary>Code points of a block: those of most blocks are all alike, and share one.</summary>
    internal const int BlockSize = 1 << BlockBits;

    internal const int BlockBits = 7;
    internal const int CodePoints = 0x110000;

    // Where the block of a code point starts, in blocks.
    static readonly ushort[] Blocks;
    static readonly ushort[] Places; // of each code point its record; the first block has none
    static readonly CodePoint[] Records;
    static readonly int[] Pool; // the code points of all sequences

    // By first code point: second and composed code points in turn.
    static readonly Dictionary<int, int[]> Compositions;

    static UnicodeData()
    {
        var tables = new UnicodeTables(UnicodeFile.Read());
        (Blocks, Places, Records) = (tables.Blocks, tables.Places, tables.Records);
        (Pool, Compositions) = (tables.Pool, tables.Compositions);
    }

    /// <summary>
    /// What is known of a code point; the default says that it stands for itself and changes in nothing.
    /// </summary>
    internal static ref readonly CodePoint Of(int code) =>
        ref Records[Places[(Blocks[code >> BlockBits] << BlockBits) + (code & (BlockSize - 1))]];

    /// <summary>The code points of a sequence.</summary>
    internal static ReadOnlySpan<int> Sequence(SequencePlace place) => Pool.AsSpan(place.Start, place.Length);

    /// <summary>The code point that two make together; 0 where they stay two.</summary>
    internal static int Compose(int first, int second)
    {
        const int leads = 19,
            vowels = 21,
            tails = 28; // the last of these counts "no tail" as well
        if (first is >= 0x1100 and < 0x1100 + leads && second is >= 0x1161 and < 0x1161 + vowels)
        {
            return FirstSyllable + ((((first - 0x1100) * vowels) + (second - 0x1161)) * tails);
        }

        if (
            first is >= FirstSyllable and <= LastSyllable
            && (first - FirstSyllable) % tails == 0
            && second is > 0x11A7 and < 0x11A7 + tails
        )
        {
            return first + (second - 0x11A7);
        }

        if (Compositions.TryGetValue(first, out var pairs))
        {
            for (var i = 0; i < pairs.Length; i += 2)
            {
                if (pairs[i] == second)
                {
                    return pairs[i + 1];
                }
            }
        }

        return 0;
    }
}

/// <summary>A sequence of code points of the database.</summary>
/// <param name="Start">Where it starts in the pool.</param>
/// <param name="Length">How many there are; 0: nothing remains.</param>
/// <param name="IsThere">Whether there is one; without, the code point stands for itself.</param>
readonly record struct SequencePlace(ushort Start, byte Length, bool IsThere);

/// <summary>What is known of a code point.</summary>
readonly record struct CodePoint
{
    /// <summary>The canonical combining class; 0: a starter.</summary>
    public byte Class { get; init; }

    /// <summary>Whether a text that holds it may not be composed.</summary>
    public bool MayChange { get; init; }

    /// <summary>Whether it parts words: a blank, punctuation, a sign.</summary>
    public bool IsBreak { get; init; }

    /// <summary>Its full canonical decomposition.</summary>
    public SequencePlace Decomposition { get; init; }

    /// <summary>Its full case folding.</summary>
    public SequencePlace Fold { get; init; }

    /// <summary>What remains of it where case, marks and forms do not matter.</summary>
    public SequencePlace Key { get; init; }
}
