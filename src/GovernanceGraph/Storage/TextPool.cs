using System.Text;

namespace GovernanceGraph.Storage;

/// <summary>Distinct texts, found by their UTF-8.</summary>
public sealed class TextPool
{
    readonly Dictionary<byte[], string>.AlternateLookup<ReadOnlySpan<byte>> lookup = new Dictionary<byte[], string>(
        Utf8Comparer.Instance
    ).GetAlternateLookup<ReadOnlySpan<byte>>();

    /// <summary>The text of these bytes: the same string each time.</summary>
    public string Get(ReadOnlySpan<byte> utf8)
    {
        if (!lookup.TryGetValue(utf8, out var text))
        {
            text = Encoding.UTF8.GetString(utf8);
            lookup.TryAdd(utf8, text);
        }

        return text;
    }

    sealed class Utf8Comparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public static readonly Utf8Comparer Instance = new();

        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode(byte[] obj) => GetHashCode(obj.AsSpan());

        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            var hash = default(HashCode);
            hash.AddBytes(alternate);
            return hash.ToHashCode();
        }

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
    }
}
