using System.Diagnostics;
using GovernanceGraph.Testing;
using Xunit;

namespace GovernanceGraph.Server.Tests;

/// <summary>
/// A script of the folder "clients", which uses npm packages on the running server as applications do.
/// </summary>
static class NodeScript
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    static readonly string Folder = Path.Combine(Repository.Root, "tests", "GovernanceGraph.Server.Tests", "clients");

    /// <summary>Skips the test where the script cannot run; continuous integration fails then.</summary>
    internal static void Require(string package)
    {
        ServiceRequired.Unless(
            Directory.Exists(Path.Combine(Folder, "node_modules", package)),
            $"The package \"{package}\" is not installed: run \"npm ci\" in tests/GovernanceGraph.Server.Tests/clients."
        );
        ServiceRequired.Unless(HasProgram("node"), "The program \"node\" is not installed: the clients need it.");
    }

    /// <summary>Runs a script to its end, which is one without a fault.</summary>
    /// <param name="words">The script's file and its arguments.</param>
    /// <param name="said">Gets each line that the script prints, when it does; absent: nobody.</param>
    /// <returns>All lines.</returns>
    internal static async Task<List<string>> RunAsync(IEnumerable<string> words, Func<string, Task>? said = null)
    {
        using var node = Process.Start(
            new ProcessStartInfo("node", words)
            {
                UseShellExecute = false,
                WorkingDirectory = Folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var faults = node.StandardError.ReadToEndAsync();
        try
        {
            var lines = new List<string>();
            while (await node.StandardOutput.ReadLineAsync().WaitAsync(Patience) is { } line)
            {
                lines.Add(line);
                await (said?.Invoke(line) ?? Task.CompletedTask);
            }

            await node.WaitForExitAsync().WaitAsync(Patience);
            Assert.True(node.ExitCode == 0, $"node ended with {node.ExitCode}: {await faults}");
            return lines;
        }
        finally
        {
            if (!node.HasExited)
            {
                node.Kill();
            }
        }
    }

    /// <summary>Whether a program of this name would be found.</summary>
    internal static bool HasProgram(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Any(folder => File.Exists(Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name)));
}
