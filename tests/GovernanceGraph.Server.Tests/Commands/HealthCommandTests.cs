using System.Net;
using System.Net.Sockets;
using GovernanceGraph.Server.Configuration;
using GovernanceGraph.Server.Tests.Subscriptions;
using GovernanceGraph.Storage;
using GovernanceGraph.Testing;
using Xunit;

namespace GovernanceGraph.Server.Tests.Commands;

/// <summary>The command "health", which the container image checks itself with.</summary>
public sealed class HealthCommandTests : IDisposable
{
    readonly TemporaryDirectory directory = new();

    public void Dispose() => directory.Dispose();

    [Fact]
    public async Task AServerThatIsReadyIsHealthy()
    {
        await using var server = await RunningServer.StartAsync();
        var run = await RunAsync([], "--urls", server.Address.ToString());

        Assert.Equal(new(0, $"ready, revision 1{Environment.NewLine}", ""), run);
    }

    [Fact]
    public async Task AnAddressThatMeansAllOfTheMachineIsAskedAtTheLoopbackOne()
    {
        await using var server = await RunningServer.StartAsync();
        var run = await RunAsync(new() { ["GovernanceGraph:Urls"] = $"http://*:{server.Address.Port};http://*:1" });

        Assert.Equal(0, run.ExitCode);
    }

    [Theory]
    [InlineData("graph.example.org")]
    [InlineData("*.example.org")]
    [InlineData("graph.example.org.;other.example.org")]
    [InlineData("192.0.2.1")]
    [InlineData("2001:db8::1")]
    public async Task AServerThatAnswersToItsNamesAloneIsAskedByOneOfThem(string names)
    {
        await using var server = await RunningServer.StartAsync(settings =>
            settings with
            {
                AllowedHosts = HostPattern.Read(new(names, "setting"), []),
            }
        );
        var urls = new[] { "--urls", server.Address.ToString() };

        Assert.Equal(0, (await RunAsync(new() { ["GovernanceGraph:AllowedHosts"] = names }, urls)).ExitCode);
        Assert.Equal(1, (await RunAsync([], urls)).ExitCode);
    }

    [Fact]
    public async Task AServerWhoseStoreIsAwayIsNotHealthy()
    {
        var failure = new StoreException(StoreErrorCode.Unavailable, "Away.");
        var store = new StandInStore(_ => throw failure) { RevisionFailure = failure };
        await using var server = await RunningServer.StartAsync(store: store);
        var run = await RunAsync([], "--urls", server.Address.ToString());

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(
            $"{server.Address}health/ready answered 503: Unavailable: ",
            run.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task AServerThatIsNotThereIsNotHealthy()
    {
        var port = FreePort.Find();
        var run = await RunAsync([], "--urls", $"http://127.0.0.1:{port}");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(
            $"http://127.0.0.1:{port}/health/ready cannot be reached: ",
            run.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task AServerThatDoesNotAnswerIsNotHealthy()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var address = $"http://{silent.LocalEndpoint}";
        var run = await RunAsync([], "--urls", address, "--timeout", "1");

        Assert.Equal(new(1, "", $"{address}/health/ready did not answer within 1 s.{Environment.NewLine}"), run);
    }

    [Theory]
    [InlineData("--urls", "http://127.0.0.1:0")]
    [InlineData("--timeout", "0")]
    [InlineData("--timeout", "x")]
    public async Task WhatCannotBeAskedIsRefused(params string[] words) =>
        Assert.Equal(2, (await RunAsync([], words)).ExitCode);

    Task<CommandRun> RunAsync(Dictionary<string, string?> environment, params string[] words) =>
        CommandRun.RunAsync(directory.FullName, environment, CancellationToken.None, ["health", .. words]);
}
