using System.Diagnostics;
using System.Text;
using System.Text.Json;
using GovernanceGraph.Benchmarks.Http;
using GovernanceGraph.Benchmarks.Neo4j;
using GovernanceGraph.Neo4j;
using GovernanceGraph.Testing;

namespace GovernanceGraph.Benchmarks.Scale;

/// <summary>
/// The ten compared questions on generated graphs of growing sizes, each in a Neo4j of its own: how long a load takes,
/// and how the time of each answer grows. One request at a time, so that the times are of the question and not of a
/// queue.
/// </summary>
static class Neo4jScale
{
    /// <summary>A question whose answers take long is measured fewer times.</summary>
    static readonly TimeSpan MostOfAQuestion = TimeSpan.FromSeconds(10);

    static readonly Dictionary<string, string> Variables = new(StringComparer.Ordinal)
    {
        ["d"] = "declaration:d-0",
        ["g"] = "group:g-0",
        ["a"] = "alliance:a-0",
        ["r"] = "resolution:r-0",
        ["s"] = "state:AA",
    };

    internal static async Task<int> RunAsync(int[] sizes, int requests)
    {
        if (!Neo4jServer.CanStart)
        {
            Console.Error.WriteLine(Neo4jServer.Missing);
            return 1;
        }

        foreach (var relations in sizes)
        {
            await MeasureAsync(relations, requests);
        }

        return 0;
    }

    static async Task MeasureAsync(int relations, int requests)
    {
        using var neo4j = await Neo4jServer.StartAsync("3g");
        var watch = Stopwatch.StartNew();
        await using (
            var store = Neo4jGraphStore.Create(
                new()
                {
                    Uri = neo4j.Uri,
                    User = neo4j.User,
                    Password = neo4j.Password,
                },
                TimeProvider.System
            )
        )
        {
            var revision = (
                await store.ApplyAsync(
                    new("benchmark", "To be measured.", GeneratedGraph.Of(relations), []),
                    null,
                    default
                )
            ).Revision;
            Console.WriteLine(
                $"{revision.Relations} relations, {revision.Entities} entities, {revision.Claims} "
                    + $"claims: loaded in {watch.Elapsed.TotalSeconds:0.0} s"
            );
        }

        await using var server = await ServerProcess.StartOverAsync(neo4j);
        Console.WriteLine($"{"query", -26}{"requests", 9}{"p50 ms", 10}{"p99 ms", 10}{"bytes", 10}");
        using var client = new HttpClient();
        foreach (var query in ComparedQuery.All)
        {
            await MeasureAsync(client, new(server.Address, "/graphql"), query, requests);
        }
    }

    static async Task MeasureAsync(HttpClient client, Uri address, ComparedQuery query, int requests)
    {
        var body = query.OurBodyFor(Variables);
        await AskAsync(client, address, body, requests);
        var (times, bytes) = await AskAsync(client, address, body, requests);
        times.Sort();
        Console.WriteLine(
            $"{query.Name, -26}{times.Count, 9}{times[times.Count / 2], 10:0.00}"
                + $"{times[times.Count * 99 / 100], 10:0.00}{bytes, 10}"
        );
    }

    static async Task<(List<double> Times, int Bytes)> AskAsync(
        HttpClient client,
        Uri address,
        string body,
        int requests
    )
    {
        var (all, times, bytes) = (Stopwatch.StartNew(), new List<double>(requests), 0);
        while (times.Count < requests && all.Elapsed < MostOfAQuestion)
        {
            var start = Stopwatch.GetTimestamp();
            using var content = new StringContent(body, Encoding.UTF8, "application/json");
            using var response = await client.PostAsync(address, content);
            var answer = await response.Content.ReadAsByteArrayAsync();
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            bytes = answer.Length;
            using var parsed = JsonDocument.Parse(answer);
            if (parsed.RootElement.TryGetProperty("errors", out var errors))
            {
                throw new InvalidOperationException(errors.ToString());
            }
        }

        return (times, bytes);
    }
}
