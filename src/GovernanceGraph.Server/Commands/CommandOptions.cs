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
            else if (result.Tokens is [{ Value: "" }])
            {
                result.AddError("The name of the folder is empty; name one, or leave it out.");
            }
        });
        return argument;
    }

    internal static Option<string?> Data() => Folder("--data", "The directory of the embedded store. Default: data.");

    internal static Option<string?> Seed() => Folder("--seed", "The folder of facts that fills an empty store. Default: seed.");

    internal static Option<bool> Explain() => new("--explain")
    {
        Description = "Log how a Neo4j store answers each operation: its Cypher and the plan. Slow; for an operator's eyes.",
    };

    internal static Option<string?> Urls() => new("--urls")
    {
        Description = "The addresses to listen on, separated by semicolons. Default: http://localhost:5080.",
        HelpName = "ADDRESSES",
    };

    // A variable of the shell that is not set would else name the working directory.
    static Option<string?> Folder(string name, string description)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = "DIR" };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: "" }])
            {
                result.AddError($"The option {name} is empty; name a folder, or leave it out.");
            }
        });
        return option;
    }
}
