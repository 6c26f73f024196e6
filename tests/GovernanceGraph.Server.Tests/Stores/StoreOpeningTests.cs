using GovernanceGraph.Embedded;
using GovernanceGraph.Server.Stores;
using GovernanceGraph.Storage;
using Xunit;

namespace GovernanceGraph.Server.Tests.Stores;

public sealed class StoreOpeningTests
{
    [Fact]
    public async Task AStoreThatNobodyWaitedForIsClosed()
    {
        var token = TestContext.Current.CancellationToken;
        using var directory = new TemporaryDirectory();
        var opening = StoreOpening.Begin(async () =>
            await EmbeddedGraphStore.OpenAsync(directory.FullName, cancellationToken: token)
        );
        await opening.DisposeAsync();
        await using var again = await EmbeddedGraphStore.OpenAsync(directory.FullName, cancellationToken: token);
        Assert.Null(await again.CurrentRevisionAsync(token));
    }

    [Fact]
    public async Task WhyAStoreCannotBeOpenedIsToldToWhoeverWaitsForIt()
    {
        var opening = StoreOpening.Begin(() => throw new StoreException(StoreErrorCode.InUse, "It is in use."));
        var failure = await Assert.ThrowsAsync<StoreException>(() => opening.Store);
        Assert.Equal("It is in use.", failure.Message);
        await opening.DisposeAsync();
    }
}
