using System.Text.Json;
using Xunit;

namespace GovernanceGraph.Server.Tests.PublishedClients;

/// <summary>One line of a script that says what a client was tried with: no fault where it held.</summary>
sealed record ClientCheck(string Client, string Name, string Fault)
{
    static readonly JsonSerializerOptions Names = new(JsonSerializerDefaults.Web);

    /// <summary>All checks of a script that ran to its end, none of which found a fault.</summary>
    internal static List<ClientCheck> AllHeld(IReadOnlyList<string> lines)
    {
        var checks = lines
            .Where(line => line.StartsWith('{'))
            .Select(line => JsonSerializer.Deserialize<ClientCheck>(line, Names)!)
            .ToList();
        var faults = checks
            .Where(check => check.Fault.Length > 0)
            .Select(check => $"{check.Client}, {check.Name}: {check.Fault}")
            .ToList();
        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.Equal("done", lines[^1]);
        return checks;
    }
}
