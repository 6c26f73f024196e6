using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using GovernanceGraph.Neo4j.Connections;
using GovernanceGraph.Neo4j.Schema;
using GovernanceGraph.Storage;
using Xunit;

namespace GovernanceGraph.Neo4j.Tests.Faults;

/// <summary>
/// What a caller is told when a real server refuses, hangs, starves or dies, and that all goes on by itself afterwards.
/// </summary>
[Collection(FaultyNeo4j.Name)]
public sealed class ConnectionFaultTests(FaultyNeo4j neo4j)
{
    const string Endless =
        "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a WHERE a < 0 RETURN count(a) AS "
        + "current, 0 AS answer";
    const string Large = "UNWIND range(1, 2000000) AS x RETURN 0 AS current, size(collect(toString(x))) AS answer";

    [Fact]
    public async Task WrongCredentialsAndAMissingDatabaseAreTold()
    {
        var server = await neo4j.RunningAsync();
        await using var stranger = FaultyNeo4j.Connection(server, options => options with { Password = "wrong" });
        await using var elsewhere = FaultyNeo4j.Connection(server, options => options with { Database = "elsewhere" });
        await using var elsewhereByQuery = FaultyNeo4j.Connection(
            server,
            options => options with { Database = "elsewhere", Only = ApiKind.QueryApi }
        );

        await FailsAsync(
            stranger,
            "RETURN 1",
            StoreErrorCode.Unavailable,
            $"Neo4j at \"{server.Uri.AbsoluteUri.TrimEnd('/')}\" refuses the credentials; correct "
                + "\"Neo4j:User\" and \"Neo4j:Password\", or \"Neo4j:Token\"."
        );
        await FailsAsync(
            elsewhere,
            "RETURN 1",
            StoreErrorCode.Unavailable,
            "Neo4j has no database \"elsewhere\"; create it there, or correct \"Neo4j:Database\"."
        );
        await FailsAsync(
            elsewhereByQuery,
            "RETURN 1",
            StoreErrorCode.Unavailable,
            "Neo4j has no database \"elsewhere\"; create it there, or correct \"Neo4j:Database\"."
        );
    }

    [Fact]
    public async Task AStatementThatTakesTooLongIsEndedByTheServerToo()
    {
        var server = await neo4j.RunningAsync();
        await using var connection = FaultyNeo4j.Connection(
            server,
            options => options with { QueryTimeout = TimeSpan.FromSeconds(1) }
        );
        var failure = await Assert.ThrowsAsync<StoreException>(() => RunAsync(connection, Endless));

        Assert.Equal(StoreErrorCode.Timeout, failure.Code);
        await using var observer = FaultyNeo4j.Connection(server);
        await EventuallyAsync(async () =>
            (
                await SharedNeo4j.TextsAsync(
                    observer,
                    "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'UNWIND "
                        + "range(1, 100000)' RETURN count(*)"
                )
            ).Single() == "0"
        );
    }

    [Fact]
    public async Task AServerThatHangsIsGivenUpAtTheDeadlineAndIsBackWhenItGoesOn()
    {
        var server = await neo4j.RunningAsync();
        await using var connection = FaultyNeo4j.Connection(
            server,
            options => options with { QueryTimeout = TimeSpan.FromSeconds(1) }
        );
        await server.PauseAsync();
        try
        {
            await FailsAsync(
                connection,
                "RETURN 1",
                StoreErrorCode.Timeout,
                $"Neo4j at \"{server.Uri.AbsoluteUri.TrimEnd('/')}\" did not answer in time; request "
                    + "less data, or check whether it is overloaded."
            );
        }
        finally
        {
            await server.ResumeAsync();
        }

        await EventuallyAsync(() => AnswersAsync(connection));
    }

    [Fact]
    public async Task ADatabaseThatMayOnlyBeReadIsReadAndLimitsOfTheServerAreTold()
    {
        var server = await neo4j.RunningAsync();
        await using (var writer = FaultyNeo4j.Connection(server))
        {
            await server.DeleteAllAsync();
            await new SchemaSetup(writer).EnsureReadyAsync(CancellationToken.None);
        }

        await neo4j.EndAsync();
        await using var connection = FaultyNeo4j.Connection(server);
        var setup = new SchemaSetup(connection);
        var away = await Assert.ThrowsAsync<StoreException>(() =>
            setup.EnsureReadyAsync(CancellationToken.None).AsTask()
        );
        Assert.Equal(
            $"Neo4j cannot be reached at \"{server.Uri.AbsoluteUri.TrimEnd('/')}\"; start it, or correct "
                + "\"Neo4j:Uri\".",
            away.Message
        );

        await neo4j.StartAsync(
            ("server.databases.default_to_read_only", "true"),
            ("dbms.memory.transaction.total.max", "16m"),
            ("db.transaction.timeout", "2s")
        );
        await EventuallyAsync(() => AnswersAsync(connection));
        await setup.EnsureReadyAsync(CancellationToken.None);
        await FailsAsync(
            connection,
            "CREATE (n) RETURN 1",
            StoreErrorCode.Unavailable,
            "The Neo4j database \"neo4j\" is read-only; allow writing there, or correct \"Neo4j:Database\".",
            AccessMode.Write
        );
        await FailsAsync(
            connection,
            "CREATE (n) RETURN 1",
            StoreErrorCode.Unavailable,
            "The Neo4j database \"neo4j\" is read-only; allow writing there, or correct \"Neo4j:Database\"."
        );
        await FailsAsync(
            connection,
            Large,
            StoreErrorCode.Unavailable,
            "Neo4j does not have enough memory for a transaction; request less data, or raise its heap "
                + "and \"dbms.memory.transaction.total.max\"."
        );

        // Over the HTTP API a caller's own deadline takes the place of the server's limit.
        await using var byQuery = FaultyNeo4j.Connection(server, options => options with { Only = ApiKind.QueryApi });
        await FailsAsync(
            byQuery,
            Endless,
            StoreErrorCode.Timeout,
            "Neo4j ended a transaction that took longer than allowed; request less data, or raise "
                + "\"db.transaction.timeout\" there."
        );
        Assert.True(await AnswersAsync(connection));
        await neo4j.EndAsync();
    }

    [Fact]
    public async Task ThroughAPowerCutAnswersAreRightOrAreFailuresAndTheDatabaseIsSound()
    {
        var server = await neo4j.RunningAsync();
        await server.DeleteAllAsync();
        await server.QueryAsync("UNWIND range(1, 1000) AS n CREATE (:Number {n: n})");
        await using var connection = FaultyNeo4j.Connection(server);
        var endless = Assert.ThrowsAsync<StoreException>(() => RunAsync(connection, Endless));
        var (right, failures) = (0, new ConcurrentBag<StoreException>());
        using var stopping = new CancellationTokenSource();
        var asking = Enumerable
            .Range(0, 4)
            .Select(_ =>
                Task.Run(async () =>
                {
                    for (
                        var n = 1;
                        !stopping.IsCancellationRequested || Volatile.Read(ref right) < 1_000;
                        n = (n % 1_000) + 1
                    )
                    {
                        try
                        {
                            using var answer = await connection.RunAsync(
                                [
                                    new(
                                        "MATCH (x:Number {n: $p0}) RETURN x.n AS current, [x IN range(1, "
                                            + "x.n) | x] AS answer",
                                        Encoding.UTF8.GetBytes($"{{\"p0\":{n}}}")
                                    ),
                                ],
                                AccessMode.Read,
                                CancellationToken.None
                            );
                            Assert.Equal(
                                $"[{n},[{string.Join(',', Enumerable.Range(1, n))}]]",
                                Encoding.UTF8.GetString(answer.Row(0, 0))
                            );
                            Interlocked.Increment(ref right);
                        }
                        catch (StoreException failure)
                        {
                            failures.Add(failure);
                            await Task.Delay(20);
                        }
                    }
                })
            )
            .ToList();
        await EventuallyAsync(() => Task.FromResult(Volatile.Read(ref right) > 200));
        await neo4j.EndAsync(kill: true);
        Assert.Equal(StoreErrorCode.Unavailable, (await endless).Code);
        await EventuallyAsync(() => Task.FromResult(!failures.IsEmpty));
        await neo4j.StartAsync();
        var before = Volatile.Read(ref right);
        await EventuallyAsync(() => Task.FromResult(Volatile.Read(ref right) > before));
        await stopping.CancelAsync();
        await Task.WhenAll(asking);

        Assert.All(failures, failure => Assert.Equal(StoreErrorCode.Unavailable, failure.Code));
        await neo4j.EndAsync();
        Assert.DoesNotContain("ERROR", await server.AdminAsync("database", "check", "neo4j"), StringComparison.Ordinal);
    }

    static async Task FailsAsync(
        Neo4jConnection connection,
        string statement,
        StoreErrorCode code,
        string sentence,
        AccessMode mode = AccessMode.Read
    )
    {
        var failure = await Assert.ThrowsAsync<StoreException>(() => RunAsync(connection, statement, mode));
        Assert.Equal((code, sentence), (failure.Code, failure.Message));
    }

    static async Task RunAsync(Neo4jConnection connection, string statement, AccessMode mode = AccessMode.Read) =>
        (await connection.RunAsync([new(statement, "{}"u8.ToArray())], mode, CancellationToken.None)).Dispose();

    static async Task<bool> AnswersAsync(Neo4jConnection connection)
    {
        try
        {
            await RunAsync(connection, "RETURN 1");
            return true;
        }
        catch (StoreException)
        {
            return false;
        }
    }

    static async Task EventuallyAsync(Func<Task<bool>> condition)
    {
        var waited = Stopwatch.StartNew();
        while (!await condition())
        {
            Assert.True(waited.Elapsed < TimeSpan.FromSeconds(120), "It did not happen within two minutes.");
            await Task.Delay(100);
        }
    }
}
