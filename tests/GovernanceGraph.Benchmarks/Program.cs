using System.CommandLine;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using GovernanceGraph.Benchmarks.Engine;
using GovernanceGraph.Benchmarks.Http;
using GovernanceGraph.Benchmarks.Neo4j;
using GovernanceGraph.Benchmarks.Scale;

var seed = new Option<string>("--seed") { Description = "The seed folder.", DefaultValueFactory = _ => "seed" };
var rounds = new Option<int>("--rounds")
{
    Description = "How often each side is measured.",
    DefaultValueFactory = _ => 5,
};
var seconds = new Option<int>("--seconds")
{
    Description = "How long each measurement takes.",
    DefaultValueFactory = _ => 5,
};
var requestLines = new Option<bool>("--request-lines")
{
    Description = "The server writes a line of its log for each request.",
};
var http = new Command(
    "http",
    "The flagship query through the server and the same bytes from bare Kestrel, in one run."
)
{
    seed,
    rounds,
    seconds,
    requestLines,
};
http.SetAction(
    (result, _) =>
        HttpComparison.RunAsync(
            Path.GetFullPath(result.GetValue(seed)!),
            result.GetValue(rounds),
            result.GetValue(seconds),
            result.GetValue(requestLines)
        )
);

var url = new Option<string>("--url") { Description = "The address to listen on.", Required = true };
var file = new Option<string>("--file") { Description = "The file whose bytes are the answer.", Required = true };
var bare = new Command("bare", "Kestrel that answers every request with the bytes of a file.") { url, file };
bare.SetAction((result, _) => BareKestrel.RunAsync(result.GetValue(url)!, result.GetValue(file)!));

var engine = new Command("engine", "The stages of the flagship query, each alone: time and bytes allocated.") { seed };
engine.SetAction(result =>
{
    FlagshipBenchmarks.SeedFolder = Path.GetFullPath(result.GetValue(seed)!);
    var job = Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance);
    BenchmarkRunner.Run<FlagshipBenchmarks>(DefaultConfig.Instance.AddJob(job));
});

var documents = new Option<int>("--documents")
{
    Description = "How many different texts each round sends.",
    DefaultValueFactory = _ => 2_000,
};
var fresh = new Command(
    "new-documents",
    "The flagship query as texts never seen before: bytes and time a request, stage by stage."
)
{
    seed,
    documents,
    rounds,
};
fresh.SetAction(
    (result, _) =>
        NewDocuments.RunAsync(
            Path.GetFullPath(result.GetValue(seed)!),
            result.GetValue(documents),
            result.GetValue(rounds)
        )
);

var relations = new Option<int>("--relations")
{
    Description = "How many relations to generate.",
    DefaultValueFactory = _ => 1_000_000,
};
var requests = new Option<int>("--requests")
{
    Description = "How many questions to ask.",
    DefaultValueFactory = _ => 2_000,
};
var scale = new Command("scale", "Load, memory and latency of the embedded store on a generated graph.")
{
    relations,
    requests,
};
scale.SetAction((result, _) => MillionRelations.RunAsync(result.GetValue(relations), result.GetValue(requests)));

var peer = new Option<string>("--peer")
{
    Description = "The folder of the peer, with its packages installed (npm ci).",
    DefaultValueFactory = _ => "tests/GovernanceGraph.Benchmarks/Neo4j/peer",
};
var warmUps = new Option<int>("--warm-ups")
{
    Description =
        "How often all questions are asked of both before they are measured: Java compiles what is asked often.",
    DefaultValueFactory = _ => 2,
};
var neo4j = new Command(
    "neo4j",
    "Ten queries through the server on a Neo4j and through @neo4j/graphql on the same Neo4j, in one run."
)
{
    seed,
    rounds,
    seconds,
    peer,
    warmUps,
};
neo4j.SetAction(
    (result, _) =>
        Neo4jComparison.RunAsync(
            Path.GetFullPath(result.GetValue(seed)!),
            Path.GetFullPath(result.GetValue(peer)!),
            result.GetValue(rounds),
            result.GetValue(seconds),
            result.GetValue(warmUps)
        )
);

var address = new Option<string>("--neo4j")
{
    Description = "The address of Neo4j's HTTP interface.",
    DefaultValueFactory = _ => "http://127.0.0.1:7474",
};
var user = new Option<string>("--user") { Description = "The user.", DefaultValueFactory = _ => "neo4j" };
var password = new Option<string>("--password") { Description = "The user's password.", Required = true };
var claims = new Option<int>("--relations")
{
    Description = "How many relations to generate.",
    DefaultValueFactory = _ => 100_000,
};
var load = new Command("neo4j-load", "A load of a generated graph into an empty Neo4j.")
{
    address,
    user,
    password,
    claims,
};
load.SetAction(
    (result, _) =>
        Neo4jLoad.RunAsync(
            new()
            {
                Uri = new(result.GetValue(address)!),
                User = result.GetValue(user),
                Password = result.GetValue(password),
            },
            result.GetValue(claims)
        )
);

var sizes = new Option<int[]>("--sizes")
{
    Description = "How many relations each graph has.",
    DefaultValueFactory = _ => [10_000, 100_000, 1_000_000],
    AllowMultipleArgumentsPerToken = true,
};
var neo4jScale = new Command(
    "neo4j-scale",
    "The ten queries through the server on a Neo4j, on generated graphs of growing sizes."
)
{
    sizes,
    requests,
};
neo4jScale.SetAction((result, _) => Neo4jScale.RunAsync(result.GetValue(sizes)!, result.GetValue(requests)));

var root = new RootCommand("GovernanceGraph's benchmarks.")
{
    engine,
    fresh,
    http,
    scale,
    neo4j,
    load,
    neo4jScale,
    bare,
};
return await root.Parse(args).InvokeAsync();
