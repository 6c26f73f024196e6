using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace GovernanceGraph.Server.Documents;

/// <summary>The id of a document: the SHA-256 of its UTF-8 text, 64 hexadecimal digits in lower case.</summary>
static class DocumentHash
{
    const int Length = 2 * SHA256.HashSizeInBytes;
    const string Prefix = "sha256:";

    static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    internal static string Of(ReadOnlySpan<byte> document) => Convert.ToHexStringLower(SHA256.HashData(document));

    internal static string Of(string document) => Of(Encoding.UTF8.GetBytes(document));

    /// <summary>
    /// The id that a text means: clients write the digits in either case, and some name the algorithm before them. An
    /// id that is not such a hash is what it is.
    /// </summary>
    internal static string Normal(string id)
    {
        var digits = id.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? id.AsSpan(Prefix.Length) : id;
        return digits.Length != Length || digits.ContainsAnyExcept(HexDigits) ? id
            : digits.Length == id.Length && !digits.ContainsAnyInRange('A', 'F') ? id
            : digits.ToString().ToLowerInvariant();
    }

    /// <summary>Whether a text looks like such an id.</summary>
    internal static bool Is(string text) =>
        text.Length == Length && text.AsSpan().IndexOfAnyExcept("0123456789abcdef") < 0;
}
