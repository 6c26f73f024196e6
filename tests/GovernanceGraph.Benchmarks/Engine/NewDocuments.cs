using System.Diagnostics;
using System.Globalization;
using GovernanceGraph.Api;
using GovernanceGraph.Api.Limits;
using GovernanceGraph.GraphQL;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Schemas;
using GovernanceGraph.GraphQL.Validation;
using GovernanceGraph.GraphQL.Validation.Limits;

namespace GovernanceGraph.Benchmarks.Engine;

/// <summary>
/// The flagship query as texts that the server has never seen: each is one of its own by an alias and a comment. Prints
/// bytes allocated and microseconds a request, stage by stage.
/// </summary>
static class NewDocuments
{
    internal static async Task<int> RunAsync(string seedFolder, int documents, int rounds)
    {
        var data = Directory.CreateTempSubdirectory("governancegraph-benchmark-");
        try
        {
            await using var store = await SeededStore.OpenAsync(seedFolder, data.FullName);
            var schema = GovernanceSchema.Create(store, new ApiLimits());
            Console.WriteLine("stage                      bytes      µs");
            for (var round = 0; round < rounds; round++)
            {
                await MeasureAsync(schema, documents, round);
            }
        }
        finally
        {
            data.Delete(recursive: true);
        }

        return 0;
    }

    static async Task MeasureAsync(Schema schema, int documents, int round)
    {
        var texts = Enumerable.Range(0, documents).Select(i => Text((round * documents) + i)).ToArray();
        var parsed = new Document[documents];
        var validation = new ValidationLimits();
        var parsing = Measure(i => parsed[i] = Parser.ParseDocument(texts[i], ParserLimits.ForRequests));
        var validating = Measure(i => DocumentValidator.Validate(schema, parsed[i], validation));
        var executor = new GraphQLExecutor(schema);
        var prepared = new PreparedRequest[documents];
        var preparing = Measure(i => prepared[i] = executor.Prepare(new() { Query = texts[i] }, null, default));
        var executing = await MeasureAsync(async i =>
        {
            using var result = await executor.ExecuteAsync(in prepared[i], null, default);
            return result.Errors.Count == 0 ? 0 : throw new InvalidOperationException(result.Errors[0].Message);
        });
        Write("parse", parsing);
        Write("validate", validating);
        Write(
            "prepare, plan, price",
            (preparing.Bytes - parsing.Bytes - validating.Bytes, preparing.Time - parsing.Time - validating.Time)
        );
        Write("bind and execute", executing);
        Write("all", (preparing.Bytes + executing.Bytes, preparing.Time + executing.Time));

        (double Bytes, double Time) Measure(Action<int> work)
        {
            var (bytes, start) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp());
            for (var i = 0; i < documents; i++)
            {
                work(i);
            }

            var time = Stopwatch.GetElapsedTime(start);
            return (
                (double)(GC.GetAllocatedBytesForCurrentThread() - bytes) / documents,
                time.TotalMicroseconds / documents
            );
        }

        // The embedded store answers at once, so that all stays on this thread.
        async Task<(double Bytes, double Time)> MeasureAsync(Func<int, Task<int>> work)
        {
            var (bytes, start) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp());
            for (var i = 0; i < documents; i++)
            {
                await work(i);
            }

            var time = Stopwatch.GetElapsedTime(start);
            return (
                (double)(GC.GetAllocatedBytesForCurrentThread() - bytes) / documents,
                time.TotalMicroseconds / documents
            );
        }
    }

    static string Text(int number) =>
        $"# {number.ToString(CultureInfo.InvariantCulture)}\n"
        + FlagshipQuery.Text.Replace(
            "totalCount",
            $"t{number.ToString(CultureInfo.InvariantCulture)}: totalCount",
            StringComparison.Ordinal
        );

    static void Write(string stage, (double Bytes, double Time) cost) =>
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{stage, -22} {cost.Bytes, 9:0} {cost.Time, 7:0.0}")
        );
}
