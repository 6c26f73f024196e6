using GovernanceGraph.Storage;
using GovernanceGraph.Testing;

namespace GovernanceGraph.Embedded.Tests;

public sealed class EmbeddedGraphStoreTests : GraphStoreContract, IDisposable
{
    readonly TemporaryDirectory directory = new();
    int stores;

    public void Dispose() => directory.Dispose();

    protected override async Task<IGraphStore> EmptyStoreAsync(TimeProvider clock) =>
        await EmbeddedGraphStore.OpenAsync(Path.Combine(directory.Path, $"{stores++}"), clock);
}
