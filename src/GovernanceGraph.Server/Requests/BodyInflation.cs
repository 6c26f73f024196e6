using System.Buffers;
using System.IO.Compression;
using GovernanceGraph.GraphQL.Responses;
using GovernanceGraph.Server.Http;
using GovernanceGraph.Server.Limits;

namespace GovernanceGraph.Server.Requests;

/// <summary>
/// Inflates a compressed body. A few bytes can stand for gigabytes, so inflation ends at the length that a body may
/// have, and what it takes is counted as it grows.
/// </summary>
/// <param name="maxBytes">Bytes that the inflated body may have.</param>
/// <param name="budget">The memory for the requests of all clients.</param>
sealed class BodyInflation(int maxBytes, MemoryBudget budget)
{
    /// <summary>The first buffer; it doubles.</summary>
    const int FirstBytes = 8_192;

    /// <summary>Inflates a body and reads it.</summary>
    /// <param name="body">All of the compressed body.</param>
    /// <param name="coding">How it is compressed.</param>
    /// <param name="memory">What the request takes; counts the inflated bytes.</param>
    /// <param name="read">Reads the inflated body, whose memory is given back afterwards.</param>
    internal ReadRequest Read(
        in ReadOnlySequence<byte> body,
        ContentCoding coding,
        ref RequestMemory memory,
        Func<ReadOnlySequence<byte>, ReadRequest> read
    )
    {
        var buffer = ArrayPool<byte>.Shared.Rent(FirstBytes);
        try
        {
            return Inflate(body, coding, ref memory, ref buffer, out var length)
                ?? (memory.TryRead(length) ? read(new(buffer, 0, length)) : HttpError.NoMemory(budget));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    HttpError? Inflate(
        in ReadOnlySequence<byte> body,
        ContentCoding coding,
        ref RequestMemory memory,
        ref byte[] buffer,
        out int length
    )
    {
        length = 0;
        using var inflating = Open(new MemoryStream(body.ToArray(), writable: false), coding);
        try
        {
            while (true)
            {
                if (length == buffer.Length)
                {
                    if (!memory.TryArrive(body.Length + (2L * length)))
                    {
                        return HttpError.NoMemory(budget);
                    }

                    var larger = ArrayPool<byte>.Shared.Rent(2 * length);
                    buffer.CopyTo(larger, 0);
                    ArrayPool<byte>.Shared.Return(buffer);
                    buffer = larger;
                }

                var count = inflating.Read(buffer, length, buffer.Length - length);
                if (count == 0)
                {
                    return null;
                }

                length += count;
                if (length > maxBytes)
                {
                    return HttpError.TooLargeInflated(maxBytes);
                }
            }
        }
        catch (Exception exception) when (exception is InvalidDataException or InvalidOperationException or IOException)
        {
            return HttpError.NotCompressed(coding); // what the streams say of bytes that are not of their format
        }
    }

    static Stream Open(Stream body, ContentCoding coding) =>
        coding switch
        {
            ContentCoding.Gzip => new GZipStream(body, CompressionMode.Decompress),
            ContentCoding.Deflate => new ZLibStream(body, CompressionMode.Decompress),
            ContentCoding.Brotli => new BrotliStream(body, CompressionMode.Decompress),
            _ => throw new ArgumentOutOfRangeException(
                nameof(coding),
                coding,
                "A body that is not compressed is not inflated."
            ),
        };
}
