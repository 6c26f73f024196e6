using System.Text;
using System.Text.Json;
using GovernanceGraph.Pages.Records;

namespace GovernanceGraph.Pages.Answers;

/// <summary>The answer to a question at one revision.</summary>
/// <param name="Data">The data.</param>
/// <param name="Warnings">What the server says about it, such as an id that is not there.</param>
/// <param name="Query">The document that was executed: it names the revision.</param>
/// <param name="Revision">The revision.</param>
/// <param name="Newest">The newest revision.</param>
public sealed record Answer(
    JsonElement Data,
    IReadOnlyList<string> Warnings,
    string Query,
    RevisionLine Revision,
    RevisionLine Newest
)
{
    /// <summary>The SHA-256 of the data in its canonical form.</summary>
    public string Hash => CanonicalJson.Hash(Data);

    /// <summary>The data in its canonical form: UTF-8, whose SHA-256 is the hash.</summary>
    public byte[] Bytes() => CanonicalJson.Bytes(Data);

    /// <summary>
    /// The data in its canonical form without the revision that ids name, to be compared with that of another revision.
    /// </summary>
    internal string Comparable =>
        Encoding
            .UTF8.GetString(CanonicalJson.Bytes(Data))
            .Replace($"@h{Revision.ShortHash}", "", StringComparison.Ordinal);
}
