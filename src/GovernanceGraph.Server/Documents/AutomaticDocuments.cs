using GovernanceGraph.GraphQL.Execution;
using GovernanceGraph.Server.Telemetry;

namespace GovernanceGraph.Server.Documents;

/// <summary>Documents that clients sent once with their hash, to send the hash alone from then on.</summary>
/// <param name="maxBytes">Bytes of memory of all documents together; 0: none are kept.</param>
sealed class AutomaticDocuments(int maxBytes)
{
    /// <summary>What an entry takes beside its text, in bytes: the hash, and the room in the table.</summary>
    internal const int EntryBytes = 300;

    readonly TwoGenerationCache<string, string> documents = new(maxBytes);

    internal bool IsOn => maxBytes > 0;

    internal string? Find(string hash)
    {
        var isFound = documents.TryFind(hash, out var document);
        CacheMetrics.AutomaticDocuments.Count(isFound);
        return document;
    }

    /// <summary>Keeps a document, unless it is too long for the room.</summary>
    internal void Keep(string hash, string document) =>
        documents.Keep(hash, document, EntryBytes + ((long)sizeof(char) * document.Length));
}
