using System.Globalization;
using System.Text;
using System.Text.Json;

namespace GovernanceGraph.Benchmarks.Http;

/// <summary>
/// The flagship query through the server and the same bytes from bare Kestrel, in one run with one load generator, turn
/// about, so that a noisy machine disturbs both alike. What counts is the ratio.
/// </summary>
static class HttpComparison
{
    internal static async Task<int> RunAsync(string seed, int rounds, int seconds, bool hasRequestLines)
    {
        if (!Wrk.IsInstalled)
        {
            Console.Error.WriteLine(Wrk.Missing);
            return 1;
        }

        var data = Directory.CreateTempSubdirectory("governancegraph-benchmark-");
        try
        {
            await using var server = await ServerProcess.StartAsync(
                "dotnet",
                [ServerProcess.ServerAssembly, "serve", "--urls", "{url}", "--data", data.FullName, "--seed", seed],
                "/health/ready",
                new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["GovernanceGraph__LogLevel"] = hasRequestLines ? "Information" : "Warning",
                }
            );
            var body = JsonSerializer.Serialize(new { query = FlagshipQuery.Text });
            var graphql = new Uri(server.Address, "/graphql");
            var answer = await PostAsync(graphql, body);
            var file = Path.Combine(data.FullName, "answer.json");
            await File.WriteAllBytesAsync(file, answer);
            await using var bare = await ServerProcess.StartAsync(
                typeof(HttpComparison).Assembly.Location,
                ["bare", "--url", "{url}", "--file", file],
                "/"
            );

            Console.WriteLine($"answer: {answer.Length} bytes; {rounds} rounds of {seconds} s each, wrk -t1 -c16");
            var ours = new List<Load>();
            var theirs = new List<Load>();
            await Wrk.PostAsync(graphql, body, seconds);
            await Wrk.PostAsync(bare.Address, body, seconds);
            for (var round = 0; round < rounds; round++)
            {
                ours.Add(await Wrk.PostAsync(graphql, body, seconds));
                theirs.Add(await Wrk.PostAsync(bare.Address, body, seconds));
            }

            var (us, them) = (Load.Median(ours), Load.Median(theirs));
            Print("GovernanceGraph", us);
            Print("bare Kestrel", them);
            var ratio = us.RequestsPerSecond / them.RequestsPerSecond;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ratio: {ratio:0.000}"));
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"memory of the server: {server.ResidentBytes / 1048576.0:0} MiB"
                )
            );
            return us.Failures + them.Failures > 0 ? 1 : 0;
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    static async Task<byte[]> PostAsync(Uri address, string body)
    {
        using var client = new HttpClient();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync(address, content);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsByteArrayAsync();
    }

    static void Print(string name, Load load) =>
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{name, -16} {load.RequestsPerSecond, 9:0} requests/s   p50 {load.P50:0.00} ms   p99 "
                    + $"{load.P99:0.00} ms   failures {load.Failures}"
            )
        );
}
