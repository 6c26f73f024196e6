using System.CommandLine;

namespace GovernanceGraph.Server.Commands;

/// <summary>Options that several commands have.</summary>
static class CommandOptions
{
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

    internal static Option<string?> Urls() => new("--urls")
    {
        Description = "The addresses to listen on, separated by semicolons. Default: http://localhost:5080.",
        HelpName = "ADDRESSES",
    };
}
