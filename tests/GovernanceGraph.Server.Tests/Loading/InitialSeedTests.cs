using GovernanceGraph.Server.Configuration;
using GovernanceGraph.Server.Loading;
using GovernanceGraph.Server.Stores;
using GovernanceGraph.Storage;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace GovernanceGraph.Server.Tests.Loading;

public sealed class InitialSeedTests : IDisposable
{
    readonly TemporaryDirectory directory = new();
    readonly CollectingLoggerFactory log = new();

    public void Dispose()
    {
        log.Dispose();
        directory.Dispose();
    }

    [Fact]
    public async Task AnEmptyStoreThatWasAwayIsFilledWhenItIsBack()
    {
        var store = new FlickeringStore { Failure = new(StoreErrorCode.Unavailable, "It is away.") };
        await using var monitor = new StoreMonitor(store, log, TimeProvider.System);
        var filling = Filling(store, Repository.Seed);
        var filled = filling.FillWhenThereAsync(monitor, CancellationToken.None);
        await log.HasAsync("The store failed: It is away.");
        Assert.True(filling.IsPending);
        store.Failure = null;

        Assert.True(await filled);
        Assert.False(filling.IsPending);
        await log.HasAsync("The store holds revision 1:");
    }

    [Fact]
    public async Task AFaultySeedEndsTheWaiting()
    {
        File.WriteAllText(Path.Combine(directory.FullName, "sources.csv"), "id\n");
        var store = new FlickeringStore();
        await using var monitor = new StoreMonitor(store, log, TimeProvider.System);

        Assert.False(await Filling(store, directory.FullName).FillWhenThereAsync(monitor, CancellationToken.None));
        Assert.Null(await store.CurrentRevisionAsync(CancellationToken.None));
    }

    InitialSeed Filling(FlickeringStore store, string seed)
    {
        var environment = new ProcessEnvironment(
            TextWriter.Null,
            TextWriter.Null,
            directory.FullName,
            directory.FullName,
            new ConfigurationBuilder().Build(),
            IsTerminal: false
        );
        return new(store, SettingsReader.Read(new() { [SettingsTable.Seed] = seed }, environment), environment, log);
    }
}
