using System.Diagnostics;
using GovernanceGraph.Api;
using GovernanceGraph.Api.Limits;
using GovernanceGraph.Embedded;
using GovernanceGraph.GraphQL;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Benchmarks.Scale;

/// <summary>
/// A question like the flagship query on a generated graph: load, memory and latency at a size that the collected facts
/// do not have.
/// </summary>
static class MillionRelations
{
    internal static async Task RunAsync(int relations, int requests)
    {
        var data = Directory.CreateTempSubdirectory("governancegraph-benchmark-");
        try
        {
            var before = await LiveBytesAsync();
            var watch = Stopwatch.StartNew();
            var revision = await LoadAsync(data.FullName, relations);
            Console.WriteLine(
                $"load            {watch.Elapsed.TotalSeconds:0.0} s for {revision.Relations} relations, "
                    + "generation included"
            );
            watch.Restart();
            await using var store = await OpenAsync(data.FullName);
            Console.WriteLine($"open            {watch.Elapsed.TotalSeconds:0.0} s");
            watch.Restart();
            await store.Verification;
            Console.WriteLine($"verification    {watch.Elapsed.TotalSeconds:0.0} s, in the background");
            Console.WriteLine(
                $"memory at rest  {(double)(await LiveBytesAsync() - before) / revision.Relations:0} bytes a relation"
            );
            await AskAsync(new(GovernanceSchema.Create(store, new ApiLimits())), requests);
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    // The store is closed after the load, so that nothing of the change set is alive when the memory is measured.
    static async Task<Revision> LoadAsync(string data, int relations)
    {
        await using var store = await OpenAsync(data);
        return (
            await store.ApplyAsync(
                new("benchmark", "To be measured.", GeneratedGraph.Of(relations), []),
                null,
                CancellationToken.None
            )
        ).Revision;
    }

    static ValueTask<EmbeddedGraphStore> OpenAsync(string data) =>
        EmbeddedGraphStore.OpenAsync(data, TimeProvider.System, CancellationToken.None);

    static async Task AskAsync(GraphQLExecutor executor, int requests)
    {
        var times = new double[requests];
        var bytes = 0L;
        for (var i = 0; i < requests; i++)
        {
            var query = $$"""
                { companies(
                    first: 20
                    where: {
                      signed: { some: { node: { id: { eq: "declaration:d-{{i % GeneratedGraph.Declarations}}" } } } }
                      memberOf: { some: { node: { id: { eq: "alliance:a-{{i * 7 % GeneratedGraph.Alliances}}" } } } }
                    }
                  ) { totalCount nodes { name signed(first: 5) { edges { since status claims { locator source { title } } } } } } }
                """;
            var start = Stopwatch.GetTimestamp();
            using var answer = await executor.ExecuteAsync(new() { Query = query }, null, CancellationToken.None);
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            bytes += answer.Body.Length;
            if (answer.Errors.Count > 0)
            {
                throw new InvalidOperationException(answer.Errors[0].Message);
            }
        }

        Array.Sort(times);
        Console.WriteLine(
            $"flagship        p50 {times[requests / 2]:0.000} ms   p99 {times[requests * 99 / 100]:0.000}"
                + $" ms   max {times[^1]:0.000} ms   {bytes / requests} bytes an answer"
        );
    }

    static async Task<long> LiveBytesAsync()
    {
        // A worker's stack may hold the last thing it worked on until it takes up something else.
        await Task.Delay(TimeSpan.FromSeconds(1));
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
