using System.Security.Cryptography;
using System.Text;
using Xunit;

namespace GovernanceGraph.Server.Tests.Commands;

/// <summary>The command "ask", over the data of a server that answers the same questions on pages.</summary>
[Collection(ServerTests.Name)]
public sealed class AskCommandTests(ServerFixture server) : IDisposable
{
    const string Name = "01-paris-call-signatories-in-gge";
    const string Countries = "query Named($id: ID!) { state(id: $id) { name } }";

    static readonly string Kept = Path.Combine(Repository.Root, "docs", "questions", $"{Name}.graphql");

    readonly TemporaryDirectory directory = new();

    public void Dispose() => directory.Dispose();

    [Fact]
    public async Task TheAnswerHasTheBytesAndTheHashOfItsPage()
    {
        await SeedAsync();
        var run = await RunAsync("ask", Kept);
        var json = await PageAsync($"/answer/{Name}.json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(json, run.Output);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));
        Assert.Contains($"Answer hash: {hash}\n", run.Error.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains(hash, await PageAsync($"/answer/{Name}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CsvIsThatOfThePageAndATableHasALineForEachRow()
    {
        await SeedAsync();
        var csv = await RunAsync("ask", Kept, "--format", "csv");
        var table = await RunAsync("ask", Kept, "--format", "table");

        Assert.Equal(await PageAsync($"/answer/{Name}.csv"), csv.Output);
        Assert.StartsWith("actors: 16 rows\n", table.Output, StringComparison.Ordinal);
        Assert.Equal(16 + 3, table.Output.TrimEnd('\n').Split('\n').Length);
    }

    [Fact]
    public async Task VariablesAndARevisionByItsHashAreTaken()
    {
        await SeedAsync();
        File.WriteAllText(directory["named.graphql"], Countries);
        var first = await RunAsync("ask", "named.graphql", "--variables", "{\"id\":\"state:FR\"}");
        var hash = first
            .Error.Split(Environment.NewLine)
            .Single(line => line.StartsWith("Content hash: ", StringComparison.Ordinal))["Content hash: ".Length..];
        var again = await RunAsync(
            "ask",
            "named.graphql",
            "--variables",
            "{\"id\":\"state:FR\"}",
            "--revision",
            hash[..12]
        );

        Assert.Equal("{\"state\":{\"name\":\"France\"}}", first.Output);
        Assert.Equal((first.Output, first.Error), (again.Output, again.Error));
    }

    [Theory]
    [InlineData("{ unknown }", null, "Cannot query field")]
    [InlineData("{ states {", null, "Syntax Error")]
    [InlineData("mutation { a }", null, "")]
    [InlineData("{ states { totalCount } }", "--revision=99", "There is no revision 99")]
    [InlineData(Countries, "--variables=[1]", "is not a JSON object")]
    [InlineData(Countries, "--variables={", "cannot be read")]
    [InlineData(Countries, "--variables={} {}", "cannot be read")]
    [InlineData(Countries, "--format=xml", "xml")]
    public async Task WhatCannotBeAnsweredIsToldInASentence(string query, string? option, string sentence)
    {
        Directory.CreateDirectory(directory["facts"]);
        File.WriteAllText(
            directory["facts/sources.csv"],
            "id,title,publisher,author,published,url,kind,retrieved,note\na,A,,,,,report,,\n"
        );
        Assert.Equal(0, (await RunAsync("seed", "facts")).ExitCode);
        File.WriteAllText(directory["question.graphql"], query);
        var run = await RunAsync(option is null ? ["ask", "question.graphql"] : ["ask", "question.graphql", option]);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFileThatIsNotThereIsTold()
    {
        var run = await RunAsync("ask", "nothing.graphql");

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("The file \"nothing.graphql\" cannot be read", run.Error, StringComparison.Ordinal);
    }

    async Task SeedAsync() => Assert.Equal(0, (await RunAsync("seed", Repository.Seed)).ExitCode);

    Task<CommandRun> RunAsync(params string[] words) => CommandRun.RunAsync(directory.FullName, words);

    Task<string> PageAsync(string address) =>
        server.Client.GetStringAsync(new Uri(server.Address, address), TestContext.Current.CancellationToken);
}
