using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace GovernanceGraph.Server.Tests.Abuse;

/// <summary>
/// Attacks on a running server, each by many clients at once until it is told to stop. What the server answers to them
/// is not looked at: that it goes on answering others is.
/// </summary>
sealed class Attacks(Uri endpoint)
{
    /// <summary>Each attack by its name.</summary>
    internal static IReadOnlyDictionary<string, Func<Attacks, CancellationToken, Task>> All { get; } =
        new Dictionary<string, Func<Attacks, CancellationToken, Task>>(StringComparer.Ordinal)
        {
            ["nested conditions"] = (attacks, ended) =>
                attacks.PostAsync(64, _ => Body(AttackDocuments.NestedSome), ended),
            ["nested conditions of several quantifiers"] = (attacks, ended) =>
                attacks.PostAsync(64, _ => Body(AttackDocuments.NestedMixed), ended),
            ["chains of links"] = (attacks, ended) => attacks.PostAsync(32, _ => Body(AttackDocuments.Chain(7)), ended),
            ["filtered pages in pages"] = (attacks, ended) =>
                attacks.PostAsync(32, _ => Body(AttackDocuments.FilteredPages), ended),
            ["orders by counts"] = (attacks, ended) => attacks.PostAsync(32, _ => Body(AttackDocuments.Orders), ended),
            ["conditions on fields"] = (attacks, ended) =>
                attacks.PostAsync(
                    16,
                    _ => Body(AttackDocuments.Conditions(490), new { w = AttackDocuments.ConditionValues(245) }),
                    ended
                ),
            ["conditions on fields below the limit of cost"] = (attacks, ended) =>
                attacks.PostAsync(
                    16,
                    _ => Body(AttackDocuments.Conditions(20), new { w = AttackDocuments.ConditionValues(100) }),
                    ended
                ),
            ["long lists of texts"] = (attacks, ended) =>
                attacks.PostAsync(
                    32,
                    _ => Body(AttackDocuments.Lists(8), new { l = Enumerable.Range(0, 1_000).Select(i => $"x{i}") }),
                    ended
                ),
            ["longer texts in lists"] = (attacks, ended) =>
                attacks.PostAsync(
                    16,
                    _ =>
                        Body(
                            AttackDocuments.Lists(20),
                            new { l = Enumerable.Range(0, 1_000).Select(i => $"x{i}{new string('y', 890)}") }
                        ),
                    ended
                ),
            ["long names"] = (attacks, ended) =>
                attacks.PostAsync(32, _ => Body(AttackDocuments.LongName(3_800)), ended),
            ["longer names"] = (attacks, ended) =>
                attacks.PostAsync(16, _ => Body(AttackDocuments.LongName(60_000)), ended),
            ["variables that ask for nothing"] = (attacks, ended) =>
                attacks.PostAsync(
                    32,
                    _ => Body(AttackDocuments.Conditions(1), new { w = Enumerable.Repeat(new { }, 40_000) }),
                    ended
                ),
            ["old revisions in turn"] = (attacks, ended) =>
                attacks.PostAsync(16, _ => Body(AttackDocuments.OldRevisions(480, 4)), ended),
            ["old revisions, three at a time"] = (attacks, ended) =>
                attacks.PostAsync(16, i => Body(AttackDocuments.OldRevisions(40, 2 + (i % 2))), ended),
            ["introspection under aliases"] = (attacks, ended) =>
                attacks.PostAsync(16, _ => Body(AttackDocuments.Introspection), ended),
            ["equal fields"] = (attacks, ended) =>
                attacks.PostAsync(16, i => Body($"# {i}\n{AttackDocuments.Equal}"), ended),
            ["new documents"] = (attacks, ended) =>
                attacks.PostAsync(
                    32,
                    i => Body($"# {i}\n{AttackDocuments.Aliased(400, _ => "states(first: 1) { nodes { id name } }")}"),
                    ended
                ),
            ["long literals"] = (attacks, ended) =>
                attacks.PostAsync(
                    16,
                    i => Body($"{{ states(first: {new string('9', 900_000)}) {{ totalCount }} }}"),
                    ended
                ),
            ["answers that nobody takes"] = (attacks, ended) =>
                attacks.ReadSlowlyAsync(30, Body(AttackDocuments.Large), ended),
            ["bodies that stop half-way"] = (attacks, ended) => attacks.SendHalfAsync(200, ended),
            ["clients that hang up"] = (attacks, ended) =>
                attacks.HangUpAsync(32, Body(AttackDocuments.NestedMixed), ended),
            ["subscriptions with values that nobody declared"] = (attacks, ended) =>
                attacks.SubscribeAsync(1, 46, JsonSerializer.Serialize(new { x = new string('x', 900_000) }), ended),
            ["subscriptions with many values"] = (attacks, ended) =>
                attacks.SubscribeAsync(
                    1,
                    46,
                    $"{{\"x\":[{string.Join(',', Enumerable.Repeat("{}", 300_000))}]}}",
                    ended
                ),
            ["many WebSockets"] = (attacks, ended) => attacks.SubscribeAsync(300, 20, "{}", ended),
        };

    /// <summary>A request to execute a document.</summary>
    internal static string Body(string document, object? variables = null) =>
        JsonSerializer.Serialize(new { query = document, variables });

    async Task PostAsync(int clients, Func<int, string> body, CancellationToken ended)
    {
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = clients })
        {
            Timeout = TimeSpan.FromMinutes(1),
        };
        var next = 0;
        await AllAsync(
            clients,
            async () =>
            {
                using var content = new StringContent(
                    body(Interlocked.Increment(ref next)),
                    Encoding.UTF8,
                    "application/json"
                );
                using var answer = await client.PostAsync(endpoint, content, ended);
                await answer.Content.CopyToAsync(Stream.Null, ended);
            },
            ended
        );
    }

    Task ReadSlowlyAsync(int clients, string body, CancellationToken ended) =>
        AllAsync(
            clients,
            async () =>
            {
                using var socket = await ConnectAsync(ended);
                socket.ReceiveBufferSize = 4_096;
                await SendAsync(socket, Head(Encoding.UTF8.GetByteCount(body)) + body, ended);
                var piece = new byte[4_096];
                while (await socket.ReceiveAsync(piece, ended) > 0)
                {
                    await Task.Delay(TimeSpan.FromSeconds(2), ended);
                }
            },
            ended
        );

    Task SendHalfAsync(int clients, CancellationToken ended) =>
        AllAsync(
            clients,
            async () =>
            {
                using var socket = await ConnectAsync(ended);
                await SendAsync(socket, Head(1_000_000) + "{\"query\":\"" + new string('x', 500_000), ended);
                await Task.Delay(Timeout.InfiniteTimeSpan, ended);
            },
            ended
        );

    Task HangUpAsync(int clients, string body, CancellationToken ended) =>
        AllAsync(
            clients,
            async () =>
            {
                using var socket = await ConnectAsync(ended);
                await SendAsync(socket, Head(Encoding.UTF8.GetByteCount(body)) + body, ended);
                await Task.Delay(20, ended);
            },
            ended
        );

    Task SubscribeAsync(int clients, int operations, string variables, CancellationToken ended) =>
        AllAsync(
            clients,
            async () =>
            {
                using var socket = new ClientWebSocket();
                socket.Options.AddSubProtocol("graphql-transport-ws");
                await socket.ConnectAsync(new UriBuilder(endpoint) { Scheme = "ws" }.Uri, ended);
                await SendAsync(socket, """{"type":"connection_init"}""", ended);
                for (var i = 0; i < operations; i++)
                {
                    await SendAsync(
                        socket,
                        $$$"""{"id":"{{{i}}}","type":"subscribe","payload":{"query":"subscription { """
                            + $$$"""revisionAdded { revision { number } } }","variables":{{{variables}}}}}""",
                        ended
                    );
                }

                var piece = new byte[4_096];
                while (socket.State == WebSocketState.Open)
                {
                    await socket.ReceiveAsync(piece, ended);
                }
            },
            ended
        );

    /// <summary>
    /// So many clients do something again and again; that the server sends one away is what it may do.
    /// </summary>
    static async Task AllAsync(int clients, Func<Task> act, CancellationToken ended)
    {
        await Task.WhenAll(
            Enumerable
                .Range(0, clients)
                .Select(_ =>
                    Task.Run(
                        async () =>
                        {
                            while (!ended.IsCancellationRequested)
                            {
                                try
                                {
                                    await act();
                                }
                                catch (OperationCanceledException) when (ended.IsCancellationRequested)
                                {
                                    return;
                                }
                                catch (Exception exception)
                                    when (exception
                                            is HttpRequestException
                                                or IOException
                                                or SocketException
                                                or WebSocketException
                                                or TaskCanceledException
                                    )
                                {
                                    // Sent away: it comes again, but not a thousand times a second.
                                    await Task.Delay(50, CancellationToken.None);
                                }
                            }
                        },
                        CancellationToken.None
                    )
                )
        );
    }

    async Task<Socket> ConnectAsync(CancellationToken ended)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(endpoint.Host, endpoint.Port, ended);
        return socket;
    }

    string Head(int length) =>
        $"POST /graphql HTTP/1.1\r\nHost: {endpoint.Authority}\r\nContent-Type: "
        + $"application/json\r\nContent-Length: {length}\r\n\r\n";

    static async Task SendAsync(Socket socket, string text, CancellationToken ended)
    {
        ReadOnlyMemory<byte> rest = Encoding.UTF8.GetBytes(text);
        while (!rest.IsEmpty)
        {
            rest = rest[await socket.SendAsync(rest, SocketFlags.None, ended)..];
        }
    }

    static Task SendAsync(ClientWebSocket socket, string text, CancellationToken ended) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, ended);
}
