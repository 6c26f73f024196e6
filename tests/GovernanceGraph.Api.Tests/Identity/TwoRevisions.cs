using GovernanceGraph.Facts;
using GovernanceGraph.Model;
using GovernanceGraph.Storage;
using GovernanceGraph.Testing;

namespace GovernanceGraph.Api.Tests.Identity;

/// <summary>
/// The small graph as revision 1, and a revision 2 in which France has not signed and Canada founded.
/// </summary>
static class TwoRevisions
{
    internal static async Task ChangeAsync(IGraphStore store)
    {
        FactKey[] gone =
        [
            .. SmallGraph
                .Facts.OfType<Claim>()
                .Where(claim => claim.From == "state:FR" && claim.Type == GovernanceModel.Signed)
                .Select(claim => claim.Key),
        ];
        Fact[] come =
        [
            Some.Claim("state:CA", GovernanceModel.Founded, SmallGraph.ParisCall, "2018-11", source: "encyclopedia"),
        ];
        await store.ApplyAsync(new("A test", "Another revision", come, gone), null, CancellationToken.None);
    }
}

/// <summary>Two revisions in the embedded store.</summary>
public sealed class TwoRevisionsStore : LoadedEmbeddedStore
{
    private protected override GraphChangeSet Load => SmallGraph.Load;

    /// <inheritdoc/>
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await TwoRevisions.ChangeAsync(Store);
    }
}

/// <summary>Two revisions in Neo4j.</summary>
public sealed class Neo4jTwoRevisionsStore : LoadedNeo4jStore
{
    private protected override GraphChangeSet Load => SmallGraph.Load;

    private protected override Task LoadedAsync(IGraphStore store) => TwoRevisions.ChangeAsync(store);
}
