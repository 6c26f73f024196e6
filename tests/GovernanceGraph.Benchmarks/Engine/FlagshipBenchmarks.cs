using BenchmarkDotNet.Attributes;
using GovernanceGraph.Api;
using GovernanceGraph.Api.Limits;
using GovernanceGraph.Embedded;
using GovernanceGraph.GraphQL;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Requests;
using GovernanceGraph.GraphQL.Schemas;
using GovernanceGraph.GraphQL.Validation;
using GovernanceGraph.GraphQL.Validation.Limits;
using GovernanceGraph.Queries;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Benchmarks.Engine;

/// <summary>The stages of the flagship query, each alone: time and bytes allocated.</summary>
[MemoryDiagnoser]
public class FlagshipBenchmarks
{
    /// <summary>The seed folder. The benchmarks run in this process, so that this reaches them.</summary>
    internal static string SeedFolder { get; set; } = "seed";

    readonly DirectoryInfo data = Directory.CreateTempSubdirectory("governancegraph-benchmark-");
    readonly NullSink sink = new();
    EmbeddedGraphStore store = null!;
    Schema schema = null!;
    Document document = null!;
    GraphQLExecutor cached = null!;
    GraphQLExecutor uncached = null!;
    GraphQuery plan = null!;

    /// <summary>Loads the seed.</summary>
    [GlobalSetup]
    public void SetUp() => SetUpAsync().GetAwaiter().GetResult(); // the toolchain does not wait for a task

    /// <summary>Takes the store away.</summary>
    [GlobalCleanup]
    public void CleanUp()
    {
        store.DisposeAsync().AsTask().GetAwaiter().GetResult();
        data.Delete(recursive: true);
    }

    /// <summary>Text to syntax tree.</summary>
    [Benchmark]
    public object Parse() => Parser.ParseDocument(FlagshipQuery.Text, ParserLimits.ForRequests);

    /// <summary>All rules over the tree.</summary>
    [Benchmark]
    public object Validate() => DocumentValidator.Validate(schema, document, new ValidationLimits());

    /// <summary>Parse, validate, compile, plan and execute: the first request of a document.</summary>
    [Benchmark]
    public async Task<int> FirstRequest() => await AskAsync(uncached);

    /// <summary>Execute a document that was asked before.</summary>
    [Benchmark]
    public async Task<int> LaterRequest() => await AskAsync(cached);

    /// <summary>The store alone: the plan over the snapshot, the answer thrown away.</summary>
    [Benchmark]
    public async Task Store()
    {
        var reading = await store.ReadAsync([plan], WorkMeter.Unlimited(default));
        reading.Push(0, sink);
    }

    async Task SetUpAsync()
    {
        store = await SeededStore.OpenAsync(SeedFolder, data.FullName);
        schema = GovernanceSchema.Create(store, new ApiLimits());
        document = Parser.ParseDocument(FlagshipQuery.Text, ParserLimits.ForRequests);
        cached = new(schema);
        uncached = new(schema, new ExecutionLimits { MaxCachedCharacters = 0 });
        var recorder = new PlanRecorder(store);
        using var answer = await new GraphQLExecutor(GovernanceSchema.Create(recorder, new ApiLimits())).ExecuteAsync(
            new() { Query = FlagshipQuery.Text },
            null,
            CancellationToken.None
        );
        plan = recorder.Last ?? throw new InvalidOperationException("The flagship query asked the store nothing.");
    }

    static async Task<int> AskAsync(GraphQLExecutor executor)
    {
        using var answer = await executor.ExecuteAsync(
            new() { Query = FlagshipQuery.Text },
            null,
            CancellationToken.None
        );
        return answer.Body.Length;
    }
}
