using System.Security.Cryptography;
using System.Text;

namespace GovernanceGraph.Server.Documents;

/// <summary>The id of a document: the SHA-256 of its UTF-8 text, 64 hexadecimal digits in lower case.</summary>
static class DocumentHash
{
    const int Length = 2 * SHA256.HashSizeInBytes;

    internal static string Of(ReadOnlySpan<byte> document) => Convert.ToHexStringLower(SHA256.HashData(document));

    internal static string Of(string document) => Of(Encoding.UTF8.GetBytes(document));

    /// <summary>Whether a text looks like such an id.</summary>
    internal static bool Is(string text) =>
        text.Length == Length && text.AsSpan().IndexOfAnyExcept("0123456789abcdef") < 0;
}
