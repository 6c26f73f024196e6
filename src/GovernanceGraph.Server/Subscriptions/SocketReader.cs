using System.Buffers;
using System.Net.WebSockets;
using GovernanceGraph.GraphQL.Responses;
using GovernanceGraph.Server.Limits;

namespace GovernanceGraph.Server.Subscriptions;

/// <summary>Puts the frames of a WebSocket together to messages, each in the same buffer.</summary>
sealed class SocketReader(WebSocket socket, int maxBytes, MemoryBudget budget) : IDisposable
{
    /// <summary>What a usual message needs; a larger buffer is given back after its message.</summary>
    const int UsualBytes = 4_096;

    RequestMemory memory = new(budget);
    byte[] buffer = ArrayPool<byte>.Shared.Rent(UsualBytes);
    int length;

    /// <summary>The last message; valid until the next is read.</summary>
    internal ReadOnlySpan<byte> Message => buffer.AsSpan(0, length);

    /// <summary>Reads a message. Close: the client ended the connection, or nothing more can be read.</summary>
    /// <returns>What came, and why it cannot be taken.</returns>
    internal async ValueTask<(WebSocketMessageType Type, CloseReason? Error)> ReadAsync(
        CancellationToken cancellationToken
    )
    {
        Shrink();
        while (true)
        {
            if (length == buffer.Length)
            {
                if (!memory.TryArrive(2L * length))
                {
                    return (WebSocketMessageType.Text, CloseReason.NoMemory(budget));
                }

                Grow();
            }

            var read = await socket.ReceiveAsync(buffer.AsMemory(length), cancellationToken);
            length += read.Count;
            if (read.MessageType == WebSocketMessageType.Close)
            {
                return (read.MessageType, null);
            }

            if (read.MessageType == WebSocketMessageType.Binary)
            {
                return (read.MessageType, CloseReason.NotText);
            }

            if (length > maxBytes)
            {
                return (read.MessageType, CloseReason.TooLarge(maxBytes));
            }

            if (read.EndOfMessage)
            {
                return (read.MessageType, null);
            }
        }
    }

    public void Dispose()
    {
        memory.Release();
        ArrayPool<byte>.Shared.Return(buffer);
    }

    void Grow()
    {
        var larger = ArrayPool<byte>.Shared.Rent(2 * buffer.Length);
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }

    void Shrink()
    {
        length = 0;
        memory.Release();
        if (buffer.Length > 4 * UsualBytes)
        {
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = ArrayPool<byte>.Shared.Rent(UsualBytes);
        }
    }
}
