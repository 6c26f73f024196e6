using System.Numerics;
using System.Text;

namespace GovernanceGraph.Embedded.Snapshots;

/// <summary>
/// Finds which record has a text, by open addressing: 8 to 16 bytes a record and no object but one array.
/// </summary>
sealed class Utf8Index
{
    readonly TextTable texts;
    readonly Func<int, int> textOf;
    readonly int[] slots; // record + 1; 0 is free
    readonly int mask;

    /// <summary>Indexes the records from 0 to <paramref name="count"/>.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="count">How many records.</param>
    /// <param name="textOf">The number of a record's text. Texts of two records differ; 0 is not indexed.</param>
    public Utf8Index(TextTable texts, int count, Func<int, int> textOf)
    {
        this.texts = texts;
        this.textOf = textOf;
        slots = new int[(int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(count * 3L / 2, 4))];
        mask = slots.Length - 1;
        for (var record = 0; record < count; record++)
        {
            if (textOf(record) is > 0 and var text)
            {
                var slot = Hash(texts.Utf8(text)) & mask;
                while (slots[slot] != 0)
                {
                    slot = (slot + 1) & mask;
                }

                slots[slot] = record + 1;
            }
        }
    }

    public long Size => 4L * slots.Length;

    /// <summary>The record that has the text; -1 where none has it.</summary>
    public int Find(string text)
    {
        const int stackLimit = 512;
        var size = Encoding.UTF8.GetMaxByteCount(text.Length);
        var buffer = size <= stackLimit ? stackalloc byte[stackLimit] : new byte[size];
        return Find(buffer[..Encoding.UTF8.GetBytes(text, buffer)]);
    }

    int Find(ReadOnlySpan<byte> utf8)
    {
        for (var slot = Hash(utf8) & mask; slots[slot] != 0; slot = (slot + 1) & mask)
        {
            if (texts.Utf8(textOf(slots[slot] - 1)).SequenceEqual(utf8))
            {
                return slots[slot] - 1;
            }
        }

        return -1;
    }

    // HashCode is seeded anew in each process, so that nobody can choose texts that collide.
    static int Hash(ReadOnlySpan<byte> utf8)
    {
        var hash = default(HashCode);
        hash.AddBytes(utf8);
        return hash.ToHashCode();
    }
}
