using System.Globalization;
using System.Text.Json;
using GovernanceGraph.Neo4j.Connections;
using GovernanceGraph.Neo4j.Layout;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Neo4j.Loading;

/// <summary>
/// The right to write, which one load at a time has: a token on the store's node, and the time until which it stands.
/// It is renewed while the load lives, and each batch is written only while it stands, so that nobody who was given up
/// for dead writes into the load of another. A batch has a number and is written once, however often it is sent.
/// </summary>
sealed class WriterLease : IAsyncDisposable
{
    /// <summary>How long the lease of a dead load keeps others waiting.</summary>
    public static readonly TimeSpan Duration = TimeSpan.FromSeconds(30);

    /// <summary>How long the lease of a living load is waited for.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    static readonly TimeSpan RenewEvery = Duration / 3;
    static readonly TimeSpan AskEvery = TimeSpan.FromMilliseconds(200);

    // The first SET takes the lock of the node: only what is read after it is certain.
    const string Locked = $"MATCH (store:{Labels.Store} {{id: 'store'}}) SET store.lock = $p0 WITH store";

    const string Take = $"""
        {Locked} WHERE store.writer IS NULL OR store.writer = $p0 OR store.writingUntil < timestamp()
        SET store.writer = $p0, store.writingUntil = timestamp() + $p1, store.batch = 0
        REMOVE store.turn
        RETURN store.{Properties.CurrentRevision} AS current, store.staged AS answer
        """;

    const string Renew = $"{Locked} WHERE store.writer = $p0 SET store.writingUntil = timestamp() + $p1";

    const string Turn = $"""
        {Locked} WHERE store.writer = $p0
        SET store.turn = CASE WHEN store.batch < $p2 THEN $p3 END, store.batch = $p2, store.writingUntil = timestamp() + $p1, store.staged = $p4
        RETURN store.batch AS current, store.turn AS answer
        """;

    const string Release = $"{Locked} WHERE store.writer = $p0 REMOVE {Marks}";

    const string Unmark = $"MATCH (store:{Labels.Store} {{id: 'store', turn: $p0}}) REMOVE store.staged";

    /// <summary>What a lease puts on the store's node.</summary>
    public const string Marks = "store.lock, store.writer, store.writingUntil, store.batch, store.turn";

    readonly Neo4jConnection connection;
    readonly CancellationTokenSource ending = new();
    readonly Task renewing;
    long batches;

    WriterLease(Neo4jConnection connection, string token, long revision, long? staged)
    {
        this.connection = connection;
        (Token, Revision, Staged) = (token, revision, staged);
        renewing = RenewAsync(ending.Token);
    }

    /// <summary>Names the load.</summary>
    public string Token { get; }

    /// <summary>The number of the current revision, 0 where there is none.</summary>
    public long Revision { get; }

    /// <summary>The revision of which a dead load has left something; null where none did.</summary>
    public long? Staged { get; }

    /// <summary>
    /// Takes the lease, as soon as nobody else has it. Who keeps it too long is <see cref="StoreErrorCode.InUse"/>.
    /// </summary>
    public static async Task<WriterLease> TakeAsync(Neo4jConnection connection, CancellationToken cancellationToken)
    {
        var token = Guid.NewGuid().ToString("N");
        var take = StatementParameters.Of(Take, token, (long)Duration.TotalMilliseconds);
        var start = TimeProvider.System.GetTimestamp();
        while (true)
        {
            using (
                var answer = await connection.RunAsync([take], AccessMode.Write, isRepeatable: true, cancellationToken)
            )
            {
                if (answer.Rows(0) > 0)
                {
                    var (revision, staged) = Read(answer);
                    return new(connection, token, revision, staged);
                }
            }

            if (TimeProvider.System.GetElapsedTime(start) > Patience)
            {
                throw new StoreException(
                    StoreErrorCode.InUse,
                    $"Another load is being written to the Neo4j database \"{connection.Options.Database}"
                        + "\"; try again when it is done."
                );
            }

            await Task.Delay(AskEvery, cancellationToken);
        }
    }

    /// <summary>Writes a batch: all of it once, or nothing.</summary>
    /// <param name="statements">Makes the statements for the turn that they must ask for.</param>
    /// <param name="cancellationToken">Ends the waiting; the batch may be written all the same.</param>
    /// <returns>Whether this call wrote it; otherwise an earlier sending of it did.</returns>
    public async Task<bool> WriteAsync(
        Func<string, IEnumerable<CypherStatement>> statements,
        CancellationToken cancellationToken
    )
    {
        var batch = ++batches;
        var turn = string.Create(CultureInfo.InvariantCulture, $"{Token}:{batch}");
        var guard = StatementParameters.Of(Turn, Token, (long)Duration.TotalMilliseconds, batch, turn, Revision + 1);
        using var answer = await connection.RunAsync(
            [guard, .. statements(turn)],
            AccessMode.Write,
            isRepeatable: true,
            cancellationToken
        );
        return answer.Rows(0) > 0;
    }

    /// <summary>What a dead load left has been cleared away.</summary>
    public Task UnmarkAsync(CancellationToken cancellationToken) =>
        WriteOrThrowAsync(turn => [StatementParameters.Of(Unmark, turn)], cancellationToken);

    /// <summary>
    /// As <see cref="WriteAsync"/>; a lease that another has taken is <see cref="StoreErrorCode.InUse"/>.
    /// </summary>
    public async Task WriteOrThrowAsync(
        Func<string, IEnumerable<CypherStatement>> statements,
        CancellationToken cancellationToken
    )
    {
        if (!await WriteAsync(statements, cancellationToken))
        {
            throw Lost();
        }
    }

    public StoreException Lost() =>
        new(
            StoreErrorCode.InUse,
            $"Another load took over the Neo4j database \"{connection.Options.Database}\" while this one "
                + "was paused, so nothing of this load was kept; load again."
        );

    /// <summary>Gives the lease back, where it still stands.</summary>
    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        await renewing;
        ending.Dispose();
        try
        {
            using var answer = await connection.RunAsync(
                [StatementParameters.Of(Release, Token)],
                AccessMode.Write,
                isRepeatable: true,
                CancellationToken.None
            );
        }
        catch (StoreException)
        {
            // The server is away: the lease ends by itself, and what ended the load is told.
        }
    }

    async Task RenewAsync(CancellationToken ended)
    {
        var renew = StatementParameters.Of(Renew, Token, (long)Duration.TotalMilliseconds);
        using var timer = new PeriodicTimer(RenewEvery);
        try
        {
            while (await timer.WaitForNextTickAsync(ended))
            {
                try
                {
                    using var answer = await connection.RunAsync([renew], AccessMode.Write, isRepeatable: true, ended);
                }
                catch (StoreException)
                {
                    // The next batch tells whether the lease still stands.
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The load is over.
        }
    }

    static (long Revision, long? Staged) Read(CypherAnswer answer)
    {
        var reader = new Utf8JsonReader(answer.Row(0, 0));
        reader.Read();
        reader.Read();
        var revision = CypherValue.Integer(ref reader);
        reader.Read();
        return (revision, reader.TokenType == JsonTokenType.Null ? null : CypherValue.Integer(ref reader));
    }
}
