using System.Globalization;
using GovernanceGraph.Storage;
using GovernanceGraph.Testing;
using Xunit;

namespace GovernanceGraph.Embedded.Tests;

public sealed class CrashTests : IDisposable
{
    const int Kills = 4;

    readonly TemporaryDirectory directory = new();

    public void Dispose() => directory.Dispose();

    [Fact]
    public async Task AProcessKilledWhileItLoadsLeavesTheOldRevisionOrTheNewOne()
    {
        var random = new Random(20240506);
        long reached = 0;
        for (var i = 0; i < Kills; i++)
        {
            long reported = 0;
            using (var process = LoadingProcess.Start(directory.Path))
            {
                Assert.Equal(
                    LoadingProcess.Opened,
                    await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken)
                );
                for (var j = random.Next(1, 4); j > 0; j--)
                {
                    reported = long.Parse(
                        (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken))!,
                        CultureInfo.InvariantCulture
                    );
                }

                await Task.Delay(random.Next(60), TestContext.Current.CancellationToken);
                process.Kill();
                await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            }

            // The lock went with the process, and what it reported is there.
            await using var store = await EmbeddedGraphStore.OpenAsync(
                directory.Path,
                cancellationToken: TestContext.Current.CancellationToken
            );
            var revision = (await store.CurrentRevisionAsync(TestContext.Current.CancellationToken))!;
            Assert.InRange(revision.Number, Math.Max(reported, reached), long.MaxValue);
            Assert.Equal(
                new ReferenceGraph(LoadingProcess.LoadOf(revision.Number).Put, []).Summary().Hash,
                revision.Hash
            );
            Assert.Empty(await store.CheckAsync(TestContext.Current.CancellationToken));
            reached = revision.Number;
        }
    }

    /// <summary>
    /// What was confirmed stands in the database file itself: the log beside it may be lost or damaged.
    /// </summary>
    [Theory]
    [InlineData("lost")]
    [InlineData("cut")]
    [InlineData("flipped")]
    public async Task WhatAKilledProcessConfirmedOutlivesTheLog(string fate)
    {
        const int Loads = 3;
        using (var process = LoadingProcess.Start(directory.Path, Loads))
        {
            for (string? line = null; line != Loads.ToString(CultureInfo.InvariantCulture); )
            {
                line = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
            }

            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var log = Path.Combine(directory.Path, "graph.db-wal");
        var bytes = File.Exists(log) ? await File.ReadAllBytesAsync(log, TestContext.Current.CancellationToken) : [];
        switch (fate)
        {
            case "lost":
                File.Delete(log);
                File.Delete(Path.Combine(directory.Path, "graph.db-shm"));
                break;
            case "cut":
                await File.WriteAllBytesAsync(log, bytes[..(bytes.Length / 2)], TestContext.Current.CancellationToken);
                break;
            default:
                for (var i = 0; i < bytes.Length; i += 100)
                {
                    bytes[i] ^= 1;
                }

                await File.WriteAllBytesAsync(log, bytes, TestContext.Current.CancellationToken);
                break;
        }

        await using var store = await EmbeddedGraphStore.OpenAsync(
            directory.Path,
            cancellationToken: TestContext.Current.CancellationToken
        );
        Assert.Equal(Loads, (await store.CurrentRevisionAsync(TestContext.Current.CancellationToken))!.Number);
        Assert.Null(await store.Verification);
        Assert.Empty(await store.CheckAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task TheLogIsMovedWhenTheLastReaderOfAnOlderRevisionHasEnded()
    {
        await using var store = await EmbeddedGraphStore.OpenAsync(
            directory.Path,
            cancellationToken: TestContext.Current.CancellationToken
        );
        await store.ApplyAsync(SmallGraph.Load, null, TestContext.Current.CancellationToken);
        var log = new FileInfo(Path.Combine(directory.Path, "graph.db-wal"));
        using (var reader = store.OpenReader())
        {
            using var command = reader.Connection.CreateCommand();
            command.CommandText = "SELECT id FROM source";
            using var row = command.ExecuteReader();
            Assert.True(row.Read());
            var outcome = await store.ApplyAsync(
                Some.Put(Some.Source("another")),
                null,
                TestContext.Current.CancellationToken
            );
            Assert.Equal((2, null), (outcome.Revision.Number, outcome.Warning));
            log.Refresh();
            Assert.NotEqual(0, log.Length);
        }

        log.Refresh();
        Assert.Equal(0, log.Length);
    }

    [Fact]
    public async Task ASecondProcessIsRefused()
    {
        await using var store = await EmbeddedGraphStore.OpenAsync(
            directory.Path,
            cancellationToken: TestContext.Current.CancellationToken
        );
        using var process = LoadingProcess.Start(directory.Path);
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Contains(
            $"The data directory \"{directory.Path}\" is in use by another process: end that process, or "
                + "name another directory.",
            error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task ASecondStoreInTheSameProcessIsRefusedUntilTheFirstIsClosed()
    {
        await using (
            await EmbeddedGraphStore.OpenAsync(directory.Path, cancellationToken: TestContext.Current.CancellationToken)
        )
        {
            var refusal = await Assert.ThrowsAsync<StoreException>(() =>
                EmbeddedGraphStore
                    .OpenAsync(directory.Path, cancellationToken: TestContext.Current.CancellationToken)
                    .AsTask()
            );
            Assert.Equal(StoreErrorCode.InUse, refusal.Code);
        }

        await using var again = await EmbeddedGraphStore.OpenAsync(
            directory.Path,
            cancellationToken: TestContext.Current.CancellationToken
        );
        Assert.Null(await again.CurrentRevisionAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task AStoreOpenedAgainShowsWhatWasLoaded()
    {
        Revision revision;
        await using (
            var store = await EmbeddedGraphStore.OpenAsync(
                directory.Path,
                cancellationToken: TestContext.Current.CancellationToken
            )
        )
        {
            revision = (await store.ApplyAsync(SmallGraph.Load, null, TestContext.Current.CancellationToken)).Revision;
        }

        await using var again = await EmbeddedGraphStore.OpenAsync(
            directory.Path,
            cancellationToken: TestContext.Current.CancellationToken
        );
        Assert.Equal(revision, await again.CurrentRevisionAsync(TestContext.Current.CancellationToken));
        Assert.Empty(await again.CheckAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task ALoadThatIsCancelledLeavesNothing()
    {
        await using var store = await EmbeddedGraphStore.OpenAsync(
            directory.Path,
            cancellationToken: TestContext.Current.CancellationToken
        );
        var before = (await store.ApplyAsync(SmallGraph.Load, null, TestContext.Current.CancellationToken)).Revision;
        using var cancellation = new CancellationTokenSource();
        var progress = new Cancelling(cancellation);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            store.ApplyAsync(LargeLoad(), progress, cancellation.Token).AsTask()
        );
        Assert.Equal(before, await store.CurrentRevisionAsync(TestContext.Current.CancellationToken));
        Assert.Empty(await store.CheckAsync(TestContext.Current.CancellationToken));
    }

    static GraphChangeSet LargeLoad() =>
        new(
            "A test",
            "Many",
            [
                .. Enumerable
                    .Range(0, 1500)
                    .Select(i => Some.Source(string.Create(CultureInfo.InvariantCulture, $"source-{i}"))),
            ],
            []
        );

    sealed class Cancelling(CancellationTokenSource cancellation) : IProgress<LoadProgress>
    {
        public void Report(LoadProgress value) => cancellation.Cancel();
    }
}
