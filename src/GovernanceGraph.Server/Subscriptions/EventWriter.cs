using System.Buffers;
using System.Text;
using GovernanceGraph.Server.Http;

namespace GovernanceGraph.Server.Subscriptions;

/// <summary>
/// Writes server-sent events. Whoever writes waits until the client's side took the bytes, but not for ever.
/// </summary>
/// <param name="response">Where they go.</param>
/// <param name="timeout">How long the client may take for the next piece.</param>
/// <param name="late">Cancelled where the client takes longer.</param>
/// <param name="ended">Cancelled by that too, and whenever the stream is to end.</param>
sealed class EventWriter(HttpResponse response, TimeSpan timeout, CancellationTokenSource late, CancellationToken ended)
{
    /// <summary>So much must be taken at a time.</summary>
    const int PieceBytes = 65_536;

    /// <summary>How many responses were written.</summary>
    internal long Events { get; private set; }

    /// <summary>Begins the stream: the client learns at once that there is one.</summary>
    internal Task OpenAsync()
    {
        response.ContentType = MediaTypes.EventStream;
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Accel-Buffering"] = "no"; // a proxy that gathers answers would hold events back
        // Where compression stands before it, the writer would send nothing: it holds nothing.
        return response.Body.FlushAsync(ended);
    }

    /// <summary>A response. JSON has no line break outside of its strings, and there they are escaped.</summary>
    /// <param name="body">The response.</param>
    /// <param name="id">
    /// What a client that lost the stream sends as "Last-Event-ID"; null: what it knows already.
    /// </param>
    internal async Task NextAsync(ReadOnlyMemory<byte> body, string? id = null)
    {
        response.BodyWriter.Write("event: next\n"u8);
        if (id is not null)
        {
            response.BodyWriter.Write(Encoding.UTF8.GetBytes($"id: {id}\n"));
        }

        response.BodyWriter.Write("data: "u8);
        while (!body.IsEmpty)
        {
            var piece = body[..Math.Min(body.Length, PieceBytes)];
            body = body[piece.Length..];
            response.BodyWriter.Write(piece.Span);
            if (!body.IsEmpty)
            {
                await FlushAsync();
            }
        }

        response.BodyWriter.Write("\n\n"u8);
        await FlushAsync();
        Events++;
    }

    /// <summary>The end of the operation.</summary>
    internal Task CompleteAsync()
    {
        response.BodyWriter.Write("event: complete\ndata:\n\n"u8);
        return FlushAsync();
    }

    /// <summary>A sign of life.</summary>
    internal Task CommentAsync()
    {
        response.BodyWriter.Write(":\n\n"u8);
        return FlushAsync();
    }

    async Task FlushAsync()
    {
        late.CancelAfter(timeout);
        await response.BodyWriter.FlushAsync(ended);
        late.CancelAfter(Timeout.InfiniteTimeSpan);
    }
}
