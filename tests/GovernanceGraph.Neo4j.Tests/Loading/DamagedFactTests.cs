using GovernanceGraph.Storage;
using GovernanceGraph.Testing;
using Xunit;

namespace GovernanceGraph.Neo4j.Tests.Loading;

/// <summary>
/// Facts that somebody changed behind the service: nothing is built upon them, and none is handed out.
/// </summary>
[Collection(SharedNeo4j.Name)]
public sealed class DamagedFactTests
{
    public static readonly TheoryData<string, string> Damages = new()
    {
        {
            "MATCH (n:Claim {fromId: 'state:CA', basis: 'STATED'}) WITH n LIMIT 1 SET n.locator = 'elsewhere'",
            "is damaged (the stored Claim with the hash"
        },
        {
            "MATCH (n:Claim {basis: 'STATED'}) WITH n LIMIT 1 SET n.sourceId = 'nowhere'",
            "is damaged (the stored Claim with the hash"
        },
        {
            "MATCH (n:Source {id: 'encyclopedia'}) SET n.title = 'Another'",
            "is damaged (the stored facts are not those of the revision)"
        },
        {
            "MATCH (n:Principle) WITH n LIMIT 1 DETACH DELETE n",
            "is damaged (the stored facts are not those of the revision)"
        },
        {
            "MATCH (n:Claim {basis: 'STATED'}) WITH n LIMIT 1 SET n.since = 'soon'",
            "holds the date \"soon\", which this program does not know"
        },
        {
            "MATCH (n:Claim {basis: 'STATED'}) WITH n LIMIT 1 SET n.role = ['a', 'b']",
            "which this program does not know"
        },
        { "MATCH (n:Claim {basis: 'STATED'}) WITH n LIMIT 1 REMOVE n.sourceId", "lacks a required property" },
        { "MATCH (n:ReportedCount) WITH n LIMIT 1 SET n.value = 'many'", "wrong type or length" },
        {
            "MATCH (n:Statement) WHERE size(n.valueProperties) > 0 WITH n LIMIT 1 SET n.valueProperties = ['mood']",
            "holds the field \"mood\", which this program does not know"
        },
        {
            "MATCH (n:Statement) WHERE size(n.valueProperties) > 0 WITH n LIMIT 1 SET n.valueTexts = []",
            "wrong type or length"
        },
    };

    [Theory]
    [MemberData(nameof(Damages))]
    public async Task NothingIsBuiltUponThem(string statement, string expected)
    {
        var server = await SharedNeo4j.EmptiedAsync();
        await using var store = Neo4jGraphStore.Create(SharedNeo4j.Options(server), TimeProvider.System);
        await store.ApplyAsync(SmallGraph.Load, null, TestContext.Current.CancellationToken);
        await server.QueryAsync(statement);
        Func<Task>[] uses =
        [
            () => store.ApplyAsync(Some.Put(Some.Source("another")), null, default).AsTask(),
            () => store.ReadFactsAsync(null, default).AsTask(),
        ];
        foreach (var use in uses)
        {
            var failure = await Assert.ThrowsAsync<StoreException>(use);
            Assert.Equal(StoreErrorCode.Corrupt, failure.Code);
            Assert.Contains(expected, failure.Message, StringComparison.Ordinal);
            Assert.EndsWith(".", failure.Message, StringComparison.Ordinal);
        }

        Assert.Equal(1, (await store.CurrentRevisionAsync(TestContext.Current.CancellationToken))!.Number);
    }
}
