using System.CommandLine;
using GovernanceGraph.Server.Configuration;
using GovernanceGraph.Server.Stores;

namespace GovernanceGraph.Server.Commands;

/// <summary>Compares what reads see with what is stored, and tells each difference.</summary>
static class CheckCommand
{
    internal static Command Create(ProcessEnvironment environment)
    {
        var command = new Command("check", "Checks the store; exit code 1 if it finds a problem.");
        var data = CommandOptions.Of(SettingsTable.Data);
        command.Options.Add(data);
        command.SetAction(
            (parsed, cancellationToken) =>
                RunAsync(
                    SettingsReader.Read(new() { [SettingsTable.Data] = parsed.GetValue(data) }, environment),
                    environment,
                    cancellationToken
                )
        );
        return command;
    }

    static async Task<int> RunAsync(
        Settings settings,
        ProcessEnvironment environment,
        CancellationToken cancellationToken
    )
    {
        await using var store = await StoreSelection.OpenExistingAsync(settings, cancellationToken);
        var problems = await store.CheckAsync(cancellationToken);
        foreach (var problem in problems)
        {
            await environment.Error.WriteLineAsync(VisibleText.Of($"{problem.Where}: {problem.Message}"));
        }

        if (problems.Count > 0)
        {
            return ExitCode.Problems;
        }

        var revision = await store.CurrentRevisionAsync(cancellationToken);
        await environment.Output.WriteLineAsync(
            revision is null
                ? "No problem: the store is empty."
                : $"No problem: revision {revision.Number}, hash {revision.Hash}."
        );
        return ExitCode.Done;
    }
}
