using System.Security.Cryptography;
using System.Text;

namespace GovernanceGraph.Server.Configuration;

/// <summary>
/// What a writer must know. Only its hash is kept, so that no log, message or dump of settings can tell it.
/// </summary>
sealed class WriteKey
{
    /// <summary>Fewer characters could be guessed.</summary>
    internal const int MinCharacters = 16;

    /// <summary>More than any tool makes; a header holds it.</summary>
    internal const int MaxCharacters = 1_000;

    const string Scheme = "Bearer ";

    readonly byte[] hash;

    /// <param name="key">One of which <see cref="Error"/> finds nothing.</param>
    internal WriteKey(string key) => hash = Hash(key);

    /// <summary>What is wrong with a key, as the end of a sentence; null where nothing is.</summary>
    internal static string? Error(string key) =>
        key.Length < MinCharacters ? $"has fewer than {MinCharacters} characters"
        : key.Length > MaxCharacters ? $"has more than {MaxCharacters} characters"
        : key.All(character => character is > ' ' and <= '~') ? null
        : "has characters other than ASCII letters, digits and punctuation";

    /// <summary>
    /// Whether the header "Authorization" of a request has the key. How long it takes tells nothing of the key.
    /// </summary>
    internal bool Authorizes(string authorization) =>
        authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
        && authorization.Length <= Scheme.Length + MaxCharacters
        && CryptographicOperations.FixedTimeEquals(Hash(authorization[Scheme.Length..].Trim(' ')), hash);

    static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
