using GovernanceGraph.Embedded.Rows;
using GovernanceGraph.Testing;
using Xunit;

namespace GovernanceGraph.Embedded.Tests;

public sealed class IntegrityCheckTests : IDisposable
{
    readonly TemporaryDirectory directory = new();

    public void Dispose() => directory.Dispose();

    [Theory]
    [InlineData("UPDATE claim SET role = 'observer' WHERE role = 'member'", "Claim")]
    [InlineData("UPDATE source SET title = 'Another' WHERE id = 'encyclopedia'", "Source")]
    [InlineData("DELETE FROM principle WHERE ordinal = 1", "revision")]
    [InlineData("UPDATE revision SET relations = relations + 1", "revision")]
    [InlineData("PRAGMA foreign_keys = OFF; UPDATE principle SET revision_from = 9, revision_to = 10", "database")]
    public async Task RowsThatWereChangedByHandAreFound(string sql, string where)
    {
        await using (
            var store = await EmbeddedGraphStore.OpenAsync(
                directory.Path,
                cancellationToken: TestContext.Current.CancellationToken
            )
        )
        {
            await store.ApplyAsync(SmallGraph.Load, null, TestContext.Current.CancellationToken);
            Assert.Empty(await store.CheckAsync(TestContext.Current.CancellationToken));
        }

        using (var database = SqliteDatabase.Open(directory.Path))
        {
            database.Writer.ExecuteScript(sql);
        }

        await using var changed = await EmbeddedGraphStore.OpenAsync(
            directory.Path,
            cancellationToken: TestContext.Current.CancellationToken
        );
        var problems = await changed.CheckAsync(TestContext.Current.CancellationToken);
        Assert.Contains(problems, problem => problem.Where == where);
        Assert.All(problems, problem => Assert.EndsWith(".", problem.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task ASnapshotThatDiffersFromTheRowsIsFound()
    {
        await using var store = await EmbeddedGraphStore.OpenAsync(
            directory.Path,
            cancellationToken: TestContext.Current.CancellationToken
        );
        await store.ApplyAsync(SmallGraph.Load, null, TestContext.Current.CancellationToken);
        var names = store.Current.Content.Names;
        (names[0], names[1]) = (names[1], names[0]);
        var relations = store.Current.Content.Adjacency.Relations;
        (relations[0], relations[^1]) = (relations[^1], relations[0]);
        var problems = await store.CheckAsync(TestContext.Current.CancellationToken);
        Assert.Contains(problems, problem => problem.Where == "Entity");
        Assert.Contains(problems, problem => problem.Where == "Relation");
    }
}
