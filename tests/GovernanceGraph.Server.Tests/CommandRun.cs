using GovernanceGraph.Server.Commands;
using GovernanceGraph.Server.Configuration;
using Microsoft.Extensions.Configuration;

namespace GovernanceGraph.Server.Tests;

/// <summary>One run of the program in a directory of its own: exit code and what was printed.</summary>
sealed record CommandRun(int ExitCode, string Output, string Error)
{
    internal static Task<CommandRun> RunAsync(string directory, params string[] words) =>
        RunAsync(directory, new Dictionary<string, string?>(), CancellationToken.None, words);

    internal static async Task<CommandRun> RunAsync(
        string directory,
        IReadOnlyDictionary<string, string?> environment,
        CancellationToken cancellationToken,
        params string[] words
    )
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var variables = new ConfigurationBuilder().AddInMemoryCollection(environment).Build();
        var process = new ProcessEnvironment(
            output,
            TextWriter.Synchronized(error),
            directory,
            AppContext.BaseDirectory,
            variables,
            IsTerminal: false
        );
        var code = await CommandLine.RunAsync(words, process, cancellationToken);
        return new(code, output.ToString(), error.ToString());
    }
}
