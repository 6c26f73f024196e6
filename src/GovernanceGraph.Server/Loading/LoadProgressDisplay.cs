using GovernanceGraph.Server.Configuration;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Server.Loading;

/// <summary>How far a load is, as a percentage that changes in place on a terminal; elsewhere nothing.</summary>
sealed class LoadProgressDisplay : IProgress<LoadProgress>
{
    const int None = -1;

    readonly TextWriter output;
    readonly Lock gate = new(); // a store may report from more than one thread
    int shown = None;

    LoadProgressDisplay(TextWriter output) => this.output = output;

    internal static async Task<LoadOutcome> ShowAsync(
        ProcessEnvironment environment,
        Func<IProgress<LoadProgress>?, Task<LoadOutcome>> load
    )
    {
        if (!environment.IsTerminal)
        {
            return await load(null);
        }

        var display = new LoadProgressDisplay(environment.Error);
        try
        {
            return await load(display);
        }
        finally
        {
            display.Clear();
        }
    }

    /// <inheritdoc/>
    public void Report(LoadProgress value)
    {
        var percentage = value.Total == 0 ? 100 : (int)(value.Done * 100L / value.Total);
        lock (gate)
        {
            if (percentage > shown)
            {
                shown = percentage;
                output.Write($"\rLoading: {percentage, 3} %");
            }
        }
    }

    void Clear()
    {
        lock (gate)
        {
            if (shown != None)
            {
                output.Write("\r                \r");
            }
        }
    }
}
