using System.Runtime.CompilerServices;
using GovernanceGraph.Seeding;
using GovernanceGraph.Testing;
using Xunit;

namespace GovernanceGraph.Neo4j.Tests.Documentation;

[Collection(SharedNeo4j.Name)]
public sealed class DocumentedQueriesTests
{
    const int Queries = 10;

    [Fact]
    public async Task EveryQueryOfTheDocumentFindsSomethingInTheSeed()
    {
        var server = await SharedNeo4j.EmptiedAsync();
        await using var store = Neo4jGraphStore.Create(SharedNeo4j.Options(server), TimeProvider.System);
        var reading = SeedReader.Read(InRepository("seed"), SeedLimits.Standard, TestContext.Current.CancellationToken);
        await store.ApplyAsync(
            reading.ToChangeSet("The seed", "First load"),
            null,
            TestContext.Current.CancellationToken
        );
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        var page = await File.ReadAllTextAsync(InRepository("docs/neo4j.md"), TestContext.Current.CancellationToken);
        foreach (var (title, query) in QueriesOf(page))
        {
            found.Add(title, (await server.QueryAsync(query)).GetArrayLength());
        }

        Assert.Equal(Queries, found.Count);
        Assert.DoesNotContain(found, query => query.Value == 0);
        Assert.Equal(1, found["How are Siemens and France connected?"]);
        Assert.InRange(
            found["Who signed the Paris Call and is a member of the UN group of governmental experts of 2019-2021?"],
            10,
            25
        );
        Assert.Empty(await store.CheckAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task APersonFindsKindsRelationsAndTheirEvidenceOneHopAway()
    {
        var server = await SharedNeo4j.EmptiedAsync();
        await using var store = Neo4jGraphStore.Create(SharedNeo4j.Options(server), TimeProvider.System);
        await store.ApplyAsync(SmallGraph.Load, null, TestContext.Current.CancellationToken);
        Assert.Equal(
            """[[["Actor","Entity","State"]]]""",
            (
                await server.QueryAsync(
                    "MATCH (n {id: 'state:FR'}) UNWIND labels(n) AS label WITH label ORDER BY label "
                        + "RETURN collect(label)"
                )
            ).GetRawText()
        );
        Assert.Equal(
            """[["2018-11-12","supporter","AFFIRMED","HOLDS",2,["paris-call-site","encyclopedia"]]]""",
            (
                await server.QueryAsync(
                    """
                    MATCH (:State {id: 'state:FR'})-[r:SIGNED]->(:Declaration {id: 'declaration:paris-call'})
                    RETURN r.since, r.role, r.status, r.standing, r.corroboration, r.sources
                    """
                )
            ).GetRawText()
        );
        // Each relation has a claim between its ends, and each claim a source.
        Assert.Equal(
            "[[0]]",
            (
                await server.QueryAsync(
                    """
                    MATCH (a:Entity)-[r]->(b:Entity) WHERE r.standing IS NOT NULL
                      AND size(r.claims) <> COUNT { MATCH (a)<-[:FROM]-(c:Claim {type: type(r)})-[:TO]->(b) WHERE EXISTS { (c)-[:STATED_IN]->(:Source) } AND c.id IN r.claims }
                    RETURN count(r)
                    """
                )
            ).GetRawText()
        );
        Assert.Equal(
            """[["COMPLETE_LIST","DENIES"],["STATED","AFFIRMS"],["STATED","AFFIRMS"]]""",
            (
                await server.QueryAsync(
                    "MATCH (:State {id: 'state:CA'})<-[:FROM]-(c:Claim {type: "
                        + "'MEMBER_OF'})-[:TO]->(:WorkingGroup) RETURN c.basis, c.polarity ORDER BY c.basis"
                )
            ).GetRawText()
        );
        Assert.Equal(
            "[[\"state:US\"]]",
            (
                await server.QueryAsync("MATCH (:Company {id: 'company:microsoft'})-[:SEATED_IN]->(s) RETURN s.id")
            ).GetRawText()
        );
        Assert.Equal(
            "[[\"gge-article\"]]",
            (await server.QueryAsync("MATCH (:Source)-[:DERIVED_FROM]->(s) RETURN s.id")).GetRawText()
        );
    }

    static IEnumerable<(string Title, string Query)> QueriesOf(string document)
    {
        foreach (var section in document.Split("\n### ").Skip(1))
        {
            var start = section.IndexOf("```cypher\n", StringComparison.Ordinal) + "```cypher\n".Length;
            yield return (
                section[..section.IndexOf('\n')],
                section[start..section.IndexOf("```", start, StringComparison.Ordinal)]
            );
        }
    }

    static string InRepository(string path, [CallerFilePath] string caller = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(caller)!, "../../..", path));
}
