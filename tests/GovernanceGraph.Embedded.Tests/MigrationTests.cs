using GovernanceGraph.Embedded.Rows;
using GovernanceGraph.Storage;
using GovernanceGraph.Testing;
using Microsoft.Data.Sqlite;
using Xunit;

namespace GovernanceGraph.Embedded.Tests;

public sealed class MigrationTests : IDisposable
{
    readonly TemporaryDirectory directory = new();

    public void Dispose() => directory.Dispose();

    [Fact]
    public void MigrationsAreNumberedFromOneWithoutGaps() =>
        Assert.Equal(
            Enumerable.Range(1, Migration.ReadAll().Count),
            Migration.ReadAll().Select(migration => migration.Version)
        );

    [Fact]
    public async Task EveryVersionIsUpgradedWithItsFacts()
    {
        await LoadAsync();
        IReadOnlyList<Migration> later =
        [
            .. Migration.ReadAll(),
            new(Migration.ReadAll().Count + 1, "ALTER TABLE claim ADD COLUMN remark TEXT"),
        ];
        using (var upgraded = SqliteDatabase.Open(directory.Path, later))
        {
            Assert.Equal(later.Count, upgraded.Writer.Scalar<int>("PRAGMA user_version"));
            Assert.Equal(20, upgraded.Writer.Scalar<int>("SELECT count(*) FROM claim WHERE remark IS NULL"));
        }

        using var again = SqliteDatabase.Open(directory.Path, later);
        Assert.Equal(later.Count, again.Writer.Scalar<int>("PRAGMA user_version"));
    }

    [Fact]
    public async Task AMigrationThatFailsChangesNothing()
    {
        await LoadAsync();
        var next = Migration.ReadAll().Count + 1;
        IReadOnlyList<Migration> broken =
        [
            .. Migration.ReadAll(),
            new(next, "ALTER TABLE claim ADD COLUMN remark TEXT; ALTER TABLE nothing ADD COLUMN remark TEXT"),
        ];
        var failure = Assert.Throws<StoreException>(() => SqliteDatabase.Open(directory.Path, broken));
        Assert.Equal(StoreErrorCode.Corrupt, failure.Code);
        await using var store = await EmbeddedGraphStore.OpenAsync(
            directory.Path,
            cancellationToken: TestContext.Current.CancellationToken
        );
        Assert.Empty(await store.CheckAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task ANewerVersionIsRefused()
    {
        await LoadAsync();
        var newer = Migration.ReadAll().Count + 1;
        using (var database = SqliteDatabase.Open(directory.Path))
        {
            database.Writer.Execute($"PRAGMA user_version = {newer}");
        }

        var refusal = await Assert.ThrowsAsync<StoreException>(() =>
            EmbeddedGraphStore
                .OpenAsync(directory.Path, cancellationToken: TestContext.Current.CancellationToken)
                .AsTask()
        );
        Assert.Equal(StoreErrorCode.Corrupt, refusal.Code);
        Assert.Equal(
            $"The database has version {newer}, but this program knows only versions up to {newer - 1}: "
                + "use a newer program.",
            refusal.Message
        );
    }

    [Fact]
    public async Task AFileThatIsNoDatabaseIsCorrupt()
    {
        await File.WriteAllTextAsync(
            Path.Combine(directory.Path, "graph.db"),
            new string('x', 5000),
            TestContext.Current.CancellationToken
        );
        var refusal = await Assert.ThrowsAsync<StoreException>(() =>
            EmbeddedGraphStore
                .OpenAsync(directory.Path, cancellationToken: TestContext.Current.CancellationToken)
                .AsTask()
        );
        Assert.Equal(StoreErrorCode.Corrupt, refusal.Code);
        Assert.IsType<SqliteException>(refusal.InnerException);
    }

    async Task LoadAsync()
    {
        await using var store = await EmbeddedGraphStore.OpenAsync(directory.Path);
        await store.ApplyAsync(SmallGraph.Load, null, default);
    }
}
