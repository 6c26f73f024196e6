using System.Collections.Concurrent;

namespace GovernanceGraph.GraphQL.Responses;

/// <summary>Keeps the buffers of finished responses for later ones.</summary>
static class ResponseWriterPool
{
    /// <summary>Writers that are kept: enough for the responses that are under way at the same time.</summary>
    const int MaxWriters = 64;

    /// <summary>A writer that grew larger is let go, so that one huge response does not stay in memory.</summary>
    const int MaxKeptBytes = 1024 * 1024;

    static readonly ConcurrentQueue<ResponseWriter> Writers = new();

    /// <summary>An empty writer.</summary>
    /// <param name="maxBytes">What it may hold.</param>
    public static ResponseWriter Rent(int maxBytes)
    {
        var writer = Writers.TryDequeue(out var kept) ? kept : new ResponseWriter();
        writer.MaxBytes = maxBytes;
        return writer;
    }

    public static void Return(ResponseWriter writer)
    {
        if (writer.Capacity <= MaxKeptBytes && Writers.Count < MaxWriters)
        {
            writer.Rewind(0);
            Writers.Enqueue(writer);
        }
    }
}
