using System.CommandLine;
using GovernanceGraph.GraphQL.Errors;
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
            foreach (var sentence in WhatIsWrong(parsed))
            {
                await environment.Error.WriteLineAsync(VisibleText.Of(sentence));
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
        root.Subcommands.Add(AskCommand.Create(environment));
        root.Subcommands.Add(HealthCommand.Create(environment));
        return root;
    }

    // What follows an option that does not exist is its value: it is not reported too.
    static IEnumerable<string> WhatIsWrong(ParseResult parsed)
    {
        var options = parsed.UnmatchedTokens.Where(word => word.StartsWith('-')).ToList();
        return parsed.UnmatchedTokens.Count == 0
            ? parsed.Errors.Select(error => error.Message)
            : (options.Count > 0 ? options : parsed.UnmatchedTokens).Select(word =>
                Unknown(word, parsed.CommandResult.Command)
            );
    }

    /// <summary>What is wrong with a word that a command does not have.</summary>
    internal static string Unknown(string word, Command command)
    {
        var isOption = word.StartsWith('-');
        var known = isOption
            ? command.Options.Select(option => option.Name)
            : command.Subcommands.Select(subcommand => subcommand.Name);
        var isMissing =
            command is RootCommand
                ? $"There is no {(isOption ? "option" : "command")} \"{word}\"."
                : $"The command \"{command.Name}\" takes no {(isOption ? "option" : "argument")} \"{word}\".";
        return isMissing + DidYouMean.SentenceFor(word, known);
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
