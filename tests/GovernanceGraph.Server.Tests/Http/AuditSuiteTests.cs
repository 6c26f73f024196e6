using System.Text.Json;
using Xunit;

namespace GovernanceGraph.Server.Tests.Http;

/// <summary>
/// The audits of the npm package graphql-http as they are published, against the running server: what MUST, SHOULD and
/// MAY hold. <see cref="GraphQLOverHttpTests"/> has the same by their ids, for those who have no Node.js.
/// </summary>
[Collection(ServerTests.Name)]
public sealed class AuditSuiteTests(ServerFixture server)
{
    static readonly JsonSerializerOptions Names = new(JsonSerializerDefaults.Web);

    [Fact]
    public async Task EveryPublishedAuditHolds()
    {
        NodeScript.Require("graphql-http");
        var lines = await NodeScript.RunAsync(["audits.mjs", server.Address.AbsoluteUri]);
        var audits = lines.Select(line => JsonSerializer.Deserialize<PublishedAudit>(line, Names)!).ToList();

        Assert.Equal(61, audits.Count);
        Assert.Equal(
            GraphQLOverHttpTests.AuditIds.Order(StringComparer.Ordinal),
            audits.Select(audit => audit.Id).Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            ["MAY", "MUST", "SHOULD"],
            audits.Select(audit => audit.Level).Distinct().Order(StringComparer.Ordinal)
        );
        var faults = audits
            .Where(audit => audit.Status != "ok")
            .Select(audit => $"{audit.Id} {audit.Level} ({audit.Status}): {audit.Name}: {audit.Reason}")
            .ToList();
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    sealed record PublishedAudit(string Id, string Level, string Name, string Status, string Reason);
}
