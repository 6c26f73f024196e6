using System.Collections.Concurrent;

namespace GovernanceGraph.GraphQL.Execution;

/// <summary>
/// Prepared operations by document and operation name. Two generations share the room: when the young one is full it
/// becomes the old one, and what was old is let go unless it has been asked for in the meantime. So a flood of
/// documents that are never asked again costs little, and no list of uses has to be kept.
/// </summary>
/// <param name="maxCharacters">Characters of all documents together.</param>
/// <param name="maxDocumentCharacters">Characters of one document; a longer one is not kept.</param>
sealed class OperationCache(int maxCharacters, int maxDocumentCharacters)
{
    /// <summary>What an entry costs beside its text, in characters.</summary>
    const int EntryCost = 100;

    readonly Lock turnover = new();
    Generation young = new();
    Generation old = new();

    /// <summary>Characters of all documents kept, and of what the entries cost beside.</summary>
    public int Characters => young.Characters + old.Characters;

    public PreparedOperation? Find(string document, string? operationName)
    {
        var key = new Key(document, operationName);
        if (young.Operations.TryGetValue(key, out var operation))
        {
            return operation;
        }

        if (old.Operations.TryGetValue(key, out operation))
        {
            Keep(document, operationName, operation);
        }

        return operation;
    }

    public void Keep(string document, string? operationName, PreparedOperation operation)
    {
        if (document.Length > maxDocumentCharacters)
        {
            return;
        }

        var cost = document.Length + EntryCost;
        lock (turnover)
        {
            if (young.Characters + cost > maxCharacters / 2)
            {
                old = young;
                young = new Generation();
            }

            if (cost <= maxCharacters / 2 && young.Operations.TryAdd(new Key(document, operationName), operation))
            {
                young.Characters += cost;
            }
        }
    }

    readonly record struct Key(string Document, string? OperationName)
    {
        public override int GetHashCode() =>
            DocumentHash.Compute(Document) ^ (OperationName?.GetHashCode(StringComparison.Ordinal) ?? 0);
    }

    sealed class Generation
    {
        public ConcurrentDictionary<Key, PreparedOperation> Operations { get; } = new();

        public int Characters { get; set; }
    }
}
