using System.Buffers;
using System.IO.Pipelines;
using GovernanceGraph.GraphQL.Responses;
using GovernanceGraph.Server.Configuration;
using GovernanceGraph.Server.Http;
using GovernanceGraph.Server.Limits;

namespace GovernanceGraph.Server.Requests;

/// <summary>The body of a POST as it arrives: at once, in pieces, too slowly, too long, or not to its end.</summary>
/// <param name="settings">
/// How long a body may be, how many values it may hold, and how long it may take to arrive.
/// </param>
/// <param name="budget">The memory for the requests of all clients.</param>
/// <param name="time">Tells when the time is over.</param>
sealed class RequestBody(Settings settings, MemoryBudget budget, TimeProvider time)
{
    readonly BodyInflation inflation = new(settings.MaxRequestBytes, budget);

    /// <summary>
    /// Reads it. The bytes stay in the connection's pooled memory; only what the request keeps is copied.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="coding">How its body is compressed.</param>
    internal async ValueTask<ReadRequest> ReadAsync(HttpRequest request, ContentCoding coding)
    {
        if (request.ContentLength > settings.MaxRequestBytes)
        {
            return HttpError.TooLarge(settings.MaxRequestBytes);
        }

        var body = request.BodyReader;
        var memory = new RequestMemory(budget);
        try
        {
            var pending = body.ReadAsync();
            if (pending.IsCompletedSuccessfully)
            {
                var read = pending.Result;
                if (read is { IsCompleted: true, IsCanceled: false })
                {
                    return ReadAll(body, read, coding, memory); // most bodies are there with their headers
                }

                pending = new(read);
            }

            await using var deadline = time.CreateTimer(
                static reader => ((PipeReader)reader!).CancelPendingRead(),
                body,
                settings.RequestTimeout,
                Timeout.InfiniteTimeSpan
            );
            return await ReadPartsAsync(body, pending, coding, memory);
        }
        catch (BadHttpRequestException exception)
        {
            return Broken(exception.StatusCode);
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException)
        {
            return Broken(StatusCodes.Status400BadRequest); // the connection broke off: hardly anybody reads this
        }
    }

    async ValueTask<ReadRequest> ReadPartsAsync(
        PipeReader body,
        ValueTask<ReadResult> first,
        ContentCoding coding,
        RequestMemory memory
    )
    {
        try
        {
            var read = await first;
            while (!read.IsCompleted && !read.IsCanceled && read.Buffer.Length <= settings.MaxRequestBytes)
            {
                if (!memory.TryArrive(read.Buffer.Length))
                {
                    body.AdvanceTo(read.Buffer.End);
                    return HttpError.NoMemory(budget);
                }

                body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
                read = await body.ReadAsync();
            }

            if (read.IsCanceled)
            {
                body.AdvanceTo(read.Buffer.End);
                return HttpError.TooSlow;
            }

            var arrived = memory;
            memory = default; // it goes over to the request
            return ReadAll(body, read, coding, arrived);
        }
        finally
        {
            memory.Release();
        }
    }

    ReadRequest ReadAll(PipeReader body, ReadResult read, ContentCoding coding, RequestMemory memory)
    {
        var length = read.Buffer.Length;
        var result =
            length > settings.MaxRequestBytes ? HttpError.TooLarge(settings.MaxRequestBytes)
            : coding != ContentCoding.Identity && length > 0 ? inflation.Read(read.Buffer, coding, ref memory, ReadBody)
            : !memory.TryRead(length) ? HttpError.NoMemory(budget)
            : ReadBody(read.Buffer);
        body.AdvanceTo(read.Buffer.End);
        if (result.Error is null)
        {
            return result with { Memory = memory };
        }

        memory.Release();
        return result;
    }

    ReadRequest ReadBody(ReadOnlySequence<byte> body) => GraphQLRequestReader.ReadBody(body, settings.MaxRequestValues);

    static HttpError Broken(int status) =>
        status == StatusCodes.Status408RequestTimeout ? HttpError.TooSlow : HttpError.BodyBroken(status);
}
