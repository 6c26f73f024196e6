using System.Net;
using System.Text;
using GovernanceGraph.Neo4j.Connections;

namespace GovernanceGraph.Neo4j.Tests.Connections;

/// <summary>
/// What a server would send, for what a real one cannot be made to do. The client's own code runs in full.
/// </summary>
sealed class ScriptedServer(Func<ScriptedServer.Request, HttpResponseMessage> respond) : HttpMessageHandler
{
    internal const string Root = """
        {"transaction":"http://neo4j/db/{databaseName}/tx","query":"http://neo4j/db/{databaseName}/query/v2",
        "neo4j_version":"5.26.12","neo4j_edition":"community"}
        """;

    internal const string Aura = """
        {"query":"https://neo4j/db/{databaseName}/query/v2",
        "neo4j_version":"5.27-aura","neo4j_edition":"enterprise"}
        """;

    /// <summary>The requests so far, those for the root document left out.</summary>
    internal List<Request> Requests { get; } = [];

    internal static ScriptedServer Saying(params string[] answers)
    {
        var next = 0;
        return new(request => Ok(request.Path == "/" ? Root : answers[next++]));
    }

    internal static HttpResponseMessage Ok(string body, HttpStatusCode status = HttpStatusCode.OK) =>
        new(status) { Content = new StringContent(body, Encoding.UTF8) };

    internal Neo4jConnection Connection(Func<Neo4jOptions, Neo4jOptions>? change = null)
    {
        var options = new Neo4jOptions
        {
            Uri = new("http://neo4j:7474"),
            User = "neo4j",
            Password = "secret",
        };
        return new(change?.Invoke(options) ?? options, this);
    }

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var headers = request.Headers.ToDictionary(
            header => header.Key,
            header => string.Join(", ", header.Value),
            StringComparer.OrdinalIgnoreCase
        );
        var received = new Request(request.RequestUri!.AbsolutePath, headers, body, cancellationToken);
        if (received.Path != "/")
        {
            Requests.Add(received);
        }

        return respond(received);
    }

    internal sealed record Request(
        string Path,
        IReadOnlyDictionary<string, string> Headers,
        string Body,
        CancellationToken CancellationToken
    );
}
