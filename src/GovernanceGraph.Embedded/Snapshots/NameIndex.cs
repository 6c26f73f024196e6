using System.Text;
using GovernanceGraph.Queries;
using GovernanceGraph.Texts;

namespace GovernanceGraph.Embedded.Snapshots;

/// <summary>
/// The search keys of all names and aliases in one row of bytes: a search for a word is one pass of the processor's
/// widest comparison over them, some hundred times faster than a look at each entity.
/// </summary>
sealed class NameIndex
{
    const byte Separator = 0; // a name that held one would still be found: each key is compared by itself

    readonly byte[] keys; // each key between two separators
    readonly int[] starts; // of each key: the byte after its first separator; one more at the end
    readonly int[] firstKey; // of each entity: its name's key; its aliases' follow. One more at the end.
    readonly int[] owners; // of each key: its entity

    public NameIndex(int entities, Func<int, IEnumerable<string>> namesOf)
    {
        using var bytes = new MemoryStream();
        var (keyStarts, keyOwners) = (new List<int>(), new List<int>());
        firstKey = new int[entities + 1];
        bytes.WriteByte(Separator);
        for (var entity = 0; entity < entities; entity++)
        {
            firstKey[entity] = keyStarts.Count;
            foreach (var name in namesOf(entity))
            {
                keyStarts.Add((int)bytes.Length);
                keyOwners.Add(entity);
                bytes.Write(Encoding.UTF8.GetBytes(SearchKey.Of(name)));
                bytes.WriteByte(Separator);
            }
        }

        firstKey[entities] = keyStarts.Count;
        keyStarts.Add((int)bytes.Length);
        keys = bytes.ToArray();
        starts = [.. keyStarts];
        owners = [.. keyOwners];
    }

    /// <summary>Whether one of the entity's names contains every word.</summary>
    public bool Matches(int entity, byte[][] words)
    {
        for (var key = firstKey[entity]; key < firstKey[entity + 1]; key++)
        {
            if (ContainsAll(Key(key), words))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// What a search counts as, in records visited: one pass over all bytes, and a look at some of the keys.
    /// </summary>
    public int SearchCost(int words) => (keys.Length / 256) + (owners.Length * (4 + words) / 4);

    /// <summary>The entities of which one name contains every word, in their order. At least one word.</summary>
    public int[] Search(byte[][] words)
    {
        var longest = words.MaxBy(word => word.Length)!;
        var found = new List<int>();
        for (var position = 0; position < keys.Length; )
        {
            var next = keys.AsSpan(position).IndexOf(longest);
            if (next < 0)
            {
                break;
            }

            var key = Array.BinarySearch(starts, position + next);
            key = key < 0 ? ~key - 1 : key;
            if (ContainsAll(Key(key), words))
            {
                found.Add(owners[key]);
                position = starts[firstKey[owners[key] + 1]];
            }
            else
            {
                position = starts[key + 1];
            }
        }

        return [.. found];
    }

    /// <summary>How well the entity's names fit a key: see <see cref="RelevanceOrderKey"/>.</summary>
    public int Relevance(int entity, ReadOnlySpan<byte> searched)
    {
        var first = firstKey[entity];
        if (Key(first).SequenceEqual(searched))
        {
            return 0;
        }

        var best = Key(first).StartsWith(searched) ? 2 : 4;
        for (var key = first + 1; key < firstKey[entity + 1]; key++)
        {
            if (Key(key).SequenceEqual(searched))
            {
                return 1;
            }

            if (best > 3 && Key(key).StartsWith(searched))
            {
                best = 3;
            }
        }

        return best;
    }

    /// <summary>The words of a search, as keys.</summary>
    public static byte[][] Words(string text) => [.. SearchKey.Words(text).Select(Encoding.UTF8.GetBytes)];

    ReadOnlySpan<byte> Key(int key) => keys.AsSpan(starts[key]..(starts[key + 1] - 1));

    static bool ContainsAll(ReadOnlySpan<byte> key, byte[][] words)
    {
        foreach (var word in words)
        {
            if (key.IndexOf(word) < 0)
            {
                return false;
            }
        }

        return true;
    }
}
