using System.Diagnostics;
using System.Globalization;
using GovernanceGraph.Api;
using GovernanceGraph.Embedded;
using GovernanceGraph.Facts;
using GovernanceGraph.GraphQL;
using GovernanceGraph.Model;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Benchmarks.Scale;

/// <summary>
/// The flagship question on a generated graph: load, memory and latency at a size that the collected facts do not have.
/// Companies sign declarations and join alliances, evenly spread, one claim a relation.
/// </summary>
static class MillionRelations
{
    const int Declarations = 200;
    const int Alliances = 200;
    const int RelationsOfACompany = 20;
    const int Sources = 1000;

    internal static async Task RunAsync(int relations, int requests)
    {
        var data = Directory.CreateTempSubdirectory("governancegraph-benchmark-");
        try
        {
            var before = await LiveBytesAsync();
            var watch = Stopwatch.StartNew();
            var revision = await LoadAsync(data.FullName, relations);
            Print($"load            {watch.Elapsed.TotalSeconds:0.0} s for {revision.Relations} relations, generation included");
            watch.Restart();
            await using var store = await OpenAsync(data.FullName);
            Print($"open            {watch.Elapsed.TotalSeconds:0.0} s");
            Print($"memory at rest  {(double)(await LiveBytesAsync() - before) / revision.Relations:0} bytes a relation");
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
        return await store.ApplyAsync(new("benchmark", "To be measured.", Generate(relations), []), null, CancellationToken.None);
    }

    static ValueTask<EmbeddedGraphStore> OpenAsync(string data) =>
        EmbeddedGraphStore.OpenAsync(data, TimeProvider.System, CancellationToken.None);

    /// <summary>So many relations of companies to declarations and alliances.</summary>
    internal static List<Fact> Generate(int relations)
    {
        var facts = new List<Fact>();
        var official = Enums.SourceKind.Members[0];
        for (var i = 0; i < Sources; i++)
        {
            facts.Add(new Source(
                $"source-{i}", $"Source {i}", null, null, new PartialDate(2018 + (i % 8)), $"https://example.org/{i}", official, null, null, null));
        }

        var none = new Dictionary<Field, string>();
        void AddEntity(string id, string name) => facts.Add(new EntityStatement(id, name, [], none, "source-0"));
        for (var i = 0; i < Declarations; i++)
        {
            AddEntity($"declaration:d-{i}", $"Declaration {i}");
        }

        for (var i = 0; i < Alliances; i++)
        {
            AddEntity($"alliance:a-{i}", $"Alliance {i}");
        }

        for (var company = 0; company < relations / RelationsOfACompany; company++)
        {
            var id = $"company:c-{company}";
            AddEntity(id, $"Company {company}");
            for (var k = 0; k < RelationsOfACompany; k++)
            {
                var signs = k % 2 == 0;
                var number = (uint)HashOf(company, k);
                var to = signs ? $"declaration:d-{number % Declarations}" : $"alliance:a-{number % Alliances}";
                facts.Add(new Claim(
                    id, signs ? GovernanceModel.Signed : GovernanceModel.MemberOf, to, new PartialDate(2018 + (k % 6)), null,
                    signs ? "signatory" : "member", null, Affirms: true, $"source-{(company + k) % Sources}", $"row {company}", null));
            }
        }

        return facts;
    }

    // Spreads the relations without a pattern that two of them would share; the same on every run.
    static int HashOf(int company, int k)
    {
        var mixed = unchecked(((uint)company * 2654435761u) + ((uint)k * 40503u));
        mixed ^= mixed >> 15;
        return unchecked((int)((mixed * 2246822519u) >> 3));
    }

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
                      signed: { some: { node: { id: { eq: "declaration:d-{{i % Declarations}}" } } } }
                      memberOf: { some: { node: { id: { eq: "alliance:a-{{i * 7 % Alliances}}" } } } }
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
        Print($"flagship        p50 {times[requests / 2]:0.000} ms   p99 {times[requests * 99 / 100]:0.000} ms   max {times[^1]:0.000} ms   {bytes / requests} bytes an answer");
    }

    static async Task<long> LiveBytesAsync()
    {
        // A worker's stack may hold the last thing it worked on until it takes up something else.
        await Task.Delay(TimeSpan.FromSeconds(1));
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
