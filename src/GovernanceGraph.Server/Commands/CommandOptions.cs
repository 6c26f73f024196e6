using System.CommandLine;

namespace GovernanceGraph.Server.Commands;

/// <summary>Options that several commands have.</summary>
static class CommandOptions
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
                result.AddError($"There is no option \"{token.Value}\".");
            }
        });
        return argument;
    }

    internal static Option<string?> Data() => new("--data")
    {
        Description = "The directory of the embedded store. Default: data.",
        HelpName = "DIR",
    };

    internal static Option<string?> Seed() => new("--seed")
    {
        Description = "The folder of facts that fills an empty store. Default: seed.",
        HelpName = "DIR",
    };

    internal static Option<bool> Explain() => new("--explain")
    {
        Description = "Log how a Neo4j store answers each operation: its Cypher and the plan. Slow; for an operator's eyes.",
    };

    internal static Option<string?> Urls() => new("--urls")
    {
        Description = "The addresses to listen on, separated by semicolons. Default: http://localhost:5080.",
        HelpName = "ADDRESSES",
    };
}
