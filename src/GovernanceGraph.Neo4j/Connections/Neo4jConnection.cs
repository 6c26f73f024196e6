using System.Text.Json;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Neo4j.Connections;

/// <summary>A Neo4j server, over whichever of its interfaces is the faster one.</summary>
sealed class Neo4jConnection : IAsyncDisposable
{
    readonly Neo4jOptions options;
    readonly Neo4jWire wire;
    Neo4jApi? api;
    IReadOnlyList<string> bookmarks = [];

    /// <param name="options">Where the server is.</param>
    /// <param name="handler">Carries requests, for tests; null: over the network.</param>
    public Neo4jConnection(Neo4jOptions options, HttpMessageHandler? handler = null)
    {
        this.options = options;
        wire = new(options, handler ?? Neo4jWire.Handler(options));
    }

    /// <summary>Runs all statements in one transaction and one round trip; where one fails, nothing of any is done.</summary>
    /// <exception cref="StoreException">The server cannot be reached, refused a statement, or took too long.</exception>
    public async ValueTask<CypherAnswer> RunAsync(
        IReadOnlyList<CypherStatement> statements, AccessMode mode, CancellationToken cancellationToken)
    {
        try
        {
            var current = api ??= await DiscoverAsync(cancellationToken);
            var deadline = mode == AccessMode.Read ? options.QueryTimeout : options.WriteTimeout;
            var answer = await current.RunAsync(statements, mode, new(deadline, bookmarks), cancellationToken);
            if (answer.Error is { } error)
            {
                answer.Dispose();
                throw new StoreException(StoreErrorCode.Unavailable, $"Neo4j refused the statement with \"{error.Code}\".", new InvalidOperationException(error.Message));
            }

            if (mode == AccessMode.Write && answer.Bookmarks is { } seen)
            {
                bookmarks = seen;
            }

            return answer;
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or JsonException or InvalidDataException)
        {
            throw new StoreException(StoreErrorCode.Unavailable, $"Neo4j cannot be reached at \"{options.Uri}\"; start it or correct \"Neo4j:Uri\".", exception);
        }
    }

    public ValueTask DisposeAsync()
    {
        wire.Dispose();
        return ValueTask.CompletedTask;
    }

    async ValueTask<Neo4jApi> DiscoverAsync(CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, options.Uri);
        request.Headers.TryAddWithoutValidation("Accept", "application/json");
        using var buffer = await wire.SendAsync(request, cancellationToken);
        using var document = JsonDocument.Parse(buffer.Memory);
        var isHttpApi = document.RootElement.TryGetProperty("transaction", out _) && options.Only != ApiKind.QueryApi;
        var database = Uri.EscapeDataString(options.Database);
        return isHttpApi
            ? new HttpApi(wire, new(options.Uri, $"/db/{database}/tx/commit"))
            : new QueryApi(wire, new(options.Uri, $"/db/{database}/query/v2"), hasScopedCall: true);
    }
}
