using GovernanceGraph.Server.Telemetry;

namespace GovernanceGraph.Server.Documents;

/// <summary>
/// Documents that clients sent once with their hash, to send the hash alone from then on. Two generations share the room:
/// when the young one is full it becomes the old one, and what nobody asked for in the meantime is let go.
/// </summary>
/// <param name="maxBytes">Bytes of memory of all documents together; 0: none are kept.</param>
sealed class AutomaticDocuments(int maxBytes)
{
    /// <summary>What an entry takes beside its text, in bytes: the hash, and the room in the table.</summary>
    internal const int EntryBytes = 300;

    readonly Lock turnover = new();
    Dictionary<string, string> young = new(StringComparer.Ordinal);
    Dictionary<string, string> old = new(StringComparer.Ordinal);
    int youngBytes;

    internal bool IsOn => maxBytes > 0;

    internal string? Find(string hash)
    {
        var document = FindKept(hash);
        CacheMetrics.AutomaticDocuments.Count(document is not null);
        return document;
    }

    string? FindKept(string hash)
    {
        lock (turnover)
        {
            if (young.TryGetValue(hash, out var document))
            {
                return document;
            }

            if (old.TryGetValue(hash, out document))
            {
                Add(hash, document);
            }

            return document;
        }
    }

    /// <summary>Keeps a document, unless it is too long for the room.</summary>
    internal void Keep(string hash, string document)
    {
        lock (turnover)
        {
            if (!young.ContainsKey(hash))
            {
                Add(hash, document);
            }
        }
    }

    void Add(string hash, string document)
    {
        var bytes = EntryBytes + ((long)sizeof(char) * document.Length);
        if (bytes > maxBytes / 2)
        {
            return;
        }

        if (youngBytes + bytes > maxBytes / 2)
        {
            old = young;
            young = new(StringComparer.Ordinal);
            youngBytes = 0;
        }

        young.Add(hash, document);
        youngBytes += (int)bytes;
    }
}
