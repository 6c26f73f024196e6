using System.Text;

namespace GovernanceGraph.Storage;

/// <summary>Distinct texts, found by their UTF-8.</summary>
public sealed class TextPool
{
    readonly Dictionary<Utf8Text, string>.AlternateLookup<ReadOnlySpan<byte>> lookup = new Dictionary<Utf8Text, string>(
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

    readonly record struct Utf8Text(byte[] Bytes);

    sealed class Utf8Comparer : IEqualityComparer<Utf8Text>, IAlternateEqualityComparer<ReadOnlySpan<byte>, Utf8Text>
    {
        public static readonly Utf8Comparer Instance = new();

        public bool Equals(Utf8Text x, Utf8Text y) => x.Bytes.AsSpan().SequenceEqual(y.Bytes);

        public bool Equals(ReadOnlySpan<byte> alternate, Utf8Text other) => alternate.SequenceEqual(other.Bytes);

        public int GetHashCode(Utf8Text obj) => GetHashCode(obj.Bytes);

        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            var hash = default(HashCode);
            hash.AddBytes(alternate);
            return hash.ToHashCode();
        }

        public Utf8Text Create(ReadOnlySpan<byte> alternate) => new(alternate.ToArray());
    }
}
