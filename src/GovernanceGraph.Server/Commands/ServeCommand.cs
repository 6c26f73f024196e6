using System.CommandLine;
using GovernanceGraph.Api;
using GovernanceGraph.GraphQL;
using GovernanceGraph.Storage;
using Serilog.Extensions.Logging;

namespace GovernanceGraph.Server.Commands;

/// <summary>Fills the store if it is empty, then answers requests until told to stop.</summary>
static class ServeCommand
{
    internal static Command Create(Surroundings surroundings)
    {
        var command = new Command("serve", "Answers GraphQL requests over HTTP. The command when none is named.");
        Configure(command, surroundings);
        return command;
    }

    /// <summary>Gives a command the options and the action of "serve".</summary>
    internal static void Configure(Command command, Surroundings surroundings)
    {
        var urls = CommandOptions.Urls();
        var data = CommandOptions.Data();
        var seed = CommandOptions.Seed();
        command.Options.Add(urls);
        command.Options.Add(data);
        command.Options.Add(seed);
        command.SetAction((parsed, cancellationToken) => RunAsync(
            SettingsReader.Read(new(parsed.GetValue(urls), parsed.GetValue(data), parsed.GetValue(seed)), surroundings),
            isSeedNamed: parsed.GetValue(seed) is not null, surroundings, cancellationToken));
    }

    static async Task<int> RunAsync(
        Settings settings, bool isSeedNamed, Surroundings surroundings, CancellationToken cancellationToken)
    {
        await using var log = LogOutput.Open(settings, surroundings.Output);
        using var loggers = new SerilogLoggerFactory(log);
        var logger = loggers.CreateLogger("GovernanceGraph.Server");
        if (isSeedNamed || settings.WriteKey is not null)
        {
            settings.Seed.Existing(); // a folder that the operator named, or may have loaded again, must be there
        }

        await using var store = await StoreSelection.OpenAsync(settings, cancellationToken);
        if (!await FillAsync(store, settings, surroundings, logger, cancellationToken))
        {
            return ExitCode.Problems;
        }

        var executor = Executor(store, settings, logger);
        await using var server = await GraphServer.StartAsync(settings, store, executor, surroundings, loggers, cancellationToken);
        await StoppingAsync(cancellationToken);
        await server.StopAsync();
        return ExitCode.Done;
    }

    /// <summary>The engine over the API's schema of a store.</summary>
    internal static GraphQLExecutor Executor(IGraphStore store, Settings settings, ILogger logger) => new(
        GovernanceSchema.Create(store, settings.Pages with { MaxAnswerBytes = settings.Limits.MaxResponseBytes }),
        settings.Limits,
        logger.FieldFailed);

    /// <summary>Loads the seed into an empty store; false where the seed has problems.</summary>
    static async Task<bool> FillAsync(
        IGraphStore store, Settings settings, Surroundings surroundings, ILogger logger, CancellationToken cancellationToken)
    {
        var revision = await store.CurrentRevisionAsync(cancellationToken);
        if (revision is null && settings.SeedWhenEmpty && settings.Seed.Directory is { } directory)
        {
            logger.Seeding(directory);
            if (SeedLoading.Read(directory, surroundings) is not { } reading)
            {
                return false;
            }

            revision = await SeedLoading.ApplyAsync(store, reading, directory, mirror: false, surroundings, cancellationToken);
        }

        Tell(revision, settings, logger);
        return true;
    }

    static void Tell(Revision? revision, Settings settings, ILogger logger)
    {
        if (revision is not null)
        {
            logger.StoreOpened(
                revision.Number, revision.Entities, revision.Relations, revision.Claims, revision.Sources, revision.Hash);
            return;
        }

        logger.StoreEmpty();
        if (settings.SeedWhenEmpty)
        {
            logger.NoSeedFolder(string.Join(", ", settings.Seed.LookedIn));
        }
    }

    /// <summary>Waits until the process is told to stop: by Ctrl+C or a termination signal.</summary>
    static async Task StoppingAsync(CancellationToken cancellationToken)
    {
        var stopping = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = cancellationToken.Register(stopping.SetResult);
        await stopping.Task;
    }
}
