using System.Text;
using GovernanceGraph.Neo4j.Connections;
using GovernanceGraph.Storage;
using GovernanceGraph.Testing;
using Xunit;

namespace GovernanceGraph.Neo4j.Tests.Connections;

/// <summary>What nobody waits for any more must not go on in the database.</summary>
[Collection(SharedNeo4j.Name)]
public sealed class AbandonedStatementTests
{
    // Minutes of work, if nothing ends it.
    const string Endless =
        "UNWIND range(1, 1000000000) AS n WITH n WHERE n % 7 = 9 RETURN 1 AS current, count(*) AS answer";

    const string Running =
        "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'range(1, 1000000000)' AND NOT "
        + "currentQuery STARTS WITH 'SHOW' RETURN count(*)";

    static readonly TimeSpan HangGuard = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData(nameof(ApiKind.HttpApi))]
    [InlineData(nameof(ApiKind.QueryApi))]
    public async Task ACallThatIsGivenUpEndsInTheDatabase(string api)
    {
        var server = await SharedNeo4j.EmptiedAsync();
        await using var connection = new Neo4jConnection(SharedNeo4j.Options(server, api));
        using var ending = new CancellationTokenSource();
        var call = connection.RunAsync([Statement()], AccessMode.Read, ending.Token).AsTask();
        await UntilAsync(server, "1");
        await ending.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        await UntilAsync(server, "0");
    }

    [Theory]
    [InlineData(nameof(ApiKind.HttpApi))]
    [InlineData(nameof(ApiKind.QueryApi))]
    public async Task ACallWhoseDeadlinePassesEndsInTheDatabase(string api)
    {
        var server = await SharedNeo4j.EmptiedAsync();
        await using var connection = new Neo4jConnection(
            SharedNeo4j.Options(server, api) with
            {
                QueryTimeout = TimeSpan.FromSeconds(2),
            }
        );
        var failure = await Assert.ThrowsAsync<StoreException>(() =>
            connection.RunAsync([Statement(), Statement()], AccessMode.Read, CancellationToken.None).AsTask()
        );

        Assert.Equal(StoreErrorCode.Timeout, failure.Code);
        await UntilAsync(server, "0");
    }

    static CypherStatement Statement() => new(Endless, Encoding.UTF8.GetBytes("{}"));

    static async Task UntilAsync(Neo4jServer server, string running)
    {
        await using var observer = new Neo4jConnection(SharedNeo4j.Options(server));
        using var guard = new CancellationTokenSource(HangGuard);
        while (await SharedNeo4j.TextsAsync(observer, Running) is not [var count] || count != running)
        {
            await Task.Delay(100, guard.Token);
        }
    }
}
