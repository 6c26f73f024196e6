using System.Text;
using GovernanceGraph.GraphQL;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Sdl;
using GovernanceGraph.Server.Configuration;
using GovernanceGraph.Server.Hosting;
using GovernanceGraph.Server.Tests.Subscriptions;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace GovernanceGraph.Server.Tests.Http;

/// <summary>What no client library sends or shows: HTTP by bytes.</summary>
[Collection(ServerTests.Name)]
public sealed class WireTests(ServerFixture server)
{
    const string Body = """{"query":"{ __typename }"}""";
    const string Answer = """{"data":{"__typename":"Query"}}""";
    const string Head = "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n";

    [Fact]
    public async Task AClientThatWaitsForLeaveToSendTheBodyGetsIt()
    {
        using var connection = await RawConnection.OpenAsync(server.Address);
        await connection.SendAsync($"{Head}Expect: 100-continue\r\nContent-Length: {Body.Length}\r\n\r\n");
        Assert.Equal(100, (await connection.ReadAsync())?.Status);
        await connection.SendAsync(Body);

        Assert.Equal(Answer, (await connection.ReadAsync())?.Text);
    }

    [Theory]
    [InlineData("Content-Type: application/json\r\nContent-Length: 99999999", 413)]
    [InlineData("Content-Type: text/plain\r\nContent-Length: 10", 415)]
    [InlineData("Content-Type: application/json\r\nAccept: image/png\r\nContent-Length: 10", 406)]
    public async Task AClientThatWaitsForLeaveIsRefusedBeforeItSendsTheBody(string headers, int status)
    {
        var answer = await RawConnection.AskAsync(
            server.Address,
            $"POST /graphql HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\n{headers}\r\n\r\n"
        );

        Assert.Equal(status, answer.Status);
        Assert.StartsWith("""{"errors":[{"message":""", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Content-Length: 99\r\n\r\n{")]
    [InlineData("Content-Length: 99\r\n\r\n")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n")]
    public async Task ABodyThatDoesNotComeIsNotAwaitedForever(string rest)
    {
        await using var impatient = await RunningServer.StartAsync(settings =>
            settings with
            {
                RequestTimeout = TimeSpan.FromSeconds(0.3),
            }
        );
        var answer = await RawConnection.AskAsync(impatient.Address, $"{Head}{rest}");

        Assert.Equal(408, answer.Status);
        Assert.Equal(
            """{"errors":[{"message":"The request body arrived too slowly; send it """
                + """again.","extensions":{"code":"REQUEST_TIMEOUT"}}]}""",
            answer.Text
        );
    }

    [Fact]
    public async Task ABodyThatComesInPiecesIsRead()
    {
        using var connection = await RawConnection.OpenAsync(server.Address);
        await connection.SendAsync($"{Head}Content-Length: {Body.Length}\r\n\r\n");
        foreach (var piece in Body.Chunk(9))
        {
            await connection.SendAsync(new string(piece));
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        Assert.Equal(Answer, (await connection.ReadAsync())?.Text);
        await connection.SendAsync(
            $"{Head}Transfer-Encoding: chunked\r\n\r\n"
                + string.Concat(Body.Chunk(9).Select(piece => $"{piece.Length:x}\r\n{new string(piece)}\r\n"))
                + "0\r\n\r\n"
        );
        Assert.Equal(Answer, (await connection.ReadAsync())?.Text);
    }

    [Theory]
    [InlineData("Transfer-Encoding: chunked\r\n\r\nzz\r\n{\r\n", 400)]
    [InlineData("\r\n", 400)]
    [InlineData("Content-Length: 0\r\n\r\n", 400)]
    public async Task ABodyThatIsNoneIsRefused(string rest, int status)
    {
        var answer = await RawConnection.AskAsync(server.Address, $"{Head}{rest}");

        Assert.Equal(status, answer.Status);
        Assert.StartsWith("""{"errors":[{"message":"The request """, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Content-Length: 100001\r\n\r\n")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n186a1\r\n")]
    public async Task AConnectionGoesOnAfterATooLongBody(string rest)
    {
        using var connection = await RawConnection.OpenAsync(server.Address);
        await connection.SendAsync(
            $"{Head}{rest}{new string(' ', 100_001)}"
                + (rest.Contains("chunked", StringComparison.Ordinal) ? "\r\n0\r\n\r\n" : "")
        );
        Assert.Equal(413, (await connection.ReadAsync())?.Status);
        await connection.SendAsync($"{Head}Content-Length: {Body.Length}\r\n\r\n{Body}");

        Assert.Equal(Answer, (await connection.ReadAsync())?.Text);
    }

    [Theory]
    [InlineData("GET /graphql?query={0} HTTP/1.1\r\nHost: x\r\n\r\n", 414)]
    [InlineData("GET /graphql?query=a HTTP/1.1\r\nHost: x\r\nAccept: {0}\r\n\r\n", 431)]
    [InlineData("GET /graphql?query=\u00c3\u00a9 HTTP/1.1\r\nHost: x\r\n\r\n", 400)]
    [InlineData("nonsense\r\n\r\n", 400)]
    public async Task WhatTheWebServerRefusesTellsNothingOfIt(string request, int status)
    {
        var answer = await RawConnection.AskAsync(
            server.Address,
            request.Replace("{0}", new string('a', 80_000), StringComparison.Ordinal)
        );

        Assert.Equal(status, answer.Status);
        Assert.Empty(answer.Body);
        Assert.Null(answer.Header("Server"));
    }

    [Fact]
    public async Task SeveralAcceptHeadersAreOne()
    {
        var answer = await RawConnection.AskAsync(
            server.Address,
            "GET /graphql?query={__typename} HTTP/1.1\r\nHost: x\r\nAccept: text/plain\r\nAccept: "
                + "application/graphql-response+json;q=0.2\r\n\r\n"
        );

        Assert.Equal("application/graphql-response+json; charset=utf-8", answer.Header("Content-Type"));
    }

    [Theory]
    [InlineData("/graphql", "GET, HEAD, POST, OPTIONS")]
    [InlineData("/graphql/persisted/any", "GET, HEAD, OPTIONS")]
    [InlineData("/graphql/schema.graphql", "GET, HEAD, OPTIONS")]
    public async Task ABrowserIsToldWhatItMaySend(string path, string methods)
    {
        var answer = await RawConnection.AskAsync(
            server.Address,
            $"OPTIONS {path} HTTP/1.1\r\nHost: x\r\nOrigin: "
                + "https://one.example\r\nAccess-Control-Request-Method: "
                + "GET\r\nAccess-Control-Request-Headers: graphql-cost,\u00c3\u00a9\r\n\r\n"
        );

        Assert.Equal(204, answer.Status);
        Assert.Equal("*", answer.Header("Access-Control-Allow-Origin"));
        Assert.Equal(methods, answer.Header("Access-Control-Allow-Methods"));
        Assert.Equal(
            "Content-Type, Authorization, GraphQL-Cost, If-None-Match, Last-Event-ID, X-Requested-With",
            answer.Header("Access-Control-Allow-Headers")
        );
    }

    [Theory]
    [InlineData(
        "GET /graphql?query=mutation{{name}} HTTP/1.1\r\nHost: x\r\n{0}\r\n",
        405,
        "A mutation cannot be sent by GET; send it by POST."
    )]
    [InlineData(
        "GET /graphql?query=subscription{{name}} HTTP/1.1\r\nHost: x\r\n{0}\r\n",
        406,
        "A subscription has many responses; accept \\\"text/event-stream\\\", or send it over a WebSocket."
    )]
    public async Task AnOperationThatALinkCannotMeanIsRefused(string request, int status, string message)
    {
        var executor = new GraphQLExecutor(
            SchemaReader
                .Read(
                    "type Query { name: String } type Mutation { name: String } type Subscription { name: String }",
                    ParserLimits.ForTrustedText
                )
                .Schema!
        );
        using var directory = new TemporaryDirectory();
        using var log = new CollectingLoggerFactory();
        var environment = new ProcessEnvironment(
            TextWriter.Null,
            TextWriter.Null,
            directory.FullName,
            directory.FullName,
            new ConfigurationBuilder().Build(),
            IsTerminal: false
        );
        await using var store = new StandInStore(_ => throw new NotSupportedException());
        await using var other = await GraphServer.StartAsync(
            SettingsReader.Read(new() { [SettingsTable.Urls] = "http://127.0.0.1:0" }, environment),
            new(store, executor),
            environment,
            log.Serilog,
            CancellationToken.None
        );
        foreach (var accept in new[] { "", "Accept: application/graphql-response+json\r\n" })
        {
            var answer = await RawConnection.AskAsync(
                new Uri(other.Addresses.Single()),
                string.Format(request, accept)
            );
            Assert.Equal(status, answer.Status);
            Assert.Equal(status == 405 ? "POST" : null, answer.Header("Allow"));
            Assert.StartsWith(
                $$"""{"errors":[{"message":"{{message}}","extensions":""",
                answer.Text,
                StringComparison.Ordinal
            );
        }

        await other.StopAsync();
    }

    [Fact]
    public async Task AClientThatGoesAwayIsNoFaultOfTheServer()
    {
        await using var running = await RunningServer.StartAsync();
        foreach (
            var rest in new[]
            {
                "Content-Length: 99\r\n\r\n{",
                "Transfer-Encoding: chunked\r\n\r\n5\r\n{",
                $"Content-Length: {Body.Length}\r\n\r\n{Body}",
            }
        )
        {
            for (var round = 0; round < 20; round++)
            {
                using var connection = await RawConnection.OpenAsync(running.Address);
                await connection.SendAsync(Head + rest);
                await Task.Delay(round % 4, TestContext.Current.CancellationToken);
            }
        }

        Assert.Equal(
            Answer,
            (
                await RawConnection.AskAsync(
                    running.Address,
                    $"{Head}Content-Length: {Encoding.UTF8.GetByteCount(Body)}\r\n\r\n{Body}"
                )
            ).Text
        );
        Assert.DoesNotContain(running.Log.Lines, line => line.Level >= Microsoft.Extensions.Logging.LogLevel.Error);
    }
}
