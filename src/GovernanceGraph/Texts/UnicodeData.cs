using System.Globalization;
using System.Reflection;

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

    const int BlockBits = 7;
    const int BlockSize = 1 << BlockBits;

    // Where the block of a code point starts, in blocks.
    static readonly ushort[] Blocks = new ushort[0x110000 >> BlockBits];
    static readonly List<int> Pool = []; // the code points of all sequences
    static readonly Dictionary<(int First, int Second), int> Compositions = [];
    static ushort[] places = new ushort[BlockSize]; // of each code point its record; the first block has none
    static CodePoint[] records = [default];

    static UnicodeData()
    {
        var sections = Read();
        foreach (var (code, parts) in sections["@compose"])
        {
            Compositions.Add((parts[0], parts[1]), code);
        }

        Fill(sections);
    }

    /// <summary>
    /// What is known of a code point; the default says that it stands for itself and changes in nothing.
    /// </summary>
    internal static ref readonly CodePoint Of(int code) =>
        ref records[places[(Blocks[code >> BlockBits] << BlockBits) + (code & (BlockSize - 1))]];

    /// <summary>The code points of a sequence.</summary>
    internal static ReadOnlySpan<int> Sequence(SequencePlace place) =>
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(Pool).Slice(place.Start, place.Length);

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

        return Compositions.GetValueOrDefault((first, second));
    }

    static Dictionary<string, Dictionary<int, int[]>> Read()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("unicode.txt")!);
        var sections = new Dictionary<string, Dictionary<int, int[]>>(StringComparer.Ordinal);
        Dictionary<int, int[]> section = [];
        var isOfCodes = true;
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('@'))
            {
                sections.Add(line, section = []);
                isOfCodes = line != "@class";
            }
            else if (!line.StartsWith('#'))
            {
                ReadRun(line, section, isOfCodes ? NumberStyles.AllowHexSpecifier : NumberStyles.None);
            }
        }

        return sections;
    }

    // "0041-005A+ 0061": the script says what it means.
    static void ReadRun(string line, Dictionary<int, int[]> section, NumberStyles style)
    {
        var words = line.Split(' ');
        var head = words[0].TrimEnd('+');
        var (grows, step) = (head.Length < words[0].Length, head.EndsWith("/2", StringComparison.Ordinal) ? 2 : 1);
        var ends = head[..^(step == 2 ? 2 : 0)].Split('-');
        var (first, last) = (
            Number(ends[0], NumberStyles.AllowHexSpecifier),
            Number(ends[^1], NumberStyles.AllowHexSpecifier)
        );
        var targets = Array.ConvertAll(words[1..], word => Number(word, style));
        for (var code = first; code <= last; code += step)
        {
            var further = code - first;
            section.Add(code, grows && further > 0 ? Array.ConvertAll(targets, target => target + further) : targets);
        }
    }

    static int Number(string text, NumberStyles style) => int.Parse(text, style, CultureInfo.InvariantCulture);

    static void Fill(Dictionary<string, Dictionary<int, int[]>> sections)
    {
        var (classes, composed, decomposed) = (sections["@class"], sections["@compose"], sections["@decompose"]);
        var (folds, keys, breaks) = (sections["@fold"], sections["@key"], sections["@break"]);
        var seconds = composed.Values.Select(parts => parts[1]).ToHashSet();
        var numbers = new Dictionary<CodePoint, ushort> { [default] = 0 };
        var all = new List<CodePoint> { default };
        var placed = new List<ushort>(places);
        foreach (
            var code in sections
                .Values.SelectMany(section => section.Keys)
                .Concat(seconds)
                .Concat(Jamo)
                .Distinct()
                .Order()
        )
        {
            var record = new CodePoint
            {
                Class = (byte)(classes.TryGetValue(code, out var order) ? order[0] : 0),
                MayChange =
                    classes.ContainsKey(code)
                    || decomposed.ContainsKey(code)
                    || seconds.Contains(Decomposition(code)[0])
                    || Jamo.Contains(code),
                IsBreak = breaks.ContainsKey(code),
                Decomposition = Decomposition(code) is [var only] && only == code ? default : Add(Decomposition(code)),
                Fold = folds.TryGetValue(code, out var fold) ? Add(fold) : default,
                Key = Key(code) is [var same] && same == code ? default : Add(Key(code)),
            };
            if (!numbers.TryGetValue(record, out var number))
            {
                numbers.Add(record, number = (ushort)all.Count);
                all.Add(record);
            }

            if (Blocks[code >> BlockBits] == 0)
            {
                Blocks[code >> BlockBits] = (ushort)(placed.Count >> BlockBits);
                placed.AddRange(new ushort[BlockSize]);
            }

            placed[(Blocks[code >> BlockBits] << BlockBits) + (code & (BlockSize - 1))] = number;
        }

        (records, places) = ([.. all], [.. placed]);

        int[] Decomposition(int code) =>
            composed.TryGetValue(code, out var parts) || decomposed.TryGetValue(code, out parts)
                ? [.. parts.SelectMany(Decomposition)]
                : [code];

        int[] Key(int code) =>
            keys.TryGetValue(code, out var key) ? key
            : composed.TryGetValue(code, out var parts) || decomposed.TryGetValue(code, out parts)
                ? [.. parts.SelectMany(Key)]
            : folds.TryGetValue(code, out var folded)
                ? [.. folded.SelectMany(part => part == code ? [part] : Key(part))]
            : [code];
    }

    // Vowels and tails that make a syllable with what stands before them.
    static IEnumerable<int> Jamo { get; } = [.. Enumerable.Range(0x1161, 21), .. Enumerable.Range(0x11A8, 27)];

    static SequencePlace Add(int[] sequence)
    {
        var place = new SequencePlace((ushort)Pool.Count, (byte)sequence.Length, IsThere: true);
        Pool.AddRange(sequence);
        return place;
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
