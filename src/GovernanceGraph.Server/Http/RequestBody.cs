using System.IO.Pipelines;

namespace GovernanceGraph.Server.Http;

/// <summary>The body of a POST as it arrives: at once, in pieces, too slowly, too long, or not to its end.</summary>
static class RequestBody
{
    /// <summary>Reads it. The bytes stay in the connection's pooled memory; only what the request keeps is copied.</summary>
    /// <param name="request">The request.</param>
    /// <param name="maxBytes">How long the body may be.</param>
    /// <param name="maxValues">JSON values that it may hold.</param>
    /// <param name="patience">How long it may take to arrive.</param>
    /// <param name="time">Tells when that is over.</param>
    internal static async ValueTask<ReadRequest> ReadAsync(
        HttpRequest request, int maxBytes, int maxValues, TimeSpan patience, TimeProvider time)
    {
        if (request.ContentLength > maxBytes)
        {
            return RequestFault.TooLarge(maxBytes);
        }

        var body = request.BodyReader;
        try
        {
            var pending = body.ReadAsync();
            if (pending.IsCompletedSuccessfully)
            {
                var read = pending.Result;
                if (read is { IsCompleted: true, IsCanceled: false })
                {
                    return ReadAll(body, read, maxBytes, maxValues); // most bodies are there with their headers
                }

                pending = new(read);
            }

            await using var deadline = time.CreateTimer(
                static reader => ((PipeReader)reader!).CancelPendingRead(), body, patience, Timeout.InfiniteTimeSpan);
            return await ReadPartsAsync(body, pending, maxBytes, maxValues);
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

    static async ValueTask<ReadRequest> ReadPartsAsync(PipeReader body, ValueTask<ReadResult> first, int maxBytes, int maxValues)
    {
        var read = await first;
        while (!read.IsCompleted && !read.IsCanceled && read.Buffer.Length <= maxBytes)
        {
            body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            read = await body.ReadAsync();
        }

        if (read.IsCanceled)
        {
            body.AdvanceTo(read.Buffer.End);
            return RequestFault.TooSlow;
        }

        return ReadAll(body, read, maxBytes, maxValues);
    }

    static ReadRequest ReadAll(PipeReader body, ReadResult read, int maxBytes, int maxValues)
    {
        var result = read.Buffer.Length > maxBytes
            ? RequestFault.TooLarge(maxBytes)
            : GraphQLRequestReader.ReadBody(read.Buffer, maxValues);
        body.AdvanceTo(read.Buffer.End);
        return result;
    }

    static RequestFault Broken(int status) =>
        status == StatusCodes.Status408RequestTimeout ? RequestFault.TooSlow : RequestFault.BodyBroken(status);
}
