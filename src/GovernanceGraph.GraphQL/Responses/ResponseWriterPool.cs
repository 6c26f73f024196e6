using System.Collections.Concurrent;

namespace GovernanceGraph.GraphQL.Responses;

/// <summary>Keeps the buffers of finished responses for later ones.</summary>
static class ResponseWriterPool
{
    /// <summary>Writers that are kept: enough for the responses that are under way at the same time.</summary>
    const int MaxWriters = 64;

    /// <summary>A writer that grew larger is let go, so that one huge response does not stay in memory.</summary>
    const int MaxKeptBytes = 256 * 1024;

    static readonly ConcurrentQueue<ResponseWriter> Writers = new();

    /// <summary>An empty writer.</summary>
    /// <param name="maxBytes">What it may hold.</param>
    /// <param name="memory">What all responses together may take; null: anything.</param>
    public static ResponseWriter Rent(int maxBytes, MemoryBudget? memory)
    {
        var writer = Writers.TryDequeue(out var kept) ? kept : new ResponseWriter();
        writer.MaxBytes = maxBytes;
        writer.Memory = memory;
        return writer;
    }

    public static void Return(ResponseWriter writer)
    {
        writer.ReleaseMemory();
        if (writer.Capacity <= MaxKeptBytes && Writers.Count < MaxWriters)
        {
            writer.Rewind(0);
            Writers.Enqueue(writer);
        }
    }
}
