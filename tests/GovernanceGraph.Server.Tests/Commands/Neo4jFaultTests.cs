using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using GovernanceGraph.Testing;
using Xunit;

namespace GovernanceGraph.Server.Tests.Commands;

/// <summary>What an operator and a client meet where the store is a Neo4j that is away.</summary>
public sealed class Neo4jFaultTests : IDisposable
{
    readonly TemporaryDirectory directory = new();

    public Neo4jFaultTests()
    {
        Directory.CreateDirectory(directory["seed"]);
        File.WriteAllText(
            directory["seed/sources.csv"],
            "id,title,publisher,author,published,url,kind,retrieved,note\na,A,,,2018-11-12,"
                + "https://example.org/a,official,2024-01-01,\n"
        );
        File.WriteAllText(
            directory["seed/actors.csv"],
            "id,name,aliases,country,founded,ended,website,wikidata,subtype,note,source\nstate:FR,France,,FR,,,,,,,a\n"
        );
    }

    public void Dispose() => directory.Dispose();

    [Theory]
    [InlineData("seed")]
    [InlineData("check")]
    [InlineData("export")]
    public async Task ACommandEndsWithOneSentence(string command)
    {
        var port = FreePort.Find();
        var run = await CommandRun.RunAsync(
            directory.FullName,
            Environment($"http://127.0.0.1:{port}"),
            CancellationToken.None,
            command
        );

        Assert.Equal(2, run.ExitCode);
        Assert.EndsWith(
            $"Neo4j cannot be reached at \"http://127.0.0.1:{port}\"; start it, or correct \"Neo4j:Uri\"."
                + $"{System.Environment.NewLine}",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheServerStartsWithoutNeo4jAndGoesOnByItselfWhenItIsThere()
    {
        ServiceRequired.Unless(Neo4jServer.CanStart, Neo4jServer.Missing);
        using var neo4j = await Neo4jServer.StartAsync("512m", isShortLived: true);
        await neo4j.StopAsync();
        var address = new Uri($"http://127.0.0.1:{FreePort.Find()}");
        using var client = new HttpClient { BaseAddress = address };
        using var stopping = new CancellationTokenSource();
        var serving = Task.Run(() =>
            CommandRun.RunAsync(
                directory.FullName,
                Environment(neo4j.Uri.AbsoluteUri),
                stopping.Token,
                "--urls",
                address.GetLeftPart(UriPartial.Authority)
            )
        );
        await EventuallyAsync(client, "/health/live", HttpStatusCode.OK, "alive");

        var away =
            $"Neo4j cannot be reached at \"{neo4j.Uri.AbsoluteUri.TrimEnd('/')}\"; start it, or correct \"Neo4j:Uri\".";
        await EventuallyAsync(
            client,
            "/health/ready",
            HttpStatusCode.ServiceUnavailable,
            "Unavailable: The store cannot be reached;"
        );
        await EventuallyAsync(client, "/", HttpStatusCode.ServiceUnavailable, "The store cannot be reached;");
        Assert.Contains("\"code\":\"STORE_UNAVAILABLE\"", await AskAsync(client), StringComparison.Ordinal);

        await neo4j.StartAgainAsync();
        await EventuallyAsync(client, "/health/ready", HttpStatusCode.OK, "ready, revision 1");
        Assert.Equal("""{"data":{"state":{"name":"France"}}}""", await AskAsync(client));
        await neo4j.KillAsync();
        Assert.Contains("\"code\":\"STORE_UNAVAILABLE\"", await AskAsync(client), StringComparison.Ordinal);
        await stopping.CancelAsync();
        var run = await serving;

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(2, run.Output.Split(away).Length - 1);
        Assert.Contains("The store answers again.", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Output, StringComparison.Ordinal);
    }

    static Dictionary<string, string?> Environment(string uri) =>
        new(StringComparer.Ordinal)
        {
            ["Store"] = "Neo4j",
            ["Neo4j:Uri"] = uri,
            ["Neo4j:User"] = "neo4j",
            ["Neo4j:Password"] = "governance",
        };

    static async Task<string> AskAsync(HttpClient client)
    {
        using var answer = await client.PostAsJsonAsync(
            new Uri("/graphql", UriKind.Relative),
            new { query = "{ state(id: \"state:FR\") { name } }" }
        );
        return await answer.Content.ReadAsStringAsync();
    }

    static async Task EventuallyAsync(HttpClient client, string path, HttpStatusCode status, string text)
    {
        var (waited, last) = (Stopwatch.StartNew(), "");
        while (waited.Elapsed < TimeSpan.FromMinutes(2))
        {
            try
            {
                using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
                last = await answer.Content.ReadAsStringAsync();
                if (answer.StatusCode == status && WebUtility.HtmlDecode(last).Contains(text, StringComparison.Ordinal))
                {
                    return;
                }
            }
            catch (HttpRequestException exception)
            {
                last = exception.Message; // it does not listen yet
            }

            await Task.Delay(100);
        }

        Assert.Fail($"\"{path}\" did not answer \"{text}\" within two minutes, but \"{last}\".");
    }
}
