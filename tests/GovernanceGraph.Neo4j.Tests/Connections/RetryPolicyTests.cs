using System.Net;
using GovernanceGraph.Neo4j.Connections;
using GovernanceGraph.Storage;
using Xunit;
using static GovernanceGraph.Neo4j.Tests.Connections.ScriptedServer;

namespace GovernanceGraph.Neo4j.Tests.Connections;

/// <summary>What is sent again, what is not, and when nothing is sent.</summary>
public sealed class RetryPolicyTests
{
    const string Whole = "{\"header\":{\"fields\":[\"a\"]}}\n{\"data\":[1]}\n{\"summary\":{}}\n{\"info\":{}}\n";

    static readonly CypherStatement Statement = new("RETURN 1", "{}"u8.ToArray());

    [Theory]
    [InlineData("Neo.TransientError.Transaction.DeadlockDetected", 2)]
    [InlineData("Neo.TransientError.General.MemoryPoolOutOfMemoryError", 2)]
    [InlineData("Neo.ClientError.Statement.SyntaxError", 1)]
    [InlineData("Neo.DatabaseError.General.UnknownError", 1)]
    public async Task OnlyWhatTheServerCallsPassingIsSentAgainBeItAWrite(string code, int requests)
    {
        var count = 0;
        using var server = new ScriptedServer(request =>
            Ok(
                request.Path == "/" ? Root
                : count++ == 0 ? $$"""{"results":[],"errors":[{"code":"{{code}}","message":"no"}]}"""
                : Whole
            )
        );
        await using var connection = server.Connection();
        var failure = await Record.ExceptionAsync(() => RunAsync(connection, AccessMode.Write));

        Assert.Equal(requests, server.Requests.Count);
        Assert.Equal(requests == 1, failure is StoreException);
    }

    [Theory]
    [InlineData(HttpRequestError.ConnectionError, AccessMode.Write, false, 2)]
    [InlineData(HttpRequestError.ResponseEnded, AccessMode.Write, false, 1)]
    [InlineData(HttpRequestError.ResponseEnded, AccessMode.Write, true, 2)]
    [InlineData(HttpRequestError.ResponseEnded, AccessMode.Read, true, 2)]
    public async Task AWriteThatMayHaveBeenExecutedIsNotSentAgain(
        object error,
        object mode,
        bool isRepeatable,
        int requests
    )
    {
        var count = 0;
        using var server = new ScriptedServer(request =>
            request.Path == "/" ? Ok(Root)
            : count++ == 0 ? throw new HttpRequestException((HttpRequestError)error)
            : Ok(Whole)
        );
        await using var connection = server.Connection();
        var failure = await Record.ExceptionAsync(() =>
            connection.RunAsync([Statement], (AccessMode)mode, isRepeatable, CancellationToken.None).AsTask()
        );

        Assert.Equal(requests, server.Requests.Count);
        Assert.Equal(requests == 1, failure is StoreException { Code: StoreErrorCode.Unavailable });
    }

    [Fact]
    public async Task AnAnswerThatBreaksOffIsAskedForAgain()
    {
        var count = 0;
        using var server = new ScriptedServer(request =>
            request.Path == "/" ? Ok(Root)
            : count++ == 0 ? new(HttpStatusCode.OK) { Content = new StreamContent(new BreakingStream()) }
            : Ok(Whole)
        );
        await using var connection = server.Connection();
        await RunAsync(connection, AccessMode.Read);

        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task WhileTheServerIsAwayNothingIsSentAndAMomentLaterItIsLookedFor()
    {
        var (isAway, attempts) = (true, 0);
        using var server = new ScriptedServer(request =>
        {
            attempts++;
            return isAway
                ? throw new HttpRequestException(HttpRequestError.ConnectionError)
                : Ok(request.Path == "/" ? Root : Whole);
        });
        await using var connection = server.Connection();
        var first = await Assert.ThrowsAsync<StoreException>(() => RunAsync(connection, AccessMode.Read));
        var met = attempts;
        for (var i = 0; i < 20; i++)
        {
            var failure = await Assert.ThrowsAsync<StoreException>(() => RunAsync(connection, AccessMode.Read));
            Assert.Equal((StoreErrorCode.Unavailable, first.Message), (failure.Code, failure.Message));
        }

        Assert.Equal(met, attempts);
        Assert.Equal(
            "Neo4j cannot be reached at \"http://neo4j:7474\"; start it, or correct \"Neo4j:Uri\".",
            first.Message
        );
        isAway = false;
        await Task.Delay(TimeSpan.FromSeconds(1.2), TestContext.Current.CancellationToken);
        await RunAsync(connection, AccessMode.Read);
    }

    [Fact]
    public async Task AServerThatHangsIsGivenUpAtTheDeadline()
    {
        using var server = new ScriptedServer(request =>
            request.Path == "/"
                ? Ok(Root)
                : new(HttpStatusCode.OK) { Content = new StreamContent(new BreakingStream(hangs: true)) }
        );
        await using var connection = server.Connection(options =>
            options with
            {
                QueryTimeout = TimeSpan.FromMilliseconds(100),
            }
        );
        var failure = await Assert.ThrowsAsync<StoreException>(() => RunAsync(connection, AccessMode.Read));

        Assert.Equal(
            (
                StoreErrorCode.Timeout,
                "Neo4j at \"http://neo4j:7474\" did not answer in time; request less data, or check "
                    + "whether it is overloaded."
            ),
            (failure.Code, failure.Message)
        );
    }

    [Fact]
    public async Task WhoGivesUpIsNotToldOfAFailure()
    {
        using var server = new ScriptedServer(request =>
            request.Path == "/"
                ? Ok(Root)
                : new(HttpStatusCode.OK) { Content = new StreamContent(new BreakingStream(hangs: true)) }
        );
        await using var connection = server.Connection();
        using var giving = new CancellationTokenSource(50);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            connection.RunAsync([Statement], AccessMode.Read, giving.Token).AsTask()
        );
    }

    static async Task RunAsync(Neo4jConnection connection, AccessMode mode) =>
        (await connection.RunAsync([Statement], mode, CancellationToken.None)).Dispose();

    /// <summary>The beginning of an answer, then the end of the connection, or nothing more.</summary>
    sealed class BreakingStream(bool hangs = false) : MemoryStream("{\"header\":"u8.ToArray())
    {
        public override async ValueTask<int> ReadAsync(
            Memory<byte> buffer,
            CancellationToken cancellationToken = default
        )
        {
            if (Position < Length)
            {
                return await base.ReadAsync(buffer, cancellationToken);
            }

            await Task.Delay(hangs ? Timeout.Infinite : 1, cancellationToken);
            throw new HttpIOException(HttpRequestError.ResponseEnded);
        }
    }
}
