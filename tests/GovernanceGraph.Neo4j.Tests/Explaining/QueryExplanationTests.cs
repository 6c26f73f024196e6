using GovernanceGraph.Model;
using GovernanceGraph.Neo4j.Connections;
using GovernanceGraph.Queries;
using GovernanceGraph.Storage;
using Xunit;

namespace GovernanceGraph.Neo4j.Tests.Explaining;

[Collection(SharedNeo4j.Name)]
public sealed class QueryExplanationTests
{
    [Fact]
    public async Task AQuestionIsExplainedWithoutWhatWasAskedFor()
    {
        var server = await SharedNeo4j.EmptiedAsync();
        var explanations = new List<Explanation>();
        var options = SharedNeo4j.Options(server) with { Explained = explanations.Add };
        await using var store = Neo4jGraphStore.Create(options, TimeProvider.System);
        var lookup = new LookupOutput(
            new("a"),
            Records.Entity,
            "state:secret",
            null,
            new([new FieldOutput(new("name"), EntityFields.Name)])
        );
        await store.ReadAsync([new(lookup, null)], WorkMeter.Unlimited(CancellationToken.None));

        var explanation = Assert.Single(explanations);
        Assert.Equal((1, null), (explanation.Queries, explanation.Failure));
        var text = explanation.Text!;
        Assert.Contains("$p0", text, StringComparison.Ordinal);
        Assert.Matches(@"\n// parameters: [$\w, ]*\$p0", text);
        Assert.Contains("\nProduceResults current, answer (", text, StringComparison.Ordinal);
        Assert.Contains("IndexSeek", text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
    }
}
