using System.Net;
using System.Text;
using System.Text.Json;
using GovernanceGraph.Server.Configuration;
using GovernanceGraph.Server.Documents;
using GovernanceGraph.Server.Hosting;
using GovernanceGraph.Server.Logging;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace GovernanceGraph.Server.Tests.Http;

/// <summary>
/// Documents that the server holds, and the limit of operations at the same time (docs/trusted-documents.md).
/// </summary>
public sealed class DocumentTests : IDisposable
{
    const string Document = "query Known($no: Boolean! = false) { __typename again: __typename @skip(if: $no) }";
    const string Both = """{"data":{"__typename":"Query","again":"Query"}}""";
    const string One = """{"data":{"__typename":"Query"}}""";
    const string NotFound = """{"errors":[{"message":"PersistedQueryNotFound","extensions":{"code":"HC0020"}}]}""";

    static readonly string Id = DocumentHash.Of(Document);

    readonly TemporaryDirectory directory = new();

    public DocumentTests()
    {
        Directory.CreateDirectory(directory["documents"]);
        File.WriteAllText(directory["documents/known.graphql"], Document);
    }

    public void Dispose() => directory.Dispose();

    [Fact]
    public Task AStoredDocumentIsAnsweredByItsAddressAndByItsId() =>
        WithServerAsync(
            Usual,
            async client =>
            {
                foreach (
                    var address in new[]
                    {
                        $"/graphql/persisted/{Id}?",
                        $"/graphql?documentId={Id}",
                        $"/graphql?id={Id}",
                    }
                )
                {
                    Assert.Equal((HttpStatusCode.OK, Both), await GetAsync(client, address));
                    Assert.Equal(
                        (HttpStatusCode.OK, One),
                        await GetAsync(client, address + "&variables={\"no\":true}&operationName=Known")
                    );
                }

                foreach (var name in new[] { "id", "documentId" })
                {
                    Assert.Equal(
                        (HttpStatusCode.OK, One),
                        await PostAsync(client, $$$"""{"{{{name}}}":"{{{Id}}}","variables":{"no":true}}""")
                    );
                }
            }
        );

    [Fact]
    public Task AnIdThatIsNotKnownIsToldAsClientsExpect() =>
        WithServerAsync(
            Usual,
            async client =>
            {
                Assert.Equal((HttpStatusCode.NotFound, NotFound), await GetAsync(client, "/graphql/persisted/known"));
                Assert.Equal((HttpStatusCode.BadRequest, NotFound), await GetAsync(client, "/graphql?id=known"));
                Assert.Equal(
                    (HttpStatusCode.BadRequest, NotFound),
                    await PostAsync(client, """{"documentId":"known"}""")
                );
                Assert.Equal(
                    (HttpStatusCode.OK, One),
                    await PostAsync(client, """{"documentId":"known","query":"{ __typename }"}""")
                );
            }
        );

    [Fact]
    public Task OnlyStoredDocumentsMayBeAllowed() =>
        WithServerAsync(
            settings => Usual(settings) with { OnlyTrustedDocuments = true },
            async client =>
            {
                const string refusal =
                    """{"errors":[{"message":"Only persisted operations are allowed; send the """
                    + """\"documentId\" of one instead of a \"query\".","extensions":{"code":"HC0067"}}]}""";
                Assert.Equal(
                    (HttpStatusCode.BadRequest, refusal),
                    await PostAsync(client, """{"query":"{ __typename }"}""")
                );
                Assert.Equal(
                    (HttpStatusCode.BadRequest, refusal),
                    await GetAsync(client, "/graphql?query={__typename}")
                );
                Assert.Equal(
                    (HttpStatusCode.BadRequest, refusal),
                    await PostAsync(client, Automatic("{ __typename }", DocumentHash.Of("{ __typename }")))
                );
                Assert.Equal(
                    (HttpStatusCode.OK, NotFound),
                    await PostAsync(client, Automatic(null, DocumentHash.Of("{ __typename }")))
                );
                Assert.Equal((HttpStatusCode.OK, Both), await PostAsync(client, Automatic(null, Id)));
                Assert.Equal(
                    (HttpStatusCode.OK, Both),
                    await PostAsync(client, $$"""{"query":"{ __typename }","id":"{{Id}}"}""")
                );
                Assert.Equal(
                    (HttpStatusCode.OK, Both),
                    await GetAsync(client, $"/graphql/persisted/{Id}?query={{__typename}}")
                );
            }
        );

    [Fact]
    public Task AQueryThatWasSentOnceIsNamedByItsHash() =>
        WithServerAsync(
            Usual,
            async client =>
            {
                var hash = DocumentHash.Of("{ __typename }");
                Assert.Equal((HttpStatusCode.OK, NotFound), await PostAsync(client, Automatic(null, hash)));
                Assert.Equal((HttpStatusCode.OK, One), await PostAsync(client, Automatic("{ __typename }", hash)));
                Assert.Equal((HttpStatusCode.OK, One), await PostAsync(client, Automatic(null, hash)));
                Assert.Equal(
                    (HttpStatusCode.OK, One),
                    await GetAsync(
                        client,
                        $"/graphql?extensions={{\"persistedQuery\":{{\"version\":1,\"sha256Hash\":\"{hash}\"}}}}"
                    )
                );
            }
        );

    /// <summary>
    /// Clients that ask for application/json take a status other than 200 for a failure of the network and never send
    /// the query; for the type of GraphQL itself, GraphQL over HTTP wants 400.
    /// </summary>
    [Theory]
    [InlineData("application/json", HttpStatusCode.OK, 4_194_304, "PersistedQueryNotFound")]
    [InlineData("*/*", HttpStatusCode.OK, 4_194_304, "PersistedQueryNotFound")]
    [InlineData(
        "application/json, application/graphql-response+json;q=0.9",
        HttpStatusCode.OK,
        4_194_304,
        "PersistedQueryNotFound"
    )]
    [InlineData("application/graphql-response+json", HttpStatusCode.BadRequest, 4_194_304, "PersistedQueryNotFound")]
    [InlineData("application/json", HttpStatusCode.OK, 0, "PersistedQueryNotSupported")]
    [InlineData("application/graphql-response+json", HttpStatusCode.BadRequest, 0, "PersistedQueryNotSupported")]
    public Task AHashThatIsNotKnownIsAnsweredSoThatTheClientSendsTheQuery(
        string accept,
        HttpStatusCode status,
        int room,
        string message
    ) =>
        WithServerAsync(
            settings => Usual(settings) with { MaxAutomaticDocumentBytes = room },
            async client =>
            {
                client.DefaultRequestHeaders.Accept.ParseAdd(accept);
                var unknown = DocumentHash.Of("unknown");
                var (byPost, answer) = await PostAsync(client, Automatic(null, unknown));
                using var byGet = await client.GetAsync(
                    new Uri(
                        $$$"""/graphql?extensions={"persistedQuery":{"version":1,"sha256Hash":"{{{unknown}}}"}}""",
                        UriKind.Relative
                    )
                );

                Assert.Equal((status, status), (byPost, byGet.StatusCode));
                Assert.Contains($"\"message\":\"{message}\"", answer, StringComparison.Ordinal);
                Assert.Equal("no-store", byGet.Headers.CacheControl!.ToString());
            }
        );

    [Fact]
    public Task AnIdMayBeWrittenInManyWays() =>
        WithServerAsync(
            Usual,
            async client =>
            {
                foreach (
                    var id in new[] { Id, Id.ToUpperInvariant(), $"sha256:{Id}", $"SHA256:{Id.ToUpperInvariant()}" }
                )
                {
                    Assert.Equal((HttpStatusCode.OK, Both), await PostAsync(client, $$"""{"documentId":"{{id}}"}"""));
                    Assert.Equal((HttpStatusCode.OK, Both), await PostAsync(client, Automatic(null, id)));
                    Assert.Equal((HttpStatusCode.OK, Both), await GetAsync(client, $"/graphql?id={id}"));
                    Assert.Equal((HttpStatusCode.OK, Both), await GetAsync(client, $"/graphql/persisted/{id}"));
                    Assert.Equal((HttpStatusCode.OK, Both), await PostAsync(client, Automatic(Document, id)));
                }

                foreach (var id in new[] { $"md5:{Id}", $"sha256:{Id}0", $" {Id}", $"sha256:sha256:{Id}" })
                {
                    Assert.Equal(
                        (HttpStatusCode.BadRequest, NotFound),
                        await PostAsync(client, $$"""{"documentId":"{{id}}"}""")
                    );
                }
            }
        );

    [Theory]
    [InlineData("\"query\":\"\"")]
    [InlineData("\"query\":null")]
    [InlineData("\"query\":\"\",\"operationName\":\"\"")]
    [InlineData("\"query\":\"\",\"variables\":null,\"extensions\":null")]
    [InlineData("\"documentId\":\"\"")]
    public Task AnEmptyMemberBesideAnIdIsNone(string members) =>
        WithServerAsync(
            Usual,
            async client =>
            {
                Assert.Equal((HttpStatusCode.OK, Both), await PostAsync(client, $$"""{{{members}},"id":"{{Id}}"}"""));
                Assert.Equal((HttpStatusCode.OK, Both), await PostAsync(client, $$"""{"id":"{{Id}}",{{members}}}"""));
                Assert.Equal(
                    (HttpStatusCode.OK, Both),
                    await GetAsync(client, $"/graphql?query=&operationName=&documentId=&id={Id}")
                );
            }
        );

    [Fact]
    public Task AnEmptyQueryBesideAHashIsNone() =>
        WithServerAsync(
            Usual,
            async client => Assert.Equal((HttpStatusCode.OK, Both), await PostAsync(client, Automatic("", Id)))
        );

    [Fact]
    public Task AnEmptyNameOfAnOperationIsNone() =>
        WithServerAsync(
            Usual,
            async client =>
            {
                const string one = """{"query":"query A { __typename }","operationName":""}""";
                Assert.Equal((HttpStatusCode.OK, One), await PostAsync(client, one));
                Assert.Equal(
                    (HttpStatusCode.OK, One),
                    await GetAsync(client, "/graphql?query=query A { __typename }&operationName=")
                );

                const string two = "query A { __typename } query B { __typename }";
                var byPost = await PostAsync(client, $$"""{"query":"{{two}}","operationName":""}""");
                Assert.Contains("Must provide operation name", byPost.Body, StringComparison.Ordinal);
                Assert.Equal(byPost, await GetAsync(client, $"/graphql?query={two}&operationName="));
                client.DefaultRequestHeaders.Accept.ParseAdd("text/event-stream");
                Assert.Contains(
                    "Must provide operation name",
                    (await PostAsync(client, $$"""{"query":"{{two}}","operationName":""}""")).Body,
                    StringComparison.Ordinal
                );
            }
        );

    [Fact]
    public Task DocumentsOfManifestsAreFoundByTheIdsThatClientsSend()
    {
        File.WriteAllText(
            directory["documents/relay.json"],
            $$"""{"0123456789abcdef0123456789abcdef":"{{Document}}"}"""
        );
        return WithServerAsync(
            settings => Usual(settings) with { OnlyTrustedDocuments = true },
            async client =>
            {
                Assert.Equal(
                    (HttpStatusCode.OK, Both),
                    await PostAsync(client, """{"id":"0123456789abcdef0123456789abcdef"}""")
                );
                Assert.Equal(
                    (HttpStatusCode.OK, Both),
                    await PostAsync(client, $$"""{"documentId":"sha256:{{Id}}"}""")
                );
            }
        );
    }

    [Theory]
    [InlineData(
        """{"query":"{ a }","extensions":{"persistedQuery":{"version":1,"sha256Hash":"00"}}}""",
        "PERSISTED_QUERY_MISMATCH"
    )]
    [InlineData("""{"query":"{ a }","extensions":{"persistedQuery":{"version":2,"sha256Hash":"00"}}}""", "HC0009")]
    [InlineData("""{"extensions":{"persistedQuery":{"version":1}}}""", "HC0009")]
    [InlineData("""{"extensions":{"persistedQuery":7}}""", "HC0009")]
    [InlineData("""{"extensions":{"persistedQuery":null}}""", "HC0013")]
    [InlineData("""{"extensions":{}}""", "HC0013")]
    public Task AWrongHashIsRefused(string body, string code) =>
        WithServerAsync(
            Usual,
            async client =>
            {
                var (status, answer) = await PostAsync(client, body);

                Assert.Equal(HttpStatusCode.BadRequest, status);
                Assert.Contains($"\"code\":\"{code}\"", answer, StringComparison.Ordinal);
            }
        );

    [Fact]
    public Task WithoutRoomClientsAreToldToStopTrying() =>
        WithServerAsync(
            settings => Usual(settings) with { MaxAutomaticDocumentBytes = 0 },
            async client =>
                Assert.Contains(
                    "\"message\":\"PersistedQueryNotSupported\"",
                    (await PostAsync(client, Automatic(null, "00"))).Body,
                    StringComparison.Ordinal
                )
        );

    [Fact]
    public async Task AServerDoesNotStartWithADocumentThatCannotBeExecuted()
    {
        File.WriteAllText(directory["documents/wrong.graphql"], "{");

        var exception = await Assert.ThrowsAsync<SettingsException>(() =>
            WithServerAsync(Usual, _ => Task.CompletedTask)
        );
        Assert.StartsWith(
            "The document \"wrong.graphql\" cannot be executed: ",
            exception.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task OneRequestTooManyIsToldToTryAgain()
    {
        var reached = new TaskCompletionSource();
        var end = new TaskCompletionSource();
        var store = new StandInStore(async _ =>
        {
            reached.TrySetResult();
            await end.Task;
            throw new InvalidOperationException("It ended.");
        });
        await WithServerAsync(
            settings => Usual(settings) with { MaxExecutions = 1, MaxWaiting = 0 },
            store,
            async client =>
            {
                var first = PostAsync(client, """{"query":"{ states { totalCount } }"}""");
                await reached.Task;

                using var second = await client.GetAsync(new Uri($"/graphql?id={Id}", UriKind.Relative));
                Assert.Equal(HttpStatusCode.ServiceUnavailable, second.StatusCode);
                Assert.Equal(TimeSpan.FromSeconds(1), second.Headers.RetryAfter!.Delta);
                Assert.Contains(
                    "\"code\":\"SERVER_BUSY\"",
                    await second.Content.ReadAsStringAsync(),
                    StringComparison.Ordinal
                );

                end.SetResult();
                Assert.Equal(HttpStatusCode.OK, (await first).Status);
                Assert.Equal((HttpStatusCode.OK, Both), await GetAsync(client, $"/graphql?id={Id}"));
            }
        );
    }

    Settings Usual(Settings settings) => settings with { Documents = directory["documents"] };

    static string Automatic(string? query, string hash) =>
        JsonSerializer.Serialize(
            new { query, extensions = new { persistedQuery = new { version = 1, sha256Hash = hash } } }
        );

    static async Task<(HttpStatusCode Status, string Body)> GetAsync(HttpClient client, string address)
    {
        using var response = await client.GetAsync(new Uri(address, UriKind.Relative));
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    static async Task<(HttpStatusCode Status, string Body)> PostAsync(HttpClient client, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await client.PostAsync(new Uri("/graphql", UriKind.Relative), content);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    Task WithServerAsync(Func<Settings, Settings> change, Func<HttpClient, Task> act) =>
        WithServerAsync(change, new StandInStore(_ => throw new NotSupportedException()), act);

    async Task WithServerAsync(Func<Settings, Settings> change, StandInStore store, Func<HttpClient, Task> act)
    {
        var environment = new ProcessEnvironment(
            TextWriter.Null,
            TextWriter.Null,
            directory.FullName,
            directory.FullName,
            new ConfigurationBuilder().Build(),
            IsTerminal: false
        );
        var settings = change(SettingsReader.Read(new() { [SettingsTable.Urls] = "http://127.0.0.1:0" }, environment));
        await using var server = await GraphServer.StartAsync(
            settings,
            new(store, ServedGraph.CreateExecutor(store, settings, NullLogger.Instance.FieldFailed)),
            environment,
            Serilog.Core.Logger.None,
            CancellationToken.None
        );
        using var client = new HttpClient { BaseAddress = new Uri(server.Addresses.Single()) };
        await act(client);
        await server.StopAsync();
    }
}
