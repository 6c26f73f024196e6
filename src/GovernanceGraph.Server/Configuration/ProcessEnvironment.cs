namespace GovernanceGraph.Server.Configuration;

/// <summary>What a run gets from outside, read once at start, so that tests can hand in their own.</summary>
/// <param name="Output">Where answers go.</param>
/// <param name="Error">Where problems and progress go.</param>
/// <param name="WorkingDirectory">What relative directories start from.</param>
/// <param name="ApplicationDirectory">Where the program's own files are.</param>
/// <param name="Environment">The environment's variables.</param>
/// <param name="IsTerminal">Whether a person watches: then progress moves on one line.</param>
sealed record ProcessEnvironment(
    TextWriter Output,
    TextWriter Error,
    string WorkingDirectory,
    string ApplicationDirectory,
    IConfiguration Environment,
    bool IsTerminal
)
{
    /// <summary>Where a command reads what it is not given in a file.</summary>
    internal TextReader Input { get; init; } = TextReader.Null;

    internal static ProcessEnvironment OfThisProcess() =>
        new(
            Console.Out,
            Console.Error,
            Directory.GetCurrentDirectory(),
            AppContext.BaseDirectory,
            new ConfigurationBuilder().AddEnvironmentVariables().Build(),
            !Console.IsErrorRedirected
        )
        {
            Input = Console.In,
        };
}
