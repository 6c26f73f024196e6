using System.CommandLine;
using GovernanceGraph.Server.Configuration;
using GovernanceGraph.Server.Loading;
using GovernanceGraph.Server.Stores;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Server.Commands;

/// <summary>Reads a seed folder, tells everything that is wrong with it, and where nothing is, loads it.</summary>
static class SeedCommand
{
    internal static Command Create(ProcessEnvironment environment)
    {
        var command = new Command(
            "seed",
            "Reads, checks and loads a folder of facts: all of it or, if there is a problem, nothing."
        );
        var directory = CommandOptions.Directory("The folder of facts. Default: seed.");
        var check = new Option<bool>("--check") { Description = "Only read and check; load nothing." };
        var mirror = new Option<bool>("--mirror")
        {
            Description = "Also remove facts that the folder does not contain.",
        };
        var data = CommandOptions.Of(SettingsTable.Data);
        command.Arguments.Add(directory);
        command.Options.Add(check);
        command.Options.Add(mirror);
        command.Options.Add(data);
        command.SetAction(
            (parsed, cancellationToken) =>
            {
                var settings = SettingsReader.Read(
                    new()
                    {
                        [SettingsTable.Data] = parsed.GetValue(data),
                        [SettingsTable.Seed] = parsed.GetValue(directory),
                    },
                    environment
                );
                return parsed.GetValue(check)
                    ? CheckAsync(new(settings.Seed.RequireDirectory()), environment, cancellationToken)
                    : LoadAsync(settings, parsed.GetValue(mirror), environment, cancellationToken);
            }
        );
        return command;
    }

    static async Task<int> CheckAsync(
        SeedLoader loader,
        ProcessEnvironment environment,
        CancellationToken cancellationToken
    )
    {
        var reading = loader.Read(withWarnings: true, cancellationToken);
        var report = new SeedReport(loader.Directory, environment.Error);
        report.WriteWarnings(reading.Warnings);
        if (report.WriteProblems(reading))
        {
            return ExitCode.Problems;
        }

        var warnings = reading.Warnings.Count switch
        {
            0 => "",
            1 => ", and one warning (which does not prevent loading)",
            var count => $", and {count} warnings (which do not prevent loading)",
        };
        await environment.Output.WriteLineAsync(
            $"No problem{warnings}: {reading.Facts.Count} facts in {reading.Files.Count} files of \""
                + $"{VisibleText.Of(loader.Directory)}\"."
        );
        return ExitCode.Done;
    }

    static async Task<int> LoadAsync(
        Settings settings,
        bool mirror,
        ProcessEnvironment environment,
        CancellationToken cancellationToken
    )
    {
        // The folder is read before the store is opened: a faulty folder is told without waiting for the store.
        var loader = new SeedLoader(settings.Seed.RequireDirectory());
        var reading = loader.Read(withWarnings: false, cancellationToken);
        if (new SeedReport(loader.Directory, environment.Error).WriteProblems(reading))
        {
            return ExitCode.Problems;
        }

        await using var store = await StoreSelection.OpenAsync(settings, cancellationToken);
        var outcome = await LoadProgressDisplay.ShowAsync(
            environment,
            progress => loader.ApplyAsync(store, reading, mirror, progress, cancellationToken).AsTask()
        );
        await environment.Output.WriteLineAsync(Sentence(outcome));
        if (outcome.Warning is { } warning)
        {
            await environment.Error.WriteLineAsync(VisibleText.Of(warning));
        }

        return ExitCode.Done;
    }

    static string Sentence(LoadOutcome outcome)
    {
        var after = outcome.Revision;
        var content =
            $"{Count(after.Entities, "entity", "entities")}, {Count(after.Relations, "relation", "relations")}, "
            + $"{Count(after.Claims, "claim", "claims")}, {Count(after.Sources, "source", "sources")}; "
            + $"hash {after.Hash}";
        return outcome.Changed
            ? $"Revision {after.Number}: {Count(outcome.Added, "fact", "facts")} added, {outcome.Removed} "
                + $"removed. It holds {content}."
            : $"Nothing changed: revision {after.Number} holds these facts already ({content}).";
    }

    static string Count(long number, string one, string several) => $"{number} {(number == 1 ? one : several)}";
}
