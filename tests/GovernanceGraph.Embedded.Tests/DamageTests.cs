using System.Globalization;
using GovernanceGraph.Embedded.Rows;
using GovernanceGraph.Facts;
using GovernanceGraph.Model;
using GovernanceGraph.Queries;
using GovernanceGraph.Storage;
using GovernanceGraph.Testing;
using Xunit;

namespace GovernanceGraph.Embedded.Tests;

/// <summary>A database that is not what was written: what is found, when, and in which words.</summary>
public sealed class DamageTests : IDisposable
{
    const string Restore = ": restore it from a backup, or load the seed into a new data directory.";

    static readonly GraphQuery Names = Some.Nodes(
        DatasetLinks.Entities,
        null,
        Some.ByName,
        Some.Selection(EntityFields.Id, EntityFields.Name)
    );

    readonly TemporaryDirectory directory = new();

    public void Dispose() => directory.Dispose();

    /// <summary>What makes the facts unreadable: found when the store is opened.</summary>
    [Theory]
    [InlineData(
        "UPDATE claim SET source_id = 'nowhere' WHERE rowid = 1",
        "The database file is damaged (the stored Claim with the hash \""
    )]
    [InlineData(
        "UPDATE claim SET from_id = 'state:ZZ' WHERE rowid = 1",
        "The database file is damaged (the stored Claim with the hash \""
    )]
    [InlineData(
        "UPDATE entity_statement SET entity_id = 'France' WHERE entity_id = 'state:FR'",
        "The database file is damaged (the stored EntityStatement with the hash \""
    )]
    [InlineData(
        "UPDATE entity_statement SET aliases = '[\"a\",' WHERE rowid = 1",
        "The database file is damaged (a list or map of texts is not JSON)"
    )]
    [InlineData(
        "UPDATE entity_statement SET aliases = 'null' WHERE rowid = 1",
        "The database file is damaged (a list or map of texts is missing)"
    )]
    [InlineData(
        "UPDATE entity_statement SET aliases = '[null]' WHERE rowid = 1",
        "The database file is damaged (an item of a list of texts is missing)"
    )]
    [InlineData(
        "UPDATE entity_statement SET aliases = '{\"a\":\"b\"}' WHERE rowid = 1",
        "The database file is damaged (a list or map of texts is not JSON)"
    )]
    [InlineData(
        "UPDATE entity_statement SET property_values = '{\"note\":null}' WHERE rowid = 1",
        "The database file is damaged (the field \"note\" of an entity has no value)"
    )]
    [InlineData(
        "UPDATE position SET hash = x'00' WHERE rowid = 1",
        "The database file is damaged (a stored hash is not 16 bytes long)"
    )]
    [InlineData(
        "PRAGMA foreign_keys = OFF; DELETE FROM revision WHERE number = 1",
        "The database file is damaged (facts exist whose revision does not)"
    )]
    [InlineData(
        "UPDATE revision SET time = 9223372036854775807",
        "The database file is damaged (a value of a revision is missing, or is not a time)"
    )]
    [InlineData("DROP TABLE claim", "The database file is damaged")]
    [InlineData(
        "UPDATE entity_statement SET property_values = '{\"mood\":\"good\"}' WHERE rowid = 1",
        "The database holds the field \"mood\", which this program does not know: use a newer program; "
            + "or, if there is none, the database file is damaged"
    )]
    [InlineData(
        "UPDATE entity_statement SET entity_id = 'dream:x' WHERE rowid = 1",
        "The database holds the entity \"dream:x\", which this program does not know: use a newer program; "
            + "or, if there is none, the database file is damaged"
    )]
    [InlineData(
        "UPDATE claim SET type = 'DREAMT_OF' WHERE rowid = 1",
        "The database holds the relation \"DREAMT_OF\", which this program does not know: use a newer "
            + "program; or, if there is none, the database file is damaged"
    )]
    [InlineData(
        "UPDATE source SET published = '2019-13' WHERE rowid = 1",
        "The database holds the date \"2019-13\", which this program does not know: use a newer program; "
            + "or, if there is none, the database file is damaged"
    )]
    public async Task WhatCannotBeReadIsToldWhenTheStoreIsOpened(string sql, string sentence)
    {
        await LoadAsync();
        Change(sql);
        var failure = await Assert.ThrowsAsync<StoreException>(() =>
            EmbeddedGraphStore
                .OpenAsync(directory.Path, cancellationToken: TestContext.Current.CancellationToken)
                .AsTask()
        );
        Assert.Equal(StoreErrorCode.Corrupt, failure.Code);
        Assert.StartsWith(sentence, failure.Message, StringComparison.Ordinal);
        Assert.EndsWith(Restore, failure.Message, StringComparison.Ordinal);
    }

    /// <summary>
    /// What changes the facts and leaves them readable: found in the background, and nothing is built upon it.
    /// </summary>
    [Theory]
    [InlineData("UPDATE claim SET role = 'observer' WHERE role = 'member'", "the stored Claim with the hash \"")]
    [InlineData("UPDATE source SET title = 'Another' WHERE id = 'encyclopedia'", "the stored Source with the hash \"")]
    [InlineData(
        "UPDATE entity_statement SET name = name || ' ' WHERE rowid = 3",
        "the stored EntityStatement with the hash \""
    )]
    [InlineData("DELETE FROM principle WHERE ordinal = 1", "the stored facts are not those of the revision")]
    [InlineData(
        "UPDATE claim SET revision_to = 2 WHERE rowid = 1",
        "the stored facts are not those of the revision",
        "INSERT INTO revision SELECT 2, time, author, reason, hash, entities, relations, claims, "
            + "sources, complete_lists, added, removed FROM revision"
    )]
    public async Task WhatHasChangedIsFoundInTheBackground(string sql, string finding, string before = "SELECT 1")
    {
        await LoadAsync();
        Change($"{before}; {sql}");
        await using var store = await EmbeddedGraphStore.OpenAsync(
            directory.Path,
            cancellationToken: TestContext.Current.CancellationToken
        );
        var damage = (await store.Verification)!;
        Assert.Equal(StoreErrorCode.Corrupt, damage.Code);
        Assert.StartsWith($"The database file is damaged ({finding}", damage.Message, StringComparison.Ordinal);
        Assert.EndsWith($"){Restore}", damage.Message, StringComparison.Ordinal);
        Assert.Same(
            damage,
            await Assert.ThrowsAsync<StoreException>(() =>
                store.ApplyAsync(Some.Put(Some.Source("another")), null, TestContext.Current.CancellationToken).AsTask()
            )
        );
        Assert.Equal(
            damage.Message,
            (
                await Assert.ThrowsAsync<StoreException>(() =>
                    store.ReadFactsAsync(null, TestContext.Current.CancellationToken).AsTask()
                )
            ).Message
        );
        Assert.NotEmpty(await AnswerText.OfAsync(store, Names)); // a store whose content is readable goes on answering
    }

    /// <summary>An index that lacks rows: a load looks for facts in it, and would load them a second time.</summary>
    [Fact]
    public async Task AnIndexThatDiffersFromItsTableIsFoundInTheBackground()
    {
        await LoadAsync();
        // The index is taken out of the schema, a row gets another place, and the index comes back.
        ChangeFile(
            "PRAGMA writable_schema = ON; CREATE TABLE kept AS SELECT * FROM sqlite_master WHERE name = "
                + "'claim_live'; DELETE FROM sqlite_master WHERE name = 'claim_live'"
        );
        ChangeFile(
            "CREATE TEMP TABLE moved AS SELECT * FROM claim WHERE rowid = 1; DELETE FROM claim WHERE "
                + "rowid = 1; INSERT INTO claim SELECT * FROM moved;"
                + "PRAGMA writable_schema = ON; INSERT INTO sqlite_master SELECT * FROM kept; DROP TABLE kept"
        );
        await using var store = await EmbeddedGraphStore.OpenAsync(
            directory.Path,
            cancellationToken: TestContext.Current.CancellationToken
        );
        var damage = (await store.Verification)!;
        Assert.Matches(
            $@"^The database file is damaged \(row \d+ missing from index claim_live\){Restore}$",
            damage.Message
        );
        Assert.Same(
            damage,
            await Assert.ThrowsAsync<StoreException>(() =>
                store.ApplyAsync(Some.Put(Some.Source("another")), null, TestContext.Current.CancellationToken).AsTask()
            )
        );
        Assert.Contains(
            await store.CheckAsync(TestContext.Current.CancellationToken),
            problem => problem.Message.Contains("claim_live", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task ADatabaseOfAnotherProgramIsLeftAlone()
    {
        ChangeFile("CREATE TABLE x (a)");
        var failure = await Assert.ThrowsAsync<StoreException>(() =>
            EmbeddedGraphStore
                .OpenAsync(directory.Path, cancellationToken: TestContext.Current.CancellationToken)
                .AsTask()
        );
        Assert.Equal(
            (
                StoreErrorCode.Corrupt,
                "The database contains tables of another program: name another data directory, or move "
                    + "its file \"graph.db\" elsewhere."
            ),
            (failure.Code, failure.Message)
        );
    }

    [Theory]
    [InlineData("UPDATE principle SET revision_from = 3 WHERE rowid = 1")]
    [InlineData(
        "INSERT INTO principle SELECT of_id, 9, title, summary, source_id, x'00', 2, NULL FROM principle LIMIT 1"
    )]
    public async Task FactsWhoseRevisionIsLostAreFound(string sql)
    {
        await LoadAsync();
        Change($"PRAGMA foreign_keys = OFF; {sql}");
        await using var store = await EmbeddedGraphStore.OpenAsync(
            directory.Path,
            cancellationToken: TestContext.Current.CancellationToken
        );
        Assert.Equal(
            $"The database file is damaged (facts exist whose revision does not){Restore}",
            (await store.Verification)!.Message
        );
        await Assert.ThrowsAsync<StoreException>(() =>
            store.ApplyAsync(Some.Put(Some.Source("another")), null, TestContext.Current.CancellationToken).AsTask()
        );
    }

    [Fact]
    public async Task AStoreThatIsSoundSaysSo()
    {
        await using (
            var empty = await EmbeddedGraphStore.OpenAsync(
                directory.Path,
                cancellationToken: TestContext.Current.CancellationToken
            )
        )
        {
            Assert.Null(await empty.Verification);
        }

        await LoadAsync();
        await using var store = await EmbeddedGraphStore.OpenAsync(
            directory.Path,
            cancellationToken: TestContext.Current.CancellationToken
        );
        Assert.Null(await store.Verification);
    }

    [Theory]
    [InlineData("UPDATE source SET title = 'Another' WHERE id = 'second'")]
    [InlineData("UPDATE claim SET source_id = 'nowhere' WHERE revision_to IS NOT NULL")]
    [InlineData("UPDATE entity_statement SET property_values = '{\"mood\":\"good\"}' WHERE revision_to IS NOT NULL")]
    public async Task AnOlderRevisionIsAnsweredAsItWasOrNotAtAll(string sql)
    {
        await LoadAsync();
        await using (
            var store = await EmbeddedGraphStore.OpenAsync(
                directory.Path,
                cancellationToken: TestContext.Current.CancellationToken
            )
        )
        {
            await store.ApplyAsync(Some.Put(Some.Source("second")), null, TestContext.Current.CancellationToken);
            await store.ApplyAsync(
                new("A test", "Nothing stays", [], [], ReplaceAll: true),
                null,
                TestContext.Current.CancellationToken
            );
        }

        Change(sql);
        await using var changed = await EmbeddedGraphStore.OpenAsync(
            directory.Path,
            cancellationToken: TestContext.Current.CancellationToken
        );
        Assert.Null(await changed.Verification);
        Assert.NotEmpty(await AnswerText.OfAsync(changed, Names));
        var failure = await Assert.ThrowsAsync<StoreException>(() =>
            AnswerText.OfAsync(changed, Names with { Revision = 2 })
        );
        Assert.Equal(StoreErrorCode.Corrupt, failure.Code);
        Assert.Equal(
            StoreErrorCode.Corrupt,
            (
                await Assert.ThrowsAsync<StoreException>(() =>
                    changed.ReadFactsAsync(2, TestContext.Current.CancellationToken).AsTask()
                )
            ).Code
        );
    }

    [Fact]
    public async Task AnyBytesOfTheFileMayBeDamaged()
    {
        const int Trials = 100;
        const int Bytes = 16;
        await LoadAsync();
        await using (
            var store = await EmbeddedGraphStore.OpenAsync(
                directory.Path,
                cancellationToken: TestContext.Current.CancellationToken
            )
        )
        {
            await store.ApplyAsync(LoadingProcess.LoadOf(1), null, TestContext.Current.CancellationToken);
            await store.ApplyAsync(SmallGraph.Load, null, TestContext.Current.CancellationToken);
        }

        var file = Path.Combine(directory.Path, "graph.db");
        var sound = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        var random = new Random(20261128);
        var found = 0;
        for (var trial = 0; trial < Trials; trial++)
        {
            var damaged = sound.ToArray();
            // Each tenth in the first page, which holds the schema.
            var start = random.Next(trial % 10 == 0 ? 4096 : damaged.Length - Bytes);
            random.NextBytes(damaged.AsSpan(start, Bytes));
            Delete("graph.db-wal");
            Delete("graph.db-shm");
            await File.WriteAllBytesAsync(file, damaged, TestContext.Current.CancellationToken);
            found += await UseAsync(string.Create(CultureInfo.InvariantCulture, $"trial {trial}, byte {start}"))
                ? 0
                : 1;
        }

        // What is unused in the file, or stands in an index, is nobody's loss.
        Assert.InRange(found, Trials / 4, Trials);
    }

    // Whatever is done with the store fails in a sentence or not at all. Whether it never failed.
    async Task<bool> UseAsync(string trial)
    {
        try
        {
            await using var store = await EmbeddedGraphStore.OpenAsync(directory.Path);
            var isSound = await store.Verification is null;
            Func<Task>[] uses =
            [
                () => AnswerText.OfAsync(store, Names),
                () => AnswerText.OfAsync(store, Names with { Revision = 1 }),
                () => AnswerText.OfAsync(store, Names with { Revision = 2 }),
                () => store.ReadFactsAsync(2, default).AsTask(),
                () => store.CheckAsync(default).AsTask(),
                async () => await store.RevisionsAsync(0, default).FirstAsync(),
                () => store.ApplyAsync(Some.Put(Some.Source("another")), null, default).AsTask(),
            ];
            foreach (var use in uses)
            {
                try
                {
                    await use();
                }
                catch (StoreException failure)
                {
                    isSound = false;
                    Assert.True(
                        failure.Code is StoreErrorCode.Corrupt or StoreErrorCode.RevisionNotFound,
                        $"{trial}: {failure.Message}"
                    );
                }
            }

            return isSound;
        }
        catch (StoreException failure)
        {
            Assert.True(failure.Code == StoreErrorCode.Corrupt, $"{trial}: {failure.Message}");
            return false;
        }
        catch (Exception failure) when (failure is not Xunit.Sdk.XunitException)
        {
            throw new InvalidOperationException($"{trial}: {failure.Message}", failure);
        }
    }

    async Task LoadAsync()
    {
        await using var store = await EmbeddedGraphStore.OpenAsync(directory.Path);
        await store.ApplyAsync(SmallGraph.Load, null, default);
    }

    void Change(string sql)
    {
        using var database = SqliteDatabase.Open(directory.Path);
        database.Writer.ExecuteScript(sql);
    }

    // As another program does.
    void ChangeFile(string sql)
    {
        Directory.CreateDirectory(directory.Path);
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection(
            $"Data Source={Path.Combine(directory.Path, "graph.db")};Pooling=False"
        );
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    void Delete(string name) => File.Delete(Path.Combine(directory.Path, name));
}
