using System.CommandLine;
using GovernanceGraph.Server.Configuration;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Server.Commands;

/// <summary>The commands and their words; no word means "serve".</summary>
static class CommandLine
{
    /// <summary>Runs the command that the words name.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    internal static async Task<int> RunAsync(
        string[] words,
        ProcessEnvironment environment,
        CancellationToken cancellationToken = default
    )
    {
        var parsed = Root(environment).Parse(words);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await environment.Error.WriteLineAsync(error.Message);
            }

            await environment.Error.WriteLineAsync("See --help for the commands and their options.");
            return ExitCode.Usage;
        }

        var invocation = new InvocationConfiguration
        {
            Output = environment.Output,
            Error = environment.Error,
            EnableDefaultExceptionHandler = false,
            // A command ends by itself: "serve" within its shutdown time.
            ProcessTerminationTimeout = Timeout.InfiniteTimeSpan,
        };
        try
        {
            return await parsed.InvokeAsync(invocation, cancellationToken);
        }
        catch (SettingsException exception)
        {
            return await RefuseAsync(environment, exception.Sentences, ExitCode.Usage);
        }
        catch (StoreException exception)
        {
            return await RefuseAsync(
                environment,
                [exception.Message],
                exception.Code switch
                {
                    StoreErrorCode.Inconsistent => ExitCode.Problems,
                    StoreErrorCode.Corrupt => ExitCode.Damaged,
                    _ => ExitCode.Usage,
                }
            );
        }
        catch (OperationCanceledException)
        {
            return await RefuseAsync(environment, ["Cancelled. The store was not changed."], ExitCode.Stopped);
        }
    }

    /// <summary>All commands, for running and for checking that each is documented.</summary>
    internal static RootCommand Root(ProcessEnvironment environment)
    {
        var root = new RootCommand(
            "GovernanceGraph: a GraphQL knowledge graph of the actors of cybersecurity governance."
        );
        ServeCommand.Configure(root, environment);
        root.Subcommands.Add(ServeCommand.Create(environment));
        root.Subcommands.Add(SeedCommand.Create(environment));
        root.Subcommands.Add(CheckCommand.Create(environment));
        root.Subcommands.Add(SchemaCommand.Create(environment));
        root.Subcommands.Add(ExportCommand.Create(environment));
        root.Subcommands.Add(HealthCommand.Create(environment));
        return root;
    }

    static async Task<int> RefuseAsync(ProcessEnvironment environment, IReadOnlyList<string> sentences, int exitCode)
    {
        foreach (var sentence in sentences)
        {
            // It may repeat what stands in a file or in the store.
            await environment.Error.WriteLineAsync(VisibleText.Of(sentence));
        }

        return exitCode;
    }
}
