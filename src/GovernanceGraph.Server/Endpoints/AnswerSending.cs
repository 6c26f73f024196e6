namespace GovernanceGraph.Server.Endpoints;

/// <summary>
/// Sends an answer in pieces, each of which the client must take in time: an answer takes memory until its last byte is
/// taken.
/// </summary>
static class AnswerSending
{
    /// <summary>So much must be taken at a time.</summary>
    internal const int PieceBytes = 65_536;

    /// <summary>Sends a body; the connection is broken off where the client does not take it.</summary>
    /// <param name="context">The request; its response has its headers.</param>
    /// <param name="body">The body.</param>
    /// <param name="timeout">How long the client may take for the next piece.</param>
    /// <returns>Whether all of it was taken.</returns>
    internal static ValueTask<bool> SendAsync(HttpContext context, ReadOnlyMemory<byte> body, TimeSpan timeout)
    {
        if (body.Length <= PieceBytes)
        {
            var sending = context.Response.Body.WriteAsync(body);
            if (sending.IsCompletedSuccessfully)
            {
                return new(true); // most answers fit into the buffer of the connection
            }

            return SendPiecesAsync(context, sending, default, timeout);
        }

        return SendPiecesAsync(context, default, body, timeout);
    }

    static async ValueTask<bool> SendPiecesAsync(
        HttpContext context,
        ValueTask begun,
        ReadOnlyMemory<byte> body,
        TimeSpan timeout
    )
    {
        // The connection is aborted, which ends the write: a stream before it, such as one that compresses, may look at
        // no token.
        var stream = context.Response.Body;
        var isLate = false;
        await using var late = new Timer(_ => Give(), null, timeout, Timeout.InfiniteTimeSpan);
        try
        {
            await begun;
            while (!body.IsEmpty && !isLate)
            {
                var piece = body[..Math.Min(body.Length, PieceBytes)];
                body = body[piece.Length..];
                late.Change(timeout, Timeout.InfiniteTimeSpan);
                await stream.WriteAsync(piece, context.RequestAborted);
            }
        }
        catch (Exception exception) when (isLate && exception is OperationCanceledException or IOException)
        {
            // The client did not take the piece.
        }

        return !isLate;

        void Give()
        {
            Volatile.Write(ref isLate, true);
            context.Abort();
        }
    }
}
