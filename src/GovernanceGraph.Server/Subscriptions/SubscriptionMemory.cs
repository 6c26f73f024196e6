using System.Collections;
using GovernanceGraph.GraphQL.Requests;
using GovernanceGraph.GraphQL.Responses;

namespace GovernanceGraph.Server.Subscriptions;

/// <summary>
/// Counts what subscriptions keep while they wait for events: each its variables and what runs it, all of the same
/// document its syntax tree once.
/// </summary>
sealed class SubscriptionMemory(MemoryBudget budget)
{
    /// <summary>Bytes of one that waits, without its document and variables.</summary>
    const int Base = 4_096;

    /// <summary>Bytes that a character of a document becomes in its syntax tree.</summary>
    const int BytesPerCharacter = 50;

    /// <summary>Bytes of a value without its text.</summary>
    const int BytesPerValue = 64;

    readonly Lock access = new();
    readonly Dictionary<string, int> documents = new(StringComparer.Ordinal); // how many keep each

    /// <summary>The memory for all of them.</summary>
    internal MemoryBudget Budget => budget;

    /// <summary>
    /// Takes the memory of a subscription; null where there is too little left. Disposing gives it back.
    /// </summary>
    internal Share? TryTake(GraphQLRequest request)
    {
        var document = request.Query ?? "";
        var own = Base + SizeOf(request.Variables);
        lock (access)
        {
            var isNew = !documents.TryGetValue(document, out var count);
            if (!budget.TryTake(own + (isNew ? SizeOf(document) : 0)))
            {
                return null;
            }

            documents[document] = count + 1;
            return new(this, document, own);
        }
    }

    void Release(string document, long own)
    {
        lock (access)
        {
            var left = documents[document] - 1;
            documents[document] = left;
            if (left == 0)
            {
                documents.Remove(document);
            }

            budget.Release(own + (left == 0 ? SizeOf(document) : 0));
        }
    }

    static long SizeOf(string document) => (long)document.Length * BytesPerCharacter;

    static long SizeOf(object? value) =>
        BytesPerValue
        + value switch
        {
            string text => 2L * text.Length,
            IReadOnlyDictionary<string, object?> entries => entries.Sum(entry =>
                (2L * entry.Key.Length) + SizeOf(entry.Value)
            ),
            IList items => items.Cast<object?>().Sum(SizeOf),
            _ => 0,
        };

    /// <summary>What one subscription takes.</summary>
    internal sealed class Share(SubscriptionMemory memory, string document, long own) : IDisposable
    {
        int isReleased;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref isReleased, 1) == 0)
            {
                memory.Release(document, own);
            }
        }
    }
}
