using GovernanceGraph.Model;
using GovernanceGraph.Queries;
using Xunit;

namespace GovernanceGraph.Neo4j.Tests.Explaining;

[Collection(SharedNeo4j.Name)]
public sealed class QueryExplanationTests
{
    [Fact]
    public async Task AQuestionIsExplainedWithoutWhatWasAskedFor()
    {
        var server = await SharedNeo4j.EmptiedAsync();
        await using var store = Neo4jGraphStore.Create(SharedNeo4j.Options(server), TimeProvider.System);
        Assert.Null(await store.CurrentRevisionAsync(CancellationToken.None));
        var lookup = new LookupOutput(
            new("a"),
            Records.Entity,
            "state:secret",
            null,
            new([new FieldOutput(new("name"), EntityFields.Name)])
        );
        var text = await store.ExplainAsync([new(lookup, null)], CancellationToken.None);

        Assert.Contains("$p0", text, StringComparison.Ordinal);
        Assert.Matches(@"\n// parameters: [$\w, ]*\$p0", text);
        Assert.Contains("\nProduceResults current, answer (", text, StringComparison.Ordinal);
        Assert.Contains("IndexSeek", text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
    }
}
