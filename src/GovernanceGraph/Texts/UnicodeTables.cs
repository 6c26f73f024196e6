namespace GovernanceGraph.Texts;

/// <summary>
/// Lays out what <see cref="UnicodeData"/> looks things up in. Made at every start: it uses collections of numbers and
/// arrays, whose code comes with the runtime, where others would have to be compiled first.
/// </summary>
sealed class UnicodeTables
{
    const int FirstVowel = 0x1161,
        Vowels = 21,
        FirstTail = 0x11A8,
        Tails = 27;

    readonly UnicodeFile file;
    readonly int[] seconds; // of a pair that becomes one; sorted
    readonly List<int> pool = [];
    readonly List<ushort[]> blocks = [new ushort[UnicodeData.BlockSize]];

    // The numbers of records without a sequence, by all that those have.
    readonly ushort[] plainRecords = new ushort[1 << 13];

    CodePoint[] records = new CodePoint[1 << 12];
    int recordCount = 1; // the first is the default

    public UnicodeTables(UnicodeFile file)
    {
        this.file = file;
        var composable = new List<int>();
        foreach (var (code, parts) in file.Composed)
        {
            composable.Add(parts[1]);
            AddComposition(parts[0], parts[1], code);
        }

        seconds = [.. composable];
        Array.Sort(seconds);
        var last = -1;
        foreach (var code in Told())
        {
            if (code != last)
            {
                Place(last = code, Number(code));
            }
        }

        Places = new ushort[blocks.Count * UnicodeData.BlockSize];
        for (var i = 0; i < blocks.Count; i++)
        {
            blocks[i].CopyTo(Places, i * UnicodeData.BlockSize);
        }

        Array.Resize(ref records, recordCount);
        (Records, Pool) = (records, [.. pool]);
    }

    public ushort[] Blocks { get; } = new ushort[UnicodeData.CodePoints / UnicodeData.BlockSize];

    public ushort[] Places { get; }

    public CodePoint[] Records { get; }

    public int[] Pool { get; }

    public Dictionary<int, int[]> Compositions { get; } = [];

    // The code points of which something is to be said, in order; some more than once.
    int[] Told()
    {
        var told = new List<int>(seconds);
        foreach (var section in file.Sections)
        {
            told.AddRange(section.Keys);
        }

        for (var i = 0; i < Vowels; i++)
        {
            told.Add(FirstVowel + i);
        }

        for (var i = 0; i < Tails; i++)
        {
            told.Add(FirstTail + i);
        }

        int[] codes = [.. told];
        Array.Sort(codes);
        return codes;
    }

    void AddComposition(int first, int second, int composed) =>
        Compositions[first] = Compositions.TryGetValue(first, out var pairs)
            ? [.. pairs, second, composed]
            : [second, composed];

    void Place(int code, ushort number)
    {
        ref var block = ref Blocks[code / UnicodeData.BlockSize];
        if (block == 0)
        {
            block = (ushort)blocks.Count;
            blocks.Add(new ushort[UnicodeData.BlockSize]);
        }

        blocks[block][code % UnicodeData.BlockSize] = number;
    }

    // The number of a code point's record, which others share that have no sequence either.
    ushort Number(int code)
    {
        var record = Record(code);
        if (record.Decomposition.Length + record.Fold.Length + record.Key.Length > 0)
        {
            return Add(record);
        }

        ref var number = ref plainRecords[Digest(record)];
        return number == 0 ? number = Add(record) : number;
    }

    ushort Add(in CodePoint record)
    {
        if (recordCount == records.Length)
        {
            Array.Resize(ref records, 2 * recordCount);
        }

        records[recordCount] = record;
        return (ushort)recordCount++;
    }

    static int Digest(in CodePoint record) =>
        record.Class
        | (record.MayChange ? 1 << 8 : 0)
        | (record.IsBreak ? 1 << 9 : 0)
        | (record.Decomposition.IsThere ? 1 << 10 : 0)
        | (record.Fold.IsThere ? 1 << 11 : 0)
        | (record.Key.IsThere ? 1 << 12 : 0);

    CodePoint Record(int code)
    {
        var decomposition = Decomposition(code);
        return new()
        {
            Class = (byte)(file.Classes.TryGetValue(code, out var order) ? order[0] : 0),
            MayChange =
                order is not null
                || file.Decomposed.ContainsKey(code)
                || Array.BinarySearch(seconds, decomposition[0]) >= 0
                || IsJamo(code),
            IsBreak = file.Breaks.ContainsKey(code),
            Decomposition = Place(code, decomposition),
            Fold = file.Folds.TryGetValue(code, out var fold) ? Place(fold) : default,
            Key = Place(code, Key(code)),
        };
    }

    // Vowels and tails that make a syllable with what stands before them.
    static bool IsJamo(int code) =>
        code is (>= FirstVowel and < FirstVowel + Vowels) or (>= FirstTail and < FirstTail + Tails);

    int[] Decomposition(int code) =>
        file.Composed.TryGetValue(code, out var parts) || file.Decomposed.TryGetValue(code, out parts)
            ? Each(parts, Decomposition)
            : [code];

    int[] Key(int code) =>
        file.Keys.TryGetValue(code, out var key) ? key
        : file.Composed.TryGetValue(code, out var parts) || file.Decomposed.TryGetValue(code, out parts)
            ? Each(parts, Key)
        : file.Folds.TryGetValue(code, out var folded) ? Each(folded, part => part == code ? [part] : Key(part))
        : [code];

    static int[] Each(int[] codes, Func<int, int[]> of)
    {
        var all = new List<int>();
        foreach (var code in codes)
        {
            all.AddRange(of(code));
        }

        return [.. all];
    }

    // A sequence that is the code point itself is none.
    SequencePlace Place(int code, int[] sequence) => sequence is [var only] && only == code ? default : Place(sequence);

    SequencePlace Place(int[] sequence)
    {
        if (sequence.Length == 0)
        {
            return new(0, 0, IsThere: true);
        }

        var place = new SequencePlace((ushort)pool.Count, (byte)sequence.Length, IsThere: true);
        pool.AddRange(sequence);
        return place;
    }
}
