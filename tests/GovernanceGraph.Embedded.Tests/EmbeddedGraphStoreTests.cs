using GovernanceGraph.Model;
using GovernanceGraph.Queries;
using GovernanceGraph.Testing;
using Xunit;
using Xunit.Abstractions;

namespace GovernanceGraph.Embedded.Tests;

public sealed class EmbeddedGraphStoreTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Smoke()
    {
        using var directory = new TemporaryDirectory();
        await using var store = await EmbeddedGraphStore.OpenAsync(directory.Path);
        var revision = await store.ApplyAsync(SmallGraph.Load, null, default);
        output.WriteLine(revision.ToString());
        output.WriteLine(string.Join("\n", await store.CheckAsync(default)));
        var query = Some.Nodes(DatasetLinks.Entities, new AllFilter([Some.Has(GovernanceModel.Signed.Forward, SmallGraph.ParisCall), Some.Has(GovernanceModel.MemberOf.Forward, SmallGraph.Group)]), Some.ByName,
            new([Some.Output(EntityFields.Id), Some.Output(EntityFields.Name),
                new ConnectionOutput(new("signed"), GovernanceModel.Signed.Forward, new(new NodeFilter(Some.IdIs(SmallGraph.ParisCall)), Some.ByNodeName, Some.Page, RelationScope.Holding),
                    [new EdgesOutput(new("edges"), [Some.Output(RelationFields.Id), Some.Output(RelationFields.Since), Some.Output(RelationFields.Status), new CursorOutput(new("cursor")),
                        new ListOutput(new("claims"), RelationLinks.Claims, null, new([Some.Output(ClaimFields.Polarity), Some.Output(ClaimFields.Id), new RecordOutput(new("source"), ClaimLinks.Source, Some.Selection(SourceFields.Title, SourceFields.Published))]))])])]));
        output.WriteLine(query.ToString());
        output.WriteLine(await AnswerText.OfAsync(store, query));
    }
}
