using System.Collections.Concurrent;
using GovernanceGraph.Facts;
using GovernanceGraph.Model;
using GovernanceGraph.Queries;
using GovernanceGraph.Storage;
using GovernanceGraph.Testing;
using Xunit;

namespace GovernanceGraph.Embedded.Tests;

public sealed class SimulationTests : IDisposable
{
    const int Revisions = 25;
    const int Readers = 3;

    readonly TemporaryDirectory directory = new();

    public void Dispose() => directory.Dispose();

    [Fact]
    public async Task EachReaderSeesOneRevisionWholeWhileAnotherIsWritten()
    {
        var seed = Random.Shared.Next(1_000_000);
        var random = new Random(seed);
        await using var store = await EmbeddedGraphStore.OpenAsync(
            directory.Path,
            cancellationToken: TestContext.Current.CancellationToken
        );
        var answers = new ConcurrentDictionary<long, string>();
        var written = new ConcurrentDictionary<long, IReadOnlyCollection<Fact>>();
        using var done = new CancellationTokenSource();
        var readers = Enumerable
            .Range(0, Readers)
            .Select(_ => Task.Run(() => ReadAsync(store, answers, done.Token)))
            .ToArray();

        IReadOnlyCollection<Fact> facts = [];
        var revisions = new List<Revision>();
        var changes = new RandomGraph(random);
        for (var i = 0; i < Revisions; i++)
        {
            var change = changes.Change(facts);
            facts = ReferenceGraph.Apply(facts, change);
            var revision = (await store.ApplyAsync(change, null, TestContext.Current.CancellationToken)).Revision;
            written[revision.Number] = facts;
            if (revisions.Count < revision.Number)
            {
                revisions.Add(revision);
            }
        }

        await done.CancelAsync();
        await Task.WhenAll(readers);
        Assert.NotEmpty(answers);
        foreach (var (number, answer) in answers)
        {
            var expected = new ReferenceGraph(written[number], revisions.Take((int)number)).Answer(Everything);
            Assert.True(expected == answer, $"Seed {seed}, revision {number}: expected {expected} found {answer}");
        }
    }

    static GraphQuery Everything =>
        Some.Nodes(
            DatasetLinks.Entities,
            null,
            Some.ByName,
            new([
                Some.Output(EntityFields.Id),
                Some.Output(EntityFields.Name),
                new ConnectionOutput(
                    new("signed"),
                    GovernanceModel.Signed.Forward,
                    new(null, Some.ByNodeName, Some.Page, RelationScope.Holding),
                    [
                        new TotalCountOutput(new("totalCount")),
                        new EdgesOutput(
                            new("edges"),
                            [Some.Output(RelationFields.Id), Some.Output(RelationFields.Corroboration)]
                        ),
                    ]
                ),
            ])
        );

    // The number of the revision and the answer come from one reading, in two queries.
    static async Task ReadAsync(
        EmbeddedGraphStore store,
        ConcurrentDictionary<long, string> answers,
        CancellationToken done
    )
    {
        GraphQuery[] queries =
        [
            new(new RecordOutput(new("revision"), DatasetLinks.Revision, Some.Selection(RevisionFields.Number)), null),
            Everything,
        ];
        while (!done.IsCancellationRequested)
        {
            var reading = await store.ReadAsync(queries, WorkMeter.Unlimited(default));
            var (revision, answer) = (new AnswerText(), new AnswerText());
            reading.Push(0, revision);
            await Task.Yield();
            reading.Push(1, answer);
            if (revision.ToString() is var text && text != "null\n")
            {
                var number = long.Parse(text.Split(':', '\n')[2]);
                Assert.Equal(answers.GetOrAdd(number, answer.ToString()), answer.ToString());
            }
        }
    }
}
