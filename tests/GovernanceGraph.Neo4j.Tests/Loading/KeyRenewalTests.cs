using GovernanceGraph.Facts;
using GovernanceGraph.Model;
using GovernanceGraph.Neo4j.Connections;
using GovernanceGraph.Queries;
using GovernanceGraph.Testing;
using Xunit;

namespace GovernanceGraph.Neo4j.Tests.Loading;

[Collection(SharedNeo4j.Name)]
public sealed class KeyRenewalTests
{
    // As an older program left it: keys by another rule, and aliases in another order.
    static readonly string[] Older =
    [
        "MATCH (n:Entity) SET n.nameKey = toUpper(n.name), n.searchKeys = [toUpper(n.name)], n.searchText = toUpper(n.name), n.aliases = [i IN range(size(n.aliases) - 1, 0, -1) | n.aliases[i]], "
            + "n.aliasesFolded = [t IN n.aliases | toUpper(t)], n.valueTextsKey = [t IN n.valueTexts | toUpper(t)], n.valueTextsFolded = [t IN n.valueTexts | toUpper(t)]",
        "MATCH (n:Source) WHERE n.titleKey IS NOT NULL SET n.titleKey = 'OLD', n.titleFolded = 'OLD'",
        "MATCH (n:Claim) WHERE n.noteKey IS NOT NULL REMOVE n.noteKey, n.noteFolded", // a long one of ASCII alone had none
        "MATCH (:Entity)-[r]->() WHERE r.roleKey IS NOT NULL SET r.roleKey = 'OLD', r.roleFolded = 'OLD'",
        "MATCH (n:Revision) WHERE n.reasonKey IS NOT NULL SET n.reasonKey = 'OLD', n.reasonFolded = 'OLD'",
        "MATCH (g:GovernanceGraph) SET g.layout = 2",
    ];

    [SkippableFact]
    public async Task ADatabaseOfAnOlderProgramIsTakenOver()
    {
        var server = await SharedNeo4j.EmptiedAsync();
        Fact[] facts =
        [
            .. SmallGraph.Facts,
            Some.Source("titled", title: "Öffentliche Quelle"),
            .. Enumerable.Range(0, 1_100).Select(i => Some.Entity($"company:many-{i}", $"Ünternehmen {i}", "titled", ["Straße", "ström", "Zürich"])),
            Some.Claim("company:many-1", GovernanceModel.Signed, SmallGraph.ParisCall, role: "Unterstützer", source: "titled", note: new string('n', 300)),
        ];
        await using (var store = Neo4jGraphStore.Create(SharedNeo4j.Options(server), TimeProvider.System))
        {
            await store.ApplyAsync(Some.Put(facts) with { Reason = "Erste Füllung" }, null, default);
            await store.ApplyAsync(Some.Put(Some.Entity("company:many-2", "Anderer Name", "titled")), null, default);
            Assert.Empty(await store.CheckAsync(default));
        }

        foreach (var statement in Older)
        {
            await server.QueryAsync(statement);
        }

        await using var renewed = Neo4jGraphStore.Create(SharedNeo4j.Options(server), TimeProvider.System);
        await using var another = Neo4jGraphStore.Create(SharedNeo4j.Options(server), TimeProvider.System);
        await Task.WhenAll(renewed.CurrentRevisionAsync(default).AsTask(), another.CurrentRevisionAsync(default).AsTask());
        Assert.Empty(await renewed.CheckAsync(default));
        var found = Some.Nodes(DatasetLinks.Entities, new NameSearchFilter("unternehmen 1099"), Some.ByName, Some.Selection(EntityFields.Id));
        Assert.Contains("company:many-1099", await AnswerText.OfAsync(renewed, found), StringComparison.Ordinal);
        var older = Some.Nodes(DatasetLinks.Entities, new FieldFilter(EntityFields.Name, Comparison.Equal, "Ünternehmen 2"), Some.ByName, Some.Selection(EntityFields.Id));
        Assert.Contains("company:many-2", await AnswerText.OfAsync(another, older with { Revision = 1 }), StringComparison.Ordinal);

        await using var connection = new Neo4jConnection(SharedNeo4j.Options(server));
        Assert.Equal(["[3,null]"], await SharedNeo4j.TextsAsync(connection, "MATCH (g:GovernanceGraph) RETURN [g.layout, g.staged]"));
        Assert.Equal(["0"], await SharedNeo4j.TextsAsync(connection, "MATCH (n) WHERE n.titleKey = 'OLD' OR n.reasonKey = 'OLD' RETURN count(n)"));
        Assert.Equal(["0"], await SharedNeo4j.TextsAsync(connection, "MATCH ()-[r]->() WHERE r.roleKey = 'OLD' RETURN count(r)"));
        await renewed.ApplyAsync(Some.Put(Some.Entity("company:many-3", "Neuer Name", "titled")), null, default);
        Assert.Empty(await renewed.CheckAsync(default));
    }
}
