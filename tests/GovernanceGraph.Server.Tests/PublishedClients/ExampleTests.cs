using System.Diagnostics;
using System.Text.Json;
using GovernanceGraph.Testing;
using Xunit;

namespace GovernanceGraph.Server.Tests.PublishedClients;

/// <summary>
/// The programs of docs/examples, each run as its first lines say: all print the same list, and what is wrong.
/// </summary>
[Collection(TwoRevisionTests.Name)]
public sealed class ExampleTests(TwoRevisionServer server)
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    [Theory]
    [InlineData("python3", "signatories.py")]
    [InlineData("node", "signatories.mjs")]
    [InlineData("dotnet run", "signatories.cs")]
    public async Task AnExampleReadsAllPagesAndTellsErrors(string command, string file)
    {
        var words = command.Split(' ');
        ServiceRequired.Unless(
            NodeScript.HasProgram(words[0]),
            $"The program \"{words[0]}\" is not installed: the example needs it."
        );
        using var directory = new TemporaryDirectory();
        File.Copy(Path.Combine(Repository.Root, "docs", "examples", file), directory[file]);

        var list = await RunAsync(
            words[0],
            [.. words[1..], file, server.Address.AbsoluteUri, SmallGraph.ParisCall],
            directory.FullName
        );
        Assert.Equal((0, ""), (list.ExitCode, list.Errors));
        Assert.Equal(await SignatoriesAsync(), list.Output.TrimEnd().ReplaceLineEndings("\n").Split('\n'));

        var refused = await RunAsync(
            words[0],
            [.. words[1..], file, server.Address.AbsoluteUri, "declaration:unknown"],
            directory.FullName
        );
        Assert.Equal(
            (1, "", "There is no declaration declaration:unknown."),
            (refused.ExitCode, refused.Output, refused.Errors.TrimEnd())
        );
    }

    async Task<IEnumerable<string>> SignatoriesAsync()
    {
        const string query =
            """{ declaration(id: "declaration:paris-call") { signatories(first: 1000, where: { node: { """
            + """kind: { eq: COMPANY } } }) { edges { since node { name } } } } }""";
        using var client = new HttpClient();
        using var answer = JsonDocument.Parse(
            await client.GetStringAsync(new Uri(server.Address, $"/graphql?query={Uri.EscapeDataString(query)}"))
        );
        var edges = answer
            .RootElement.GetProperty("data")
            .GetProperty("declaration")
            .GetProperty("signatories")
            .GetProperty("edges");
        Assert.True(edges.GetArrayLength() > 400, "The list has less than three pages.");
        return
        [
            .. edges
                .EnumerateArray()
                .Select(edge =>
                    $"{edge.GetProperty("since").GetString() ?? "-"}\t"
                    + $"{edge.GetProperty("node").GetProperty("name").GetString()}"
                ),
        ];
    }

    static async Task<(int ExitCode, string Output, string Errors)> RunAsync(
        string program,
        IEnumerable<string> words,
        string directory
    )
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, words)
            {
                UseShellExecute = false,
                WorkingDirectory = directory,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        try
        {
            var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            await process.WaitForExitAsync().WaitAsync(Patience);
            return (process.ExitCode, await output, await errors);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }
}
