using System.Buffers.Binary;
using System.Security.Cryptography;

namespace GovernanceGraph.Facts;

/// <summary>The hash of a whole content: equal on any store.</summary>
public static class RevisionHash
{
    const int Size = 2 * sizeof(ulong);

    /// <summary>SHA-256 over the hashes of all facts in their order, each as 16 bytes, first byte first.</summary>
    /// <param name="hashes">The hashes of all facts, in any order. They are sorted in place.</param>
    /// <returns>64 lower-case hexadecimal digits.</returns>
    public static string Of(ContentHash[] hashes)
    {
        Array.Sort(hashes);
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> bytes = stackalloc byte[Size];
        foreach (var hash in hashes)
        {
            BinaryPrimitives.WriteUInt64BigEndian(bytes, hash.High);
            BinaryPrimitives.WriteUInt64BigEndian(bytes[sizeof(ulong)..], hash.Low);
            sha.AppendData(bytes);
        }

        return Convert.ToHexStringLower(sha.GetHashAndReset());
    }
}
