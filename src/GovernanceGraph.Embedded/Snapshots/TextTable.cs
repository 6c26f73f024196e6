using System.Text;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Embedded.Snapshots;

/// <summary>
/// Every distinct text of a snapshot, encoded once and in <see cref="TextOrder"/>: a text's number is its rank, so that
/// sorting, equality and ranges of texts compare numbers. 0 stands for no text.
/// </summary>
sealed class TextTable
{
    const uint SafeBit = 0x8000_0000;

    readonly byte[] utf8;
    readonly uint[] offsets; // where each text starts, and whether it is plain; one more at the end
    readonly Utf8Index index;

    TextTable(byte[] utf8, uint[] offsets)
    {
        this.utf8 = utf8;
        this.offsets = offsets;
        index = new(this, offsets.Length - 1, static number => number);
    }

    /// <summary>How many numbers there are, 0 included.</summary>
    public int Count => offsets.Length - 1;

    /// <summary>How many bytes it holds in memory.</summary>
    public long Size => utf8.Length + (4L * offsets.Length) + index.Size;

    public ReadOnlySpan<byte> Utf8(int text)
    {
        var start = (int)(offsets[text] & ~SafeBit);
        return utf8.AsSpan(start, (int)(offsets[text + 1] & ~SafeBit) - start);
    }

    /// <summary>Whether the text holds no control character, quotation mark or backslash.</summary>
    public bool IsSafe(int text) => (offsets[text] & SafeBit) != 0;

    public string Text(int text) => Encoding.UTF8.GetString(Utf8(text));

    public void Push(int text, IRecordSink sink)
    {
        var offset = offsets[text];
        var start = (int)(offset & ~SafeBit);
        sink.Text(utf8.AsSpan(start, (int)(offsets[text + 1] & ~SafeBit) - start), (offset & SafeBit) != 0);
    }

    /// <summary>The number of the text; 0 where it is not there.</summary>
    public int Find(string text) => Math.Max(index.Find(text), 0);

    /// <summary>
    /// Where a text that may not be there stands among those that are: twice its number, or the odd number between the
    /// doubled numbers of its neighbours.
    /// </summary>
    public long Seek(string text) =>
        Find(text) is > 0 and var found ? 2L * found : Seek(other => TextOrder.Compare(other, text));

    /// <summary>The same of a text that is known by its key alone.</summary>
    public long Seek(CutText text) => Seek(other => string.CompareOrdinal(TextOrder.Key(other), text.Key));

    long Seek(Func<string, int> compare)
    {
        var (low, high) = (1, Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            switch (compare(Text(middle)))
            {
                case 0:
                    return 2L * middle;
                case < 0:
                    low = middle + 1;
                    break;
                default:
                    high = middle;
                    break;
            }
        }

        return (2L * low) - 1;
    }

    /// <summary>Makes the table and says which number each text has.</summary>
    public static (TextTable Table, Dictionary<string, int> Numbers) Build(HashSet<string> texts)
    {
        var sorted = new string[texts.Count];
        texts.CopyTo(sorted);
        var keys = Array.ConvertAll(sorted, TextOrder.Key);
        Array.Sort(keys, sorted, StringComparer.Ordinal);
        SortEqualKeys(keys, sorted);

        var offsets = new uint[sorted.Length + 2];
        var utf8 = new byte[Bytes(sorted)];
        var numbers = new Dictionary<string, int>(sorted.Length, StringComparer.Ordinal);
        var position = 0;
        for (var i = 0; i < sorted.Length; i++)
        {
            var length = Encoding.UTF8.GetBytes(sorted[i], utf8.AsSpan(position));
            offsets[i + 1] = (uint)position | (JsonSafeText.IsSafe(utf8.AsSpan(position, length)) ? SafeBit : 0);
            position += length;
            numbers.Add(sorted[i], i + 1);
        }

        offsets[^1] = (uint)position;
        return (new(utf8, offsets), numbers);
    }

    static long Bytes(string[] texts)
    {
        var sum = 0L;
        foreach (var text in texts)
        {
            sum += Encoding.UTF8.GetByteCount(text);
        }

        return sum;
    }

    static void SortEqualKeys(string[] keys, string[] sorted)
    {
        for (var start = 0; start < keys.Length; )
        {
            var end = start + 1;
            while (end < keys.Length && keys[end] == keys[start])
            {
                end++;
            }

            if (end - start > 1)
            {
                Array.Sort(sorted, start, end - start, StringComparer.Ordinal);
            }

            start = end;
        }
    }
}
