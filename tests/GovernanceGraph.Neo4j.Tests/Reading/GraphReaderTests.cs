using GovernanceGraph.Model;
using GovernanceGraph.Neo4j.Cypher;
using GovernanceGraph.Neo4j.Reading;
using GovernanceGraph.Neo4j.Tests.Connections;
using GovernanceGraph.Queries;
using GovernanceGraph.Storage;
using GovernanceGraph.Testing;
using Xunit;
using static GovernanceGraph.Neo4j.Tests.Cypher.Plans;

namespace GovernanceGraph.Neo4j.Tests.Reading;

public sealed class GraphReaderTests
{
    static readonly GraphQuery Sources = new(Connection(DatasetLinks.Sources, Part.Total), null);
    static readonly GraphQuery Entities = new(Connection(DatasetLinks.Entities, Part.Total), null);

    [Fact]
    public async Task ALoadThatBecomesVisibleBetweenTwoStatementsIsSeenByNeither()
    {
        using var server = ScriptedServer.Saying(Answer("[1,[10]]", "[2,[21]]"), Answer("[2,[10]]", "[3,[11]]"));
        await using var connection = server.Connection();
        var reading = await new GraphReader(connection, _ => { }).ReadAsync(
            [Sources, Entities],
            TestContext.Current.CancellationToken
        );
        Assert.Equal(["{\n  totalCount: 10\n}\n", "{\n  totalCount: 11\n}\n"], [Text(reading, 0), Text(reading, 1)]);
        Assert.Equal([2, 0], server.Requests.Select(request => request.Body.Split("\"revision\":null").Length - 1));
        Assert.Equal(2, server.Requests[1].Body.Split("\"revision\":1").Length - 1);
    }

    [Fact]
    public async Task AnOlderRevisionMayBeReadBesideTheCurrentOne()
    {
        using var server = ScriptedServer.Saying(Answer("[2,[10]]", "[2,[11]]"));
        await using var connection = server.Connection();
        var reading = await new GraphReader(connection, _ => { }).ReadAsync(
            [Sources with { Revision = 1 }, Entities],
            TestContext.Current.CancellationToken
        );
        Assert.Equal("{\n  totalCount: 10\n}\n", Text(reading, 0));
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData(0, 2, "There is no revision 0: the revisions are 1 to 2.")]
    [InlineData(3, 2, "There is no revision 3: the revisions are 1 to 2.")]
    [InlineData(1, 0, "There is no revision 1: nothing has been loaded yet.")]
    public async Task ARevisionThatIsNotThereIsRefused(long asked, long current, string message)
    {
        using var server = ScriptedServer.Saying(Answer($"[{current},[0]]"));
        await using var connection = server.Connection();
        var refusal = await Assert.ThrowsAsync<StoreException>(() =>
            new GraphReader(connection, _ => { })
                .ReadAsync([Sources with { Revision = asked }], TestContext.Current.CancellationToken)
                .AsTask()
        );
        Assert.Equal((StoreErrorCode.RevisionNotFound, message), (refusal.Code, refusal.Message));
    }

    [Fact]
    public async Task ADatabaseWithoutTheStoresNodeIsNoStore()
    {
        using var server = ScriptedServer.Saying(Answer([]));
        await using var connection = server.Connection();
        var refusal = await Assert.ThrowsAsync<StoreException>(() =>
            new GraphReader(connection, _ => { }).ReadAsync([Sources], TestContext.Current.CancellationToken).AsTask()
        );
        Assert.Equal(StoreErrorCode.Corrupt, refusal.Code);
    }

    [Fact]
    public void AStatementIsKeptWhenItsPlanComesTheSecondTime()
    {
        var compiled = new CompiledQueries();
        Assert.NotSame(compiled.Get(Sources), compiled.Get(Sources));
        Assert.Same(compiled.Get(Sources), compiled.Get(Sources));
    }

    // A statement for each row; where there is none, one statement without a row.
    static string Answer(params string[] rows)
    {
        const string header = """{"header":{"fields":["current","answer"]}}""";
        var statements = rows.Length == 0 ? [$"{header}\n"] : rows.Select(row => $"{header}\n{{\"data\":{row}}}\n");
        return string.Concat(statements.Select(statement => statement + "{\"summary\":{}}\n"))
            + """{"info":{"lastBookmarks":[]}}""";
    }

    static string Text(IGraphReading reading, int query)
    {
        var answer = new AnswerText();
        reading.Push(query, answer);
        return answer.ToString();
    }
}
