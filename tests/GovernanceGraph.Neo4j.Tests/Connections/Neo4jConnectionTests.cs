using System.Text;
using System.Text.Json;
using GovernanceGraph.Neo4j.Connections;
using GovernanceGraph.Storage;
using Xunit;

namespace GovernanceGraph.Neo4j.Tests.Connections;

[Collection(SharedNeo4j.Name)]
public sealed class Neo4jConnectionTests
{
    [Theory]
    [InlineData(nameof(ApiKind.HttpApi))]
    [InlineData(nameof(ApiKind.QueryApi))]
    public async Task SeveralStatementsAreAnsweredInTheirOrder(string api)
    {
        await using var connection = await ConnectAsync(api);
        using var answer = await connection.RunAsync(
            [
                Statement(
                    "UNWIND range(1, $p0) AS n RETURN n AS current, ['a\"\\n', $p1, null, n * 3000000000] AS answer",
                    """{"p0":3,"p1":"$p0"}"""
                ),
                Statement("UNWIND [] AS n RETURN n AS current, '$p0' AS answer", "{}"),
                Statement("RETURN 7 AS current, $p0 AS answer // $p1", """{"p0":{"a":[1,2]}}"""),
            ],
            AccessMode.Read,
            CancellationToken.None
        );
        Assert.Equal((3, 0, 1), (answer.Rows(0), answer.Rows(1), answer.Rows(2)));
        Assert.StartsWith("""[1,["a\"\n","$p0",null,""", Text(answer.Row(0, 0)), StringComparison.Ordinal);
        Assert.Equal(6_000_000_000, FourthOfAnswer(answer.Row(0, 1)));
        Assert.StartsWith("[7,{", Text(answer.Row(2, 0)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(nameof(ApiKind.HttpApi))]
    [InlineData(nameof(ApiKind.QueryApi))]
    public async Task AFailingStatementUndoesThoseBeforeIt(string api)
    {
        await using var connection = await ConnectAsync(api);
        var failure = await Assert.ThrowsAsync<StoreException>(() =>
            connection
                .RunAsync(
                    [
                        Statement("CREATE (:Undone) RETURN 1", "{}"),
                        Statement("CREATE (:Undone) RETURN 1", "{}"),
                        Statement("RETURN 1 / $p0", """{"p0":0}"""),
                    ],
                    AccessMode.Write,
                    CancellationToken.None
                )
                .AsTask()
        );
        var three = Enumerable.Repeat(Statement("CREATE (n:Undone) RETURN labels(n)[0], 1", "{}"), 3).ToArray();
        using var answer = await connection.RunAsync(three, AccessMode.Write, CancellationToken.None);

        Assert.Contains("ArithmeticError", failure.Message, StringComparison.Ordinal);
        Assert.Equal("[\"Undone\",1]", Text(answer.Row(2, 0)));
        Assert.Equal(["3"], await SharedNeo4j.TextsAsync(connection, "MATCH (n:Undone) RETURN count(n)"));
    }

    static long FourthOfAnswer(ReadOnlySpan<byte> row)
    {
        var reader = new Utf8JsonReader(row);
        for (var i = 0; i < 7; i++)
        {
            reader.Read();
        }

        return CypherValue.Integer(ref reader);
    }

    static async Task<Neo4jConnection> ConnectAsync(string? api = null) =>
        new(SharedNeo4j.Options(await SharedNeo4j.EmptiedAsync(), api));

    static CypherStatement Statement(string text, string parameters) => new(text, Encoding.UTF8.GetBytes(parameters));

    static string Text(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetString(bytes);
}
