using System.Text;
using GovernanceGraph.Neo4j.Connections;
using GovernanceGraph.Testing;
using Xunit;

namespace GovernanceGraph.Neo4j.Tests;

/// <summary>
/// The server that tests share: those of its collection run one after another, and each may delete everything.
/// </summary>
[CollectionDefinition(Name)]
public sealed class SharedNeo4j
{
    /// <summary>The name of the collection.</summary>
    public const string Name = "neo4j";

    /// <summary>The server, without a node. Where there is none, the test is skipped.</summary>
    internal static async Task<Neo4jServer> EmptiedAsync()
    {
        var server = await Neo4jServer.SharedAsync();
        ServiceRequired.Unless(server is not null, Neo4jServer.Missing);
        await server!.DeleteAllAsync();
        return server;
    }

    /// <summary>How to reach it, over one of its interfaces or the one that is chosen.</summary>
    internal static Neo4jOptions Options(Neo4jServer server, string? api = null) =>
        new()
        {
            Uri = server.Uri,
            User = server.User,
            Password = server.Password,
            QueryTimeout = TimeSpan.FromMinutes(2), // a busy machine may take long to plan what is random
            Only = api is null ? null : Enum.Parse<ApiKind>(api),
        };

    /// <summary>Runs a writing statement; gives the JSON of each row's only column.</summary>
    internal static async Task<string[]> TextsAsync(
        Neo4jConnection connection,
        string statement,
        string parameters = "{}"
    )
    {
        using var answer = await connection.RunAsync(
            [new(statement, Encoding.UTF8.GetBytes(parameters))],
            AccessMode.Write,
            CancellationToken.None
        );
        return
        [
            .. Enumerable.Range(0, answer.Rows(0)).Select(row => Encoding.UTF8.GetString(answer.Row(0, row)[1..^1])),
        ];
    }
}
