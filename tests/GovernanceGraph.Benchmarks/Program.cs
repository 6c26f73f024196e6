using System.CommandLine;
using GovernanceGraph.Benchmarks.Http;

var seed = new Option<string>("--seed") { Description = "The seed folder.", DefaultValueFactory = _ => "seed" };
var rounds = new Option<int>("--rounds") { Description = "How often each side is measured.", DefaultValueFactory = _ => 5 };
var seconds = new Option<int>("--seconds") { Description = "How long each measurement takes.", DefaultValueFactory = _ => 5 };
var http = new Command("http", "The flagship query through the server and the same bytes from bare Kestrel, in one run.") { seed, rounds, seconds };
http.SetAction((result, _) => HttpComparison.RunAsync(
    Path.GetFullPath(result.GetValue(seed)!), result.GetValue(rounds), result.GetValue(seconds)));

var url = new Option<string>("--url") { Description = "The address to listen on.", Required = true };
var file = new Option<string>("--file") { Description = "The file whose bytes are the answer.", Required = true };
var bare = new Command("bare", "Kestrel that answers every request with the bytes of a file.") { url, file };
bare.SetAction((result, _) => BareKestrel.RunAsync(result.GetValue(url)!, result.GetValue(file)!));

var root = new RootCommand("GovernanceGraph's benchmarks.") { http, bare };
return await root.Parse(args).InvokeAsync();
