using System.Diagnostics;
using System.Globalization;
using GovernanceGraph.Neo4j;
using GovernanceGraph.Neo4j.Connections;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Benchmarks.Scale;

/// <summary>
/// How long Neo4j takes for a load of a generated graph, for the same once more, for one claim more, and for the check.
/// The database must be empty.
/// </summary>
static class Neo4jLoad
{
    internal static async Task RunAsync(Neo4jOptions options, int relations)
    {
        await using var store = Neo4jGraphStore.Create(options, TimeProvider.System);
        var facts = GeneratedGraph.Of(relations);
        if (await store.CurrentRevisionAsync(default) is not null)
        {
            throw new InvalidOperationException("The database is not empty: name another.");
        }

        await MeasureAsync(
            $"load of {facts.Count} facts",
            () => ApplyAsync(store, new("benchmark", "To be measured.", facts, []))
        );
        await MeasureAsync("the same again", () => ApplyAsync(store, new("benchmark", "To be measured.", facts, [])));
        await MeasureAsync(
            "one claim less",
            () => ApplyAsync(store, new("benchmark", "To be measured.", [], [facts[^1].Key]))
        );
        await MeasureAsync("check", async () => $"{(await store.CheckAsync(default)).Count} problems");
    }

    static async Task<string> ApplyAsync(Neo4jGraphStore store, GraphChangeSet changes)
    {
        var revision = (await store.ApplyAsync(changes, new Reports(), default)).Revision;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"revision {revision.Number} with {revision.Relations} relations"
        );
    }

    static async Task MeasureAsync(string name, Func<Task<string>> action)
    {
        var watch = Stopwatch.StartNew();
        var result = await action();
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{name, -28}{watch.Elapsed.TotalSeconds, 8:0.0} s   {result}")
        );
    }

    sealed class Reports : IProgress<LoadProgress>
    {
        int last;

        public void Report(LoadProgress value)
        {
            if (value.Done - last > value.Total / 10)
            {
                last = value.Done;
                Console.Error.WriteLine(
                    string.Create(CultureInfo.InvariantCulture, $"  {value.Done} of {value.Total}")
                );
            }
        }
    }
}
