using GovernanceGraph.Facts;
using GovernanceGraph.Model;
using GovernanceGraph.Queries;
using GovernanceGraph.Storage;
using GovernanceGraph.Testing;
using Xunit;

namespace GovernanceGraph.Embedded.Tests;

/// <summary>What a question makes the store look at, and what ends it.</summary>
public sealed class BoundedWorkTests : IAsyncLifetime
{
    const int States = 60;
    const int Groups = 40;
    const int Relations = States * Groups;

    readonly TemporaryDirectory directory = new();
    EmbeddedGraphStore store = null!;

    public async ValueTask InitializeAsync()
    {
        store = await EmbeddedGraphStore.OpenAsync(directory.Path);
        var states = Enumerable.Range(0, States).Select(i => $"company:c-{i}").ToArray();
        var groups = Enumerable.Range(0, Groups).Select(i => $"alliance:a-{i}").ToArray();
        Fact[] claims =
        [
            .. states.SelectMany(state =>
                groups.Select(group => Some.Claim(state, GovernanceModel.MemberOf, group, source: "all"))
            ),
        ];
        await store.ApplyAsync(
            Some.Put([
                Some.Source("all"),
                .. states.Concat(groups).Select(id => Some.Entity(id, source: "all")),
                .. claims,
            ]),
            null,
            default
        );
    }

    public async ValueTask DisposeAsync()
    {
        await store.DisposeAsync();
        directory.Dispose();
    }

    [Theory]
    [InlineData(Quantifier.Some)]
    [InlineData(Quantifier.None)]
    [InlineData(Quantifier.All)]
    [InlineData(Quantifier.Single)]
    public async Task ConditionsWithinConditionsCostTheSumOfTheirLevels(Quantifier quantifier)
    {
        const int levels = 8; // as a product: more than 10 to the 13th
        var work = WorkMeter.Unlimited(TestContext.Current.CancellationToken);
        (await store.ReadAsync([Nested(levels, quantifier)], work)).Push(0, new AnswerText());
        Assert.InRange(work.Visited, 1, levels * Relations * 5);
    }

    [Fact]
    public async Task CountsWithinConditionsCostTheSumOfTheirLevels()
    {
        var work = WorkMeter.Unlimited(TestContext.Current.CancellationToken);
        (await store.ReadAsync([Counted(8)], work)).Push(0, new AnswerText());
        Assert.InRange(work.Visited, 8 * Relations, 8 * Relations * 5);
    }

    [Fact]
    public async Task ClaimsOfSourcesOfClaimsCostTheSumOfTheirLevels()
    {
        var filter = (Filter)new FieldFilter(ClaimFields.Note, Comparison.Contains, "zz");
        for (var level = 0; level < 6; level++)
        {
            filter = new LinkFilter(
                ClaimLinks.Source,
                new QuantifierFilter(SourceLinks.Claims, Quantifier.Some, filter, RelationScope.Holding)
            );
        }

        var work = WorkMeter.Unlimited(TestContext.Current.CancellationToken);
        var query = new GraphQuery(
            new ConnectionOutput(
                new("claims"),
                DatasetLinks.Claims,
                new(filter, [], Some.Page, RelationScope.Holding),
                [new TotalCountOutput(new("totalCount"))]
            ),
            null
        );
        (await store.ReadAsync([query], work)).Push(0, new AnswerText());
        Assert.InRange(work.Visited, 1, 6 * Relations * 5);
    }

    [Fact]
    public async Task ListsOfTextsAreCountedWhileTheyAreLookedUp()
    {
        object[] texts = [.. Enumerable.Range(0, 1_000).Select(i => $"x{i}{new string('y', 600)}")];
        Filter filter = new AllFilter([
            .. Enumerable.Repeat(new FieldFilter(EntityFields.Name, Comparison.In, texts), 9),
        ]);
        var work = new WorkMeter(20_000, default);
        var reading = await store.ReadAsync([Total(filter)], work);
        Assert.Equal(
            StoreErrorCode.TooMuchWork,
            Assert.Throws<StoreException>(() => reading.Push(0, new AnswerText())).Code
        );
    }

    [Fact]
    public async Task TheLimitEndsTheWork()
    {
        var work = new WorkMeter(1_000, default);
        var reading = await store.ReadAsync([Counted(8)], work);
        Assert.Equal(
            StoreErrorCode.TooMuchWork,
            Assert.Throws<StoreException>(() => reading.Push(0, new AnswerText())).Code
        );
        Assert.InRange(work.Visited, 1_001, 1_100);

        // What it left behind disturbs nobody.
        var next = WorkMeter.Unlimited(TestContext.Current.CancellationToken);
        (await store.ReadAsync([Nested(2, Quantifier.Some)], next)).Push(0, new AnswerText());
        Assert.InRange(next.Visited, 1, 2 * Relations * 5);
    }

    [Fact]
    public async Task ATokenEndsTheWorkInTheMiddle()
    {
        using var source = new CancellationTokenSource();
        var work = WorkMeter.Unlimited(source.Token);
        var reading = await store.ReadAsync([Counted(8)], work);
        await source.CancelAsync();
        Assert.Throws<OperationCanceledException>(() => reading.Push(0, new AnswerText()));
        Assert.InRange(work.Visited, 1, 5_000);
    }

    static Link LinkAt(int level) =>
        level % 2 == 0 ? GovernanceModel.MemberOf.Backward : GovernanceModel.MemberOf.Forward;

    // The outermost level stands at the members, so there is an even number of levels.
    static GraphQuery Nested(int levels, Quantifier quantifier)
    {
        var filter = (Filter)new FieldFilter(EntityFields.Name, Comparison.Contains, "zz");
        for (var level = 0; level < levels; level++)
        {
            filter = new QuantifierFilter(LinkAt(level), quantifier, new NodeFilter(filter), RelationScope.Holding);
        }

        return Total(filter);
    }

    // Nothing ends a count early.
    static GraphQuery Counted(int levels)
    {
        var filter = (Filter)new FieldFilter(EntityFields.Name, Comparison.Contains, "zz");
        for (var level = 0; level < levels; level++)
        {
            filter = new CountFilter(
                LinkAt(level),
                new NodeFilter(filter),
                RelationScope.Holding,
                Comparison.In,
                [level % 2, 7, 0]
            );
        }

        return Total(filter);
    }

    static GraphQuery Total(Filter where) =>
        new(
            new ConnectionOutput(
                new("entities"),
                DatasetLinks.Entities,
                new(where, Some.ByName, Some.Page, RelationScope.Holding),
                [new TotalCountOutput(new("totalCount"))]
            ),
            null
        );
}
