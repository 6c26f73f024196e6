using System.Net;
using GovernanceGraph.Neo4j.Connections;
using GovernanceGraph.Storage;
using Xunit;
using static GovernanceGraph.Neo4j.Tests.Connections.ScriptedServer;

namespace GovernanceGraph.Neo4j.Tests.Connections;

/// <summary>What is sent, and what is made of answers that a real server does not give on demand.</summary>
public sealed class WireTests
{
    const string Whole =
        "{\"header\":{\"fields\":[\"current\",\"answer\"]}}\n{\"data\":[1,"
        + "\"a\"]}\n{\"summary\":{}}\n{\"info\":{\"lastBookmarks\":[\"FB:1\"]}}\n";

    static readonly CypherStatement Statement = new("RETURN 1 AS current, $p0 AS answer", """{"p0":"a"}"""u8.ToArray());

    [Theory]
    [InlineData(
        "{\"header\":{\"fields\":[\"a\"]}}\n{\"data\":[1]}\n{\"error\":{\"errors\":[{\"code\":"
            + "\"Neo.ClientError.Statement.ArithmeticError\","
            + "\"message\":\"/ by zero\"}]}}\n{\"info\":{}}\n"
    )]
    [InlineData(
        "{\"results\":[],\"errors\":[{\"code\":\"Neo.ClientError.Statement.ArithmeticError\","
            + "\"message\":\"/ by zero\"}]}"
    )]
    public async Task AnErrorAfterRowsIsAnError(string answer)
    {
        using var server = Saying(answer);
        var failure = await FailureAsync(server.Connection());

        Assert.Equal(
            "Neo4j failed with \"Neo.ClientError.Statement.ArithmeticError\"; its log and this one give details.",
            failure.Message
        );
        Assert.Equal("Neo.ClientError.Statement.ArithmeticError: / by zero", failure.InnerException!.Message);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task AnErrorAfterRowsOfTheQueryApiIsAnError()
    {
        using var server = new ScriptedServer(request =>
            request.Path == "/"
                ? Ok(Aura)
                : Ok(
                    """{"data":{"fields":["a"],"values":[[1]]}"""
                        + ""","errors":[{"code":"Neo.ClientError.Statement.ArithmeticError","message":"/ by """
                        + """zero"}]}""",
                    HttpStatusCode.Accepted
                )
        );

        Assert.Contains("ArithmeticError", (await FailureAsync(server.Connection())).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"header\":{\"fields\":[\"a\"]}}\n{\"data\":[1]}\n")]
    [InlineData("{\"header\":{\"fields\":[\"a\"]}}\n{\"data\":[1]}\n{\"info\":{}}\n")]
    [InlineData("{\"results\":[")]
    [InlineData("")]
    [InlineData("<html>")]
    public async Task AnAnswerThatIsNotWholeIsNone(string answer)
    {
        using var server = Saying(answer);

        Assert.Equal(StoreErrorCode.Unavailable, (await FailureAsync(server.Connection())).Code);
    }

    [Fact]
    public async Task ARequestSaysWhoAsksWhatAndHowLongItMayTake()
    {
        using var server = Saying(Whole);
        await using var connection = server.Connection(options =>
            options with
            {
                Database = "a b/c",
                QueryTimeout = TimeSpan.FromSeconds(7),
            }
        );
        using var answer = await connection.RunAsync([Statement], AccessMode.Read, CancellationToken.None);
        var sent = Assert.Single(server.Requests);

        Assert.Equal("/db/a%20b%2Fc/tx/commit", sent.Path);
        Assert.Matches(
            """^\{"statements":\[\{"statement":"RETURN 1 AS current, \$p0 AS """
                + """answer","parameters":\{"p0":"a","ticket":[0-9]+\}\}\]\}$""",
            sent.Body
        );
        Assert.Equal(("Basic bmVvNGo6c2VjcmV0", "READ"), (sent.Headers["Authorization"], sent.Headers["access-mode"]));
        Assert.InRange(int.Parse(sent.Headers["max-execution-time"]), 5_000, 7_000);
        Assert.Equal("[1,\"a\"]"u8, answer.Row(0, 0));
    }

    [Fact]
    public async Task AnAnswerToAQuestionThatIsTooLongIsNotReadToItsEnd()
    {
        var row = $"{{\"data\":[1,\"{new string('a', 100_000)}\"]}}\n";
        using var server = ScriptedServer.Saying(
            """{"header":{"fields":["current","answer"]}}"""
                + "\n"
                + row
                + """{"summary":{}}"""
                + "\n"
                + """{"info":{}}""",
            ""
        );
        await using var connection = server.Connection(options => options with { MaxAnswerBytes = 50_000 });
        var failure = await Assert.ThrowsAsync<StoreException>(() =>
            connection.AskAsync([Statement], CancellationToken.None).AsTask()
        );

        Assert.Equal(
            (
                StoreErrorCode.AnswerTooLarge,
                "The answer of the store to one operation may have at most 50000 bytes (limit "
                    + "MaxResponseBytes); request smaller pages or fewer fields."
            ),
            (failure.Code, failure.Message)
        );
    }

    [Fact]
    public async Task AuraIsAskedOverTheQueryApiWithAToken()
    {
        using var server = new ScriptedServer(request =>
            Ok(
                request.Path == "/"
                    ? Aura
                    : """{"data":{"fields":["statement","row"],"values":[[0,[1,"a"]],[1,[1,"""
                        + """[{"b":"]"}]]]]},"bookmarks":["FB:1"]}"""
            )
        );
        await using var connection = server.Connection(options =>
            options with
            {
                User = null,
                Password = null,
                Token = "t",
            }
        );
        using var answer = await connection.RunAsync([Statement, Statement], AccessMode.Read, CancellationToken.None);
        var sent = Assert.Single(server.Requests);

        Assert.Equal(("/db/neo4j/query/v2", "Bearer t"), (sent.Path, sent.Headers["Authorization"]));
        Assert.StartsWith(
            """{"statement":"CALL () {\nRETURN 1 AS current, $s0_p0 AS answer\n}\nRETURN 0 AS statement"""
                + """, [current, answer] AS row\nUNION ALL\nCALL () {""",
            sent.Body,
            StringComparison.Ordinal
        );
        Assert.Matches(
            """
            "parameters":\{"s0_p0":"a","s1_p0":"a","ticket":[0-9]+\},"accessMode":"READ","maxExecutionTime":30
            """,
            sent.Body
        );
        Assert.Equal((1, 1), (answer.Rows(0), answer.Rows(1)));
        Assert.Equal("[1,[{\"b\":\"]\"}]]"u8, answer.Row(1, 0));
    }

    [Fact]
    public async Task SeveralWritesOverTheQueryApiAreOneTransactionOnOneMember()
    {
        var count = 0;
        using var server = new ScriptedServer(request =>
        {
            if (request.Path == "/")
            {
                return Ok(Aura);
            }

            var answer = Ok(
                count++ < 2
                    ? """{"data":{"fields":["a"],"values":[[1,2]]}"""
                        + ""","transaction":{"id":"77","expires":"2026-11-22T07:34:37Z"}}"""
                    : """{"data":{"fields":["a"],"values":[[3,4],[5,6]]},"bookmarks":["FB:9"]}""",
                HttpStatusCode.Accepted
            );
            answer.Headers.Add("neo4j-cluster-affinity", "member-2");
            return answer;
        });
        await using var connection = server.Connection();
        using var answer = await connection.RunAsync(
            [Statement, Statement, Statement],
            AccessMode.Write,
            CancellationToken.None
        );

        Assert.Equal(
            ["/db/neo4j/query/v2/tx", "/db/neo4j/query/v2/tx/77", "/db/neo4j/query/v2/tx/77/commit"],
            server.Requests.Select(request => request.Path)
        );
        Assert.Equal(
            [null, "member-2", "member-2"],
            server.Requests.Select(request => request.Headers.GetValueOrDefault("neo4j-cluster-affinity"))
        );
        Assert.Equal((1, 1, 2), (answer.Rows(0), answer.Rows(1), answer.Rows(2)));
        Assert.Equal("[5,6]"u8, answer.Row(2, 1));
    }

    [Fact]
    public async Task AReaderSeesWhatTheSameProgramWrote()
    {
        using var server = Saying(Whole, Whole, Whole);
        await using var connection = server.Connection();
        foreach (var mode in new[] { AccessMode.Read, AccessMode.Write, AccessMode.Read })
        {
            (await connection.RunAsync([Statement], mode, CancellationToken.None)).Dispose();
        }

        Assert.Equal(
            [null, null, "[\"FB:1\"]"],
            server.Requests.Select(request => request.Headers.GetValueOrDefault("bookmarks"))
        );
    }

    [Fact]
    public async Task ABookmarkThatTheServerDoesNotKnowIsForgotten()
    {
        using var server = Saying(
            Whole,
            """{"results":[],"errors":[{"code":"Neo.ClientError.Transaction.InvalidBookmark","message":"no"}]}""",
            Whole
        );
        await using var connection = server.Connection();
        (await connection.RunAsync([Statement], AccessMode.Write, CancellationToken.None)).Dispose();
        (await connection.RunAsync([Statement], AccessMode.Read, CancellationToken.None)).Dispose();

        Assert.Equal(
            [null, "[\"FB:1\"]", null],
            server.Requests.Select(request => request.Headers.GetValueOrDefault("bookmarks"))
        );
    }

    [Theory]
    [InlineData(
        """{"query":"x","transaction":"x","neo4j_version":"5.22.0"}""",
        "Neo4j at \"http://neo4j:7474\" is of version 5.22.0; install 5.23 or a later one."
    )]
    [InlineData(
        """{"transaction":"x","neo4j_version":"4.4.40"}""",
        "Neo4j at \"http://neo4j:7474\" is of version 4.4.40; install 5.23 or a later one."
    )]
    [InlineData(
        """{"hello":"world"}""",
        "What answers at \"http://neo4j:7474\" is not Neo4j; set \"Neo4j:Uri\" to the address of its "
            + "HTTP interface, usually on port 7474 or 7473."
    )]
    [InlineData(
        "<html>",
        "What answers at \"http://neo4j:7474\" is not Neo4j; set \"Neo4j:Uri\" to the address of its "
            + "HTTP interface, usually on port 7474 or 7473."
    )]
    public async Task WhatIsNoNeo4jOrAnOldOneIsTold(string root, string sentence)
    {
        using var server = new ScriptedServer(_ => Ok(root));

        Assert.Equal(sentence, (await FailureAsync(server.Connection())).Message);
    }

    [Theory]
    [InlineData("2025.06.0")]
    [InlineData("5.27-aura")]
    [InlineData("5.23.0")]
    public async Task NewerVersionsAreTaken(string version)
    {
        using var server = new ScriptedServer(request =>
            Ok(request.Path == "/" ? Root.Replace("5.26.12", version, StringComparison.Ordinal) : Whole)
        );
        await using var connection = server.Connection();
        using var answer = await connection.RunAsync([Statement], AccessMode.Read, CancellationToken.None);

        Assert.Equal(1, answer.Rows(0));
    }

    static async Task<StoreException> FailureAsync(Neo4jConnection connection)
    {
        await using (connection)
        {
            return await Assert.ThrowsAsync<StoreException>(() =>
                connection.RunAsync([Statement], AccessMode.Read, CancellationToken.None).AsTask()
            );
        }
    }
}
