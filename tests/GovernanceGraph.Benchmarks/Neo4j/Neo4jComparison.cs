using System.Globalization;
using System.Text;
using System.Text.Json;
using GovernanceGraph.Benchmarks.Http;
using GovernanceGraph.Testing;

namespace GovernanceGraph.Benchmarks.Neo4j;

/// <summary>
/// Ten questions through this server and through @neo4j/graphql, on the same Neo4j and the same data, in one run with
/// one load generator, turn about. What counts is the ratio of each question.
/// </summary>
static class Neo4jComparison
{
    internal static async Task<int> RunAsync(string seed, string peerFolder, int rounds, int seconds, int warmUps)
    {
        if (Missing(peerFolder) is { } missing)
        {
            Console.Error.WriteLine(missing);
            return 1;
        }

        using var neo4j = await Neo4jServer.StartAsync("1g");
        await using var ours = await ServerProcess.StartOverAsync(neo4j, "--seed", seed);
        await using var theirs = await ServerProcess.StartAsync(
            "node",
            [Path.Combine(peerFolder, "peer.mjs"), "{port}", neo4j.Bolt!.ToString(), neo4j.User, neo4j.Password],
            "/health",
            new Dictionary<string, string>(StringComparer.Ordinal)
        );

        for (var i = 0; i < warmUps; i++)
        {
            foreach (var query in ComparedQuery.All)
            {
                await Wrk.PostAsync(new(ours.Address, "/graphql"), query.OurBody, seconds);
                await Wrk.PostAsync(new(theirs.Address, "/graphql"), query.TheirBody, seconds);
            }
        }

        Console.WriteLine($"{rounds} rounds of {seconds} s each, wrk -t1 -c16; ours, then theirs");
        Console.WriteLine(
            "query                       requests/s              p50 ms            p99 ms            "
                + "bytes             ids   ratio"
        );
        var failures = 0L;
        foreach (var query in ComparedQuery.All)
        {
            failures += await CompareAsync(
                query,
                new(ours.Address, "/graphql"),
                new(theirs.Address, "/graphql"),
                rounds,
                seconds
            );
        }

        return failures == 0 ? 0 : 1;
    }

    static string? Missing(string peerFolder) =>
        !Neo4jServer.CanStart ? Neo4jServer.Missing
        : !Wrk.IsInstalled ? Wrk.Missing
        : !Directory.Exists(Path.Combine(peerFolder, "node_modules"))
            ? $"The peer's packages are missing: run \"npm ci\" in \"{peerFolder}\"."
        : null;

    static async Task<long> CompareAsync(ComparedQuery query, Uri ours, Uri theirs, int rounds, int seconds)
    {
        var (ourAnswer, theirAnswer) = (await PostAsync(ours, query.OurBody), await PostAsync(theirs, query.TheirBody));
        var (ourLoads, theirLoads) = (new List<Load>(), new List<Load>());
        await Wrk.PostAsync(ours, query.OurBody, seconds);
        await Wrk.PostAsync(theirs, query.TheirBody, seconds);
        for (var round = 0; round < rounds; round++)
        {
            ourLoads.Add(await Wrk.PostAsync(ours, query.OurBody, seconds));
            theirLoads.Add(await Wrk.PostAsync(theirs, query.TheirBody, seconds));
        }

        var (us, them) = (Load.Median(ourLoads), Load.Median(theirLoads));
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{query.Name, -24} {us.RequestsPerSecond, 8:0} {them.RequestsPerSecond, 8:0}   "
                    + $"{us.P50, 7:0.00} {them.P50, 7:0.00}   {us.P99, 7:0.00} {them.P99, 7:0.00}   "
                    + $"{ourAnswer.Length, 7} {theirAnswer.Length, 7}   {Ids(ourAnswer), 5} "
                    + $"{Ids(theirAnswer), 5}   {us.RequestsPerSecond / them.RequestsPerSecond, 5:0.00}"
                    + $"{(us.Failures + them.Failures > 0 ? $"   failures {us.Failures} {them.Failures}" : "")}"
            )
        );
        return us.Failures + them.Failures;
    }

    static async Task<string> PostAsync(Uri address, string body)
    {
        using var client = new HttpClient();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await client.PostAsync(address, content);
        var answer = await response.Content.ReadAsStringAsync();
        using var parsed = JsonDocument.Parse(answer);
        return parsed.RootElement.TryGetProperty("errors", out var errors)
            ? throw new InvalidOperationException($"{address} answers {errors}")
            : answer;
    }

    // That both answered the same question shows in how many records they name.
    static int Ids(string answer) => answer.Split("\"id\":").Length - 1;
}
