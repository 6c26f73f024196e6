using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using GovernanceGraph.Server.Configuration;

namespace GovernanceGraph.Server.Commands;

/// <summary>Options that several commands have.</summary>
static partial class CommandOptions
{
    /// <summary>A folder that a command works on.</summary>
    internal static Argument<string?> Directory(string description)
    {
        var argument = new Argument<string?>("DIR") { Description = description, Arity = ArgumentArity.ZeroOrOne };
        argument.Validators.Add(result =>
        {
            // A misspelt option would else be taken for a folder.
            if (result.Tokens is [var token] && token.Value.StartsWith('-'))
            {
                result.AddError(CommandLine.Unknown(token.Value, ((CommandResult)result.Parent!).Command));
            }
            else if (result.Tokens is [{ Value: "" }])
            {
                result.AddError("The name of the folder is empty; name one, or leave it out.");
            }
        });
        return argument;
    }

    /// <summary>The option that sets a setting.</summary>
    internal static Option<string?> Of(Setting setting)
    {
        var (name, valueName, isFolder) = setting.Option!;
        var option = new Option<string?>(name) { Description = Help(setting), HelpName = valueName };
        if (isFolder)
        {
            option.Validators.Add(result =>
            {
                // A variable of the shell that is not set would otherwise name the working directory.
                if (result.Tokens is [{ Value: "" }])
                {
                    result.AddError($"The option {name} is empty; name a folder, or leave it out.");
                }
            });
        }

        return option;
    }

    /// <summary>What help says of an option: what it is, its default, and for a number its range.</summary>
    internal static string Help(Setting setting) =>
        string.Concat(
            Links().Replace(setting.Sentence, "${text}"),
            setting.DefaultText.Length == 0 ? "" : $" Default: {setting.DefaultText}.",
            setting is IntegerSetting ? $" Range: {setting.Range}." : ""
        );

    internal static Option<bool> Explain() =>
        new("--explain")
        {
            Description = "Log how a Neo4j store answers each operation: its Cypher and the plan. Slow; for operators.",
        };

    // The sentence is that of docs/settings.md too; a terminal follows no links.
    [GeneratedRegex(@"\[(?<text>[^\]]+)\]\([^)]+\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Links();
}
