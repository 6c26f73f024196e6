using Xunit.Runner.InProc.SystemConsole;

namespace GovernanceGraph.Embedded.Tests;

/// <summary>The tests, as xunit starts them, or the process that the tests start and kill.</summary>
static class Program
{
    public static async Task<int> Main(string[] arguments)
    {
        if (arguments is not [LoadingProcess.Command, .. var rest])
        {
            return await ConsoleRunner.Run(arguments);
        }

        await LoadingProcess.RunAsync(rest);
        return 0;
    }
}
