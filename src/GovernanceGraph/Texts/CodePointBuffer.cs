using System.Buffers;
using System.Text;

namespace GovernanceGraph.Texts;

/// <summary>
/// Code points of a text while it is worked on, in memory that is given back. A half of a surrogate pair stays what it
/// is.
/// </summary>
ref struct CodePointBuffer
{
    /// <summary>Runs of marks up to this length are sorted by insertion.</summary>
    const int ShortRun = 16;

    int[] items;

    public CodePointBuffer(int capacity)
    {
        items = ArrayPool<int>.Shared.Rent(Math.Max(capacity, 16));
        Count = 0;
    }

    public int Count { get; private set; }

    public readonly Span<int> Items => items.AsSpan(0, Count);

    public void Add(int code)
    {
        if (Count == items.Length)
        {
            Grow();
        }

        items[Count++] = code;
    }

    public void Add(scoped ReadOnlySpan<int> codes)
    {
        foreach (var code in codes)
        {
            Add(code);
        }
    }

    /// <summary>Cuts off what stands behind.</summary>
    public void Truncate(int count) => Count = count;

    public readonly void Dispose() => ArrayPool<int>.Shared.Return(items);

    /// <summary>The next code point of a text, and where the one after it starts.</summary>
    public static int Next(string text, ref int position)
    {
        var unit = text[position++];
        return char.IsHighSurrogate(unit) && position < text.Length && char.IsLowSurrogate(text[position])
            ? char.ConvertToUtf32(unit, text[position++])
            : unit;
    }

    /// <summary>Adds the full canonical decomposition of a text.</summary>
    public void AddDecomposed(string text)
    {
        for (var position = 0; position < text.Length; )
        {
            var code = Next(text, ref position);
            ref readonly var known = ref UnicodeData.Of(code);
            if (known.Decomposition.IsThere)
            {
                Add(UnicodeData.Sequence(known.Decomposition));
            }
            else if (code is >= UnicodeData.FirstSyllable and <= UnicodeData.LastSyllable)
            {
                AddSyllable(code);
            }
            else
            {
                Add(code);
            }
        }
    }

    /// <summary>Adds the letters of a syllable of Hangul.</summary>
    public void AddSyllable(int code)
    {
        var place = code - UnicodeData.FirstSyllable;
        Add(0x1100 + (place / 588));
        Add(0x1161 + (place % 588 / 28));
        if (place % 28 != 0)
        {
            Add(0x11A7 + (place % 28));
        }
    }

    /// <summary>
    /// Puts marks into their canonical order: those of one letter by class, those of one class as they stand.
    /// </summary>
    public readonly void Order()
    {
        var codes = Items;
        for (var start = 0; start < codes.Length; )
        {
            var end = start;
            while (end < codes.Length && UnicodeData.Of(codes[end]).Class != 0)
            {
                end++;
            }

            if (end - start > 1)
            {
                SortRun(codes[start..end]);
            }

            start = end + 1;
        }
    }

    /// <summary>Composes a decomposed, ordered text.</summary>
    public void Compose()
    {
        var codes = Items;
        var (starter, length, lastClass) = (-1, 0, 0);
        for (var i = 0; i < codes.Length; i++)
        {
            var code = codes[i];
            var order = UnicodeData.Of(code).Class;
            var isNext = length == starter + 1;
            if (
                starter >= 0
                && (isNext || (lastClass < order && lastClass != 0))
                && UnicodeData.Compose(codes[starter], code) is > 0 and var composed
            )
            {
                codes[starter] = composed;
                continue;
            }

            if (order == 0)
            {
                starter = length;
            }

            lastClass = order;
            codes[length++] = code;
        }

        Count = length;
    }

    /// <summary>The text.</summary>
    public override readonly string ToString()
    {
        var text = new StringBuilder(Count + 8);
        foreach (var code in Items)
        {
            Append(text, code);
        }

        return text.ToString();
    }

    public static void Append(StringBuilder text, int code)
    {
        if (code > char.MaxValue)
        {
            text.Append(char.ConvertFromUtf32(code));
        }
        else
        {
            text.Append((char)code);
        }
    }

    static void SortRun(Span<int> run)
    {
        if (run.Length > ShortRun)
        {
            // Few texts have them, and somebody may make one of nothing else.
            var keys = new long[run.Length];
            for (var i = 0; i < keys.Length; i++)
            {
                keys[i] = ((long)UnicodeData.Of(run[i]).Class << 32) | (uint)i;
            }

            keys.AsSpan().Sort(run);
            return;
        }

        for (var i = 1; i < run.Length; i++)
        {
            var code = run[i];
            var order = UnicodeData.Of(code).Class;
            var place = i;
            for (; place > 0 && UnicodeData.Of(run[place - 1]).Class > order; place--)
            {
                run[place] = run[place - 1];
            }

            run[place] = code;
        }
    }

    void Grow()
    {
        var larger = ArrayPool<int>.Shared.Rent(2 * items.Length);
        Items.CopyTo(larger);
        ArrayPool<int>.Shared.Return(items);
        items = larger;
    }
}
