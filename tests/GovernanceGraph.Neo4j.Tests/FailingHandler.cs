namespace GovernanceGraph.Neo4j.Tests;

/// <summary>Carries requests to the server until a test lets one fail, at the number of a writing request.</summary>
sealed class FailingHandler() : DelegatingHandler(new SocketsHttpHandler { UseProxy = false })
{
    int writes;

    /// <summary>
    /// From this writing batch on nothing reaches the server, as when the process is dead. Batches count from 1.
    /// </summary>
    public int DiesAt { get; init; } = int.MaxValue;

    /// <summary>Whether answers to some batches are lost after these were executed.</summary>
    public bool LosesAnswers { get; init; }

    /// <summary>Called before each batch, with its number.</summary>
    public Func<int, Task>? BeforeBatch { get; init; }

    /// <summary>Whether it has died.</summary>
    public bool IsDead { get; private set; }

    /// <summary>How many batches there were.</summary>
    public int Batches => writes;

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        // Statements of batches ask for the turn that they were given.
        var isBatch =
            request.Content is { } content
            && (await content.ReadAsStringAsync(cancellationToken)).Contains(
                "SET store.turn",
                StringComparison.Ordinal
            );
        if (isBatch)
        {
            writes++;
            IsDead |= writes >= DiesAt;
        }

        if (IsDead)
        {
            throw new HttpRequestException(HttpRequestError.ConnectionError, "The process is dead.");
        }

        if (isBatch && BeforeBatch is { } before)
        {
            await before(writes);
        }

        var response = await base.SendAsync(request, cancellationToken);
        if (isBatch && LosesAnswers && writes % 4 == 1)
        {
            await response.Content.ReadAsByteArrayAsync(cancellationToken);
            response.Dispose();
            throw new HttpRequestException(HttpRequestError.ResponseEnded, "The answer is lost.");
        }

        return response;
    }
}
