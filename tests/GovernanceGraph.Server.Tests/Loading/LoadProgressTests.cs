using GovernanceGraph.Server.Configuration;
using GovernanceGraph.Server.Loading;
using GovernanceGraph.Storage;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace GovernanceGraph.Server.Tests.Loading;

public sealed class LoadProgressTests
{
    [Fact]
    public async Task ATerminalShowsEachPercentageOnceInPlaceAndIsClearedAtTheEnd()
    {
        var shown = await ShowAsync(isTerminal: true, new(0, 300), new(1, 300), new(3, 300), new(300, 300));

        Assert.Equal("\rLoading:   0 %\rLoading:   1 %\rLoading: 100 %\r                \r", shown);
    }

    [Fact]
    public async Task AFileGetsNothing() => Assert.Equal("", await ShowAsync(isTerminal: false, new(1, 2), new(2, 2)));

    static async Task<string> ShowAsync(bool isTerminal, params LoadProgress[] steps)
    {
        using var error = new StringWriter();
        var environment = new ProcessEnvironment(
            TextWriter.Null,
            error,
            "/",
            "/",
            new ConfigurationBuilder().Build(),
            isTerminal
        );
        var loaded = new LoadOutcome(
            new(1, DateTimeOffset.UnixEpoch, "seed", "A test.", "", 0, 0, 0, 0, 0, 0, 0),
            Changed: false
        );
        var outcome = await LoadProgressDisplay.ShowAsync(
            environment,
            progress =>
            {
                foreach (var step in steps)
                {
                    progress?.Report(step);
                }

                return Task.FromResult(loaded);
            }
        );

        Assert.Same(loaded, outcome);
        return error.ToString();
    }
}
