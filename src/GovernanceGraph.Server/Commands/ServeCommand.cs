using System.CommandLine;
using GovernanceGraph.Server.Configuration;
using GovernanceGraph.Server.Hosting;
using GovernanceGraph.Server.Loading;
using GovernanceGraph.Server.Logging;
using GovernanceGraph.Server.Stores;
using GovernanceGraph.Server.Telemetry;
using Serilog.Extensions.Logging;

namespace GovernanceGraph.Server.Commands;

/// <summary>Fills the store if it is empty, then answers requests until told to stop.</summary>
static class ServeCommand
{
    internal static Command Create(ProcessEnvironment environment)
    {
        var command = new Command("serve", "Answers GraphQL requests over HTTP. This is the default command.");
        Configure(command, environment);
        return command;
    }

    /// <summary>Gives a command the options and the action of "serve".</summary>
    internal static void Configure(Command command, ProcessEnvironment environment)
    {
        var urls = CommandOptions.Of(SettingsTable.Urls);
        var data = CommandOptions.Of(SettingsTable.Data);
        var seed = CommandOptions.Of(SettingsTable.Seed);
        var metricsUrls = CommandOptions.Of(SettingsTable.MetricsUrls);
        command.Options.Add(urls);
        command.Options.Add(metricsUrls);
        command.Options.Add(data);
        command.Options.Add(seed);
        var explain = CommandOptions.Explain();
        command.Options.Add(explain);
        command.SetAction(
            (parsed, cancellationToken) =>
                RunAsync(
                    SettingsReader.Read(
                        new()
                        {
                            [SettingsTable.Urls] = parsed.GetValue(urls),
                            [SettingsTable.MetricsUrls] = parsed.GetValue(metricsUrls),
                            [SettingsTable.Data] = parsed.GetValue(data),
                            [SettingsTable.Seed] = parsed.GetValue(seed),
                        },
                        environment
                    ),
                    isSeedNamed: parsed.GetValue(seed) is not null,
                    parsed.GetValue(explain),
                    environment,
                    cancellationToken
                )
        );
    }

    static async Task<int> RunAsync(
        Settings settings,
        bool isSeedNamed,
        bool isExplaining,
        ProcessEnvironment environment,
        CancellationToken cancellationToken
    )
    {
        FreePorts.Require(settings);
        await using var log = LogOutput.Open(settings, environment.Output);
        using var loggers = new SerilogLoggerFactory(log);
        var logger = loggers.CreateLogger("GovernanceGraph.Server");
        if (isSeedNamed || settings.WriteKey is not null)
        {
            // A folder that the operator named, or may have loaded again, must be there.
            settings.Seed.RequireDirectory();
        }

        using var telemetry = TelemetryExport.Open(settings, ProgramVersion.Text);
        await using var opening = StoreOpening.Begin(() =>
            isExplaining
                ? new(StoreSelection.OpenExplaining(settings, logger))
                : StoreSelection.OpenAsync(settings, cancellationToken)
        );
        // While the store is opened, what does not need it.
        await using var server = GraphServer.Create(settings, environment, log);
        Rehearsal.Run(settings, cancellationToken);
        var opened = await opening.Store;
        logger.Starting(ProgramVersion.Text);
        var store = telemetry.IsOn ? new MeasuredStore(opened) : opened;
        await using var monitor = new StoreMonitor(store, logger, TimeProvider.System);
        monitor.WatchForDamage();
        await using var metrics = telemetry.Metrics is { } shown
            ? await MetricsServer.StartAsync(settings, shown, new(store, monitor.Report), log, cancellationToken)
            : null;
        var filling = new InitialSeed(store, settings, environment, logger);
        var mayBeAway = settings.Store != StoreKind.Embedded;
        if (!mayBeAway && !await filling.FillAsync(cancellationToken))
        {
            return ExitCode.Problems;
        }

        var graph = new ServedGraph(store, ServedGraph.CreateExecutor(store, settings, monitor.Report))
        {
            IsFilling = () => filling.IsPending,
            Report = monitor.Report,
        };
        await server.StartAsync(graph, cancellationToken);
        var filled = mayBeAway ? filling.FillWhenThereAsync(monitor, cancellationToken) : Task.FromResult(true);
        var exitCode = await StoppingAsync(filled, cancellationToken);
        await server.StopAsync();
        return exitCode;
    }

    /// <summary>
    /// Waits until the process is told to stop: by Ctrl+C or a termination signal; or until a store that had to be
    /// waited for turns out to be empty and the seed to have problems.
    /// </summary>
    static async Task<int> StoppingAsync(Task<bool> filled, CancellationToken cancellationToken)
    {
        var stopping = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = cancellationToken.Register(stopping.SetResult);
        try
        {
            if (await filled)
            {
                await stopping.Task;
            }
            else
            {
                return ExitCode.Problems;
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // told to stop before the store was there
        }

        return ExitCode.Done;
    }
}
