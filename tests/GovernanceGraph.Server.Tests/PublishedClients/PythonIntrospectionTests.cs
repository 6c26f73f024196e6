using System.Diagnostics;
using Xunit;

namespace GovernanceGraph.Server.Tests.PublishedClients;

/// <summary>The reference implementation in Python builds the schema from what introspection answers.</summary>
[Collection(ServerTests.Name)]
public sealed class PythonIntrospectionTests(ServerFixture server)
{
    [Fact]
    public async Task TheReferenceImplementationInPythonBuildsTheSchema()
    {
        const string python = "python3";
        Assert.SkipUnless(
            await RunAsync(python, "-c", "import graphql") is (0, _),
            "There is no Python with the package graphql-core."
        );

        var script = Path.Combine(
            Repository.Root,
            "tests",
            "GovernanceGraph.Server.Tests",
            "clients",
            "introspection",
            "introspection.py"
        );
        Assert.Equal((0, "done\n"), await RunAsync(python, script, server.Address.AbsoluteUri));
    }

    static async Task<(int ExitCode, string Output)?> RunAsync(string program, params string[] arguments)
    {
        Process started;
        try
        {
            started = Process.Start(
                new ProcessStartInfo(program, arguments)
                {
                    UseShellExecute = false,
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                }
            )!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null; // there is no such program
        }

        using (started)
        {
            var faults = started.StandardError.ReadToEndAsync();
            var output = await started.StandardOutput.ReadToEndAsync();
            await started.WaitForExitAsync();
            return (started.ExitCode, started.ExitCode == 0 ? output : output + await faults);
        }
    }
}
