using GovernanceGraph.Testing;
using Xunit;

namespace GovernanceGraph.Neo4j.Tests.Checking;

[Collection(SharedNeo4j.Name)]
public sealed class IntegrityCheckTests
{
    /// <summary>What somebody may do to the database behind the service, and a piece of what is said of it.</summary>
    public static readonly TheoryData<string, string> Damages = new()
    {
        {
            "MATCH (n:Claim {fromId: 'state:CA', basis: 'STATED'}) WITH n LIMIT 1 SET n.locator = 'elsewhere'",
            "has been changed"
        },
        {
            "MATCH (n:State {id: 'state:FR'}) SET n.region = 'Asia'",
            "Entity \"state:FR\" has other labels or properties than follow from the facts"
        },
        {
            "MATCH (n:State {id: 'state:FR'}) SET n.colour = 'blue'",
            "Entity \"state:FR\" has other labels or properties"
        },
        { "MATCH (n:State {id: 'state:FR'}) SET n:Wrong", "Entity \"state:FR\" has other labels or properties" },
        { "MATCH (n:State {id: 'state:FR'}) REMOVE n:Actor", "Entity \"state:FR\" has other labels or properties" },
        {
            "MATCH (:State {id: 'state:FR'})-[r:SIGNED]->() SET r.status = 'CONTESTED'",
            "SIGNED from Entity \"state:FR\" to Entity \"declaration:paris-call\" has other"
        },
        { "MATCH (:State {id: 'state:FR'})-[r:SIGNED]->() SET r.standing = 'REFUTED'", "names the wrong revisions" },
        { "MATCH (:State {id: 'state:FR'})-[r:SIGNED]->() REMOVE r.held", "names the wrong revisions" },
        { "MATCH (:State {id: 'state:FR'})-[r:SIGNED]->() SET r.held = r.held - 1", "names the wrong revisions" },
        {
            "MATCH (:State {id: 'state:FR'})-[r:SIGNED]->() DELETE r",
            "SIGNED from Entity \"state:FR\" to Entity \"declaration:paris-call\" follows from the facts "
                + "but does not exist"
        },
        {
            "MATCH (:Claim {fromId: 'state:US', type: 'SPONSORED'})-[r:STATED_IN]->() DELETE r",
            "follows from the facts but does not exist"
        },
        {
            "MATCH (a:State {id: 'state:FR'}), (b:State {id: 'state:US'}) CREATE (a)-[:SIGNED "
                + "{fromRevision: 1, toRevision: 2147483647}]->(b)",
            "exists but does not follow from any fact"
        },
        {
            "MATCH (n:Company {id: 'company:microsoft'}) DETACH DELETE n",
            "Entity \"company:microsoft\" follows from the facts but does not exist"
        },
        { "MATCH (n:Principle) WITH n LIMIT 1 DETACH DELETE n", "do not have its hash" },
        {
            "MATCH (n:Source {id: 'encyclopedia'}) DETACH DELETE n",
            "names the source \"encyclopedia\", which does not exist"
        },
        {
            "CREATE (:Entity:Company {id: 'company:ghost', fromRevision: 1, toRevision: 2147483647})",
            "Entity \"company:ghost\" exists but does not follow from any fact"
        },
        {
            "MATCH (n:State {id: 'state:FR'}) CREATE (m:State:Entity {id: 'state:FR', fromRevision: 0, "
                + "toRevision: 2147483647})",
            "Two versions of \"state:FR\" are valid at the same time"
        },
        { "MATCH (n:Revision {number: 1}) SET n.number = 7", "The revisions are not those from 1 to 1" },
        { "MATCH (:State {id: 'state:FR'})-[r:SIGNED]->() SET r.fromRevision = 0", "outlives one of its ends" },
        { "MATCH (n:Position) WITH n LIMIT 1 SET n.kind = 'OTHER'", "which this program does not know" },
    };

    [Theory]
    [MemberData(nameof(Damages))]
    public async Task WhatWasDoneBehindTheServiceIsFound(string statement, string expected)
    {
        var server = await SharedNeo4j.EmptiedAsync();
        await using var store = Neo4jGraphStore.Create(SharedNeo4j.Options(server), TimeProvider.System);
        await store.ApplyAsync(SmallGraph.Load, null, TestContext.Current.CancellationToken);
        Assert.Empty(await store.CheckAsync(TestContext.Current.CancellationToken));
        await server.QueryAsync(statement);
        Assert.Contains(
            await store.CheckAsync(TestContext.Current.CancellationToken),
            problem => problem.Message.Contains(expected, StringComparison.Ordinal) && problem.Message.EndsWith('.')
        );
    }
}
