using GovernanceGraph.Server.Configuration;
using GovernanceGraph.Storage;
using Spectre.Console;

namespace GovernanceGraph.Server.Loading;

/// <summary>How far a load is: a moving bar on a terminal, a line for each tenth elsewhere.</summary>
static class LoadProgressDisplay
{
    internal static async Task<LoadOutcome> ShowAsync(ProcessEnvironment environment, Func<IProgress<LoadProgress>, Task<LoadOutcome>> load)
    {
        if (!environment.IsTerminal)
        {
            return await load(new Lines(environment.Error));
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(environment.Error) });
        return await console.Progress().AutoClear(enabled: true).StartAsync(context => load(new Bar(context.AddTask("Loading"))));
    }

    sealed class Bar(ProgressTask task) : IProgress<LoadProgress>
    {
        public void Report(LoadProgress value)
        {
            task.MaxValue = value.Total;
            task.Value = value.Done;
        }
    }

    sealed class Lines(TextWriter output) : IProgress<LoadProgress>
    {
        const int Parts = 10;
        int shown;

        public void Report(LoadProgress value)
        {
            var part = value.Total == 0 ? Parts : (int)((long)value.Done * Parts / value.Total);
            if (part > shown)
            {
                shown = part;
                output.WriteLine($"Loading: {part * 100 / Parts} %");
            }
        }
    }
}
