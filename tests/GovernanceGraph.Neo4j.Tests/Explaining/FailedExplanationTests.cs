using System.Net;
using GovernanceGraph.Model;
using GovernanceGraph.Neo4j.Connections;
using GovernanceGraph.Neo4j.Explaining;
using GovernanceGraph.Neo4j.Tests.Connections;
using GovernanceGraph.Queries;
using Xunit;
using static GovernanceGraph.Neo4j.Tests.Cypher.Plans;

namespace GovernanceGraph.Neo4j.Tests.Explaining;

public sealed class FailedExplanationTests
{
    [Fact]
    public async Task WhatCannotBeExplainedIsReportedAndNotThrown()
    {
        using var server = new ScriptedServer(_ =>
            ScriptedServer.Ok(
                """{"errors":[{"code":"Neo.ClientError.Statement.SyntaxError","message":"No."}]}""",
                HttpStatusCode.BadRequest
            )
        );
        var explanations = new List<Explanation>();
        await using var connection = server.Connection();
        await new QueryExplanation(connection, explanations.Add).ExplainAsync(
            [new GraphQuery(Connection(DatasetLinks.Sources, Part.Total), null)],
            TestContext.Current.CancellationToken
        );

        var explanation = Assert.Single(explanations);
        Assert.Equal((1, null), (explanation.Queries, explanation.Text));
        Assert.NotNull(explanation.Failure);
        Assert.Contains("\"statement\":\"EXPLAIN ", Assert.Single(server.Requests).Body, StringComparison.Ordinal);
    }
}
