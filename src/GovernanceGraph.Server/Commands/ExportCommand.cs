using System.CommandLine;
using GovernanceGraph.Seeding;
using GovernanceGraph.Server.Configuration;
using GovernanceGraph.Server.Stores;

namespace GovernanceGraph.Server.Commands;

/// <summary>
/// Writes all facts as a seed folder; loaded into an empty store, it gives a revision with the same hash.
/// </summary>
static class ExportCommand
{
    internal static Command Create(ProcessEnvironment environment)
    {
        var command = new Command("export", "Writes all facts as a seed folder, which loads to the same content.");
        var directory = CommandOptions.Directory(
            "The folder to write to. It must be empty or not exist yet. Default: export."
        );
        var revision = new Option<long?>("--revision")
        {
            Description = "The revision to write. Default: the current one.",
            HelpName = "NUMBER",
        };
        var data = CommandOptions.Of(SettingsTable.Data);
        command.Arguments.Add(directory);
        command.Options.Add(revision);
        command.Options.Add(data);
        command.SetAction(
            (parsed, cancellationToken) =>
                RunAsync(
                    SettingsReader.Read(new() { [SettingsTable.Data] = parsed.GetValue(data) }, environment),
                    Path.GetFullPath(parsed.GetValue(directory) ?? "export", environment.WorkingDirectory),
                    parsed.GetValue(revision),
                    environment,
                    cancellationToken
                )
        );
        return command;
    }

    static async Task<int> RunAsync(
        Settings settings,
        string directory,
        long? revision,
        ProcessEnvironment environment,
        CancellationToken cancellationToken
    )
    {
        if (
            File.Exists(directory)
            || (Directory.Exists(directory) && Directory.EnumerateFileSystemEntries(directory).Any())
        )
        {
            throw new SettingsException(
                $"The folder \"{directory}\" is not empty; name one that is empty or does not exist yet."
            );
        }

        await using var store = await StoreSelection.OpenExistingAsync(settings, cancellationToken);
        var facts = await store.ReadFactsAsync(revision, cancellationToken);
        try
        {
            await SeedWriter.WriteAsync(directory, facts, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException(
                $"The folder \"{directory}\" cannot be written ({exception.Message.TrimEnd('.')}); name another."
            );
        }

        await environment.Output.WriteLineAsync($"{facts.Count} facts written to \"{directory}\".");
        return ExitCode.Done;
    }
}
