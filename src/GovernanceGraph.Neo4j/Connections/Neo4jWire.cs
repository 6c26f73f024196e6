using System.Text;

namespace GovernanceGraph.Neo4j.Connections;

/// <summary>An answer is longer than it may be; what is left of it is not read.</summary>
sealed class AnswerTooLargeException(int maxBytes) : Exception($"The answer is longer than {maxBytes} bytes.")
{
    /// <summary>How long it may be.</summary>
    public int MaxBytes => maxBytes;
}

/// <summary>Requests and answers as bytes, over connections that stay open.</summary>
sealed class Neo4jWire(Neo4jOptions options, HttpMessageHandler handler) : IDisposable
{
    /// <summary>The longest answer that is read at all; that to a question may be bounded further.</summary>
    public const int MaxAnswerBytes = 512 * 1_024 * 1_024;

    const int AnswerCapacity = 16 * 1_024;
    const string Agent = "GovernanceGraph";

    readonly HttpMessageInvoker invoker = new(handler);
    readonly string? authorization = Authorization(options);

    /// <summary>
    /// Sends a request and reads its whole answer, whatever its status: Neo4j tells in the body what failed.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="maxBytes">The longest answer that is read.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <param name="look">Looks at the answer's headers.</param>
    public async ValueTask<PooledBuffer> SendAsync(
        HttpRequestMessage request,
        int maxBytes,
        CancellationToken cancellationToken,
        Action<HttpResponseMessage>? look = null
    )
    {
        request.Headers.TryAddWithoutValidation("User-Agent", Agent);
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        using var response = await ConnectedAsync(request, cancellationToken);
        look?.Invoke(response);
        var length = response.Content.Headers.ContentLength ?? 0;
        var buffer = new PooledBuffer((int)Math.Clamp(length + 1, AnswerCapacity, Math.Max(AnswerCapacity, maxBytes)));
        try
        {
            await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
            while (await body.ReadAsync(buffer.GetMemory(), cancellationToken) is var read and > 0)
            {
                buffer.Advance(read);
                if (buffer.Length > maxBytes)
                {
                    throw new AnswerTooLargeException(maxBytes);
                }
            }

            return buffer;
        }
        catch
        {
            buffer.Dispose();
            throw;
        }
    }

    async ValueTask<HttpResponseMessage> ConnectedAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await invoker.SendAsync(request, cancellationToken);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new HttpRequestException(
                HttpRequestError.ConnectionError,
                "No connection was made in time.",
                exception
            );
        }
    }

    public void Dispose() => invoker.Dispose();

    /// <summary>
    /// Connections as many as the options allow; renewed now and then, so that a changed address is noticed.
    /// </summary>
    public static SocketsHttpHandler Handler(Neo4jOptions options) =>
        new()
        {
            MaxConnectionsPerServer = options.MaxConnections,
            PooledConnectionLifetime = TimeSpan.FromMinutes(15),
            PooledConnectionIdleTimeout = TimeSpan.FromMinutes(1),
            ConnectTimeout = TimeSpan.FromSeconds(5),
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            ActivityHeadersPropagator = null,
        };

    static string? Authorization(Neo4jOptions options) =>
        options switch
        {
            { Token: { } token } => $"Bearer {token}",
            { User: { } user } =>
                $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{options.Password}"))}",
            _ => null,
        };
}
