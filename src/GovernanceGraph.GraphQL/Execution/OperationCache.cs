namespace GovernanceGraph.GraphQL.Execution;

/// <summary>Prepared operations by document and operation name.</summary>
/// <param name="maxCharacters">Characters of all documents together.</param>
/// <param name="maxDocumentCharacters">Characters of one document; a longer one is not kept.</param>
sealed class OperationCache(int maxCharacters, int maxDocumentCharacters)
{
    /// <summary>What an entry costs beside its text, in characters.</summary>
    const int EntryCost = 100;

    readonly TwoGenerationCache<Key, PreparedOperation> operations = new(maxCharacters);

    /// <summary>Characters of all documents kept, and of what the entries cost beside.</summary>
    public long Characters => operations.Cost;

    public PreparedOperation? Find(string document, string? operationName) =>
        operations.TryFind(new(document, operationName), out var operation) ? operation : null;

    public void Keep(string document, string? operationName, PreparedOperation operation)
    {
        if (document.Length <= maxDocumentCharacters)
        {
            operations.Keep(new(document, operationName), operation, document.Length + EntryCost);
        }
    }

    readonly record struct Key(string Document, string? OperationName)
    {
        public override int GetHashCode() =>
            DocumentHash.Compute(Document) ^ (OperationName?.GetHashCode(StringComparison.Ordinal) ?? 0);
    }
}
