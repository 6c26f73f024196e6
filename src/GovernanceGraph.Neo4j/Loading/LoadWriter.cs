using System.Buffers;
using System.Text.Json;
using GovernanceGraph.Neo4j.Connections;

namespace GovernanceGraph.Neo4j.Loading;

/// <summary>
/// Gathers rows to batches and sends each in one transaction, while the next is gathered. What is added first is
/// written first, also within a batch, where each statement text stands once.
/// </summary>
sealed class LoadWriter(WriterLease lease, int batchRows, Action<int> written, CancellationToken cancellationToken)
    : IAsyncDisposable
{
    /// <summary>
    /// The most rows of a batch: a transaction keeps what it writes in the server's heap until it ends.
    /// </summary>
    public const int MaxRows = 5_000;

    const int MaxBytes = 2 << 20;

    readonly Dictionary<string, Rows> byText = new(StringComparer.Ordinal);
    List<Rows> pending = [];
    Task sending = Task.CompletedTask;
    int rows;

    public ValueTask CreateAsync(NodeRow node) => AddAsync(node.Shape.CreateText, node.Values);

    public ValueTask CreateAsync(RelationshipRow relationship) =>
        AddAsync(
            relationship.Shape.CreateText,
            (object?[])[relationship.From, relationship.To, .. relationship.Values]
        );

    public ValueTask EndNodeAsync(string label, string id) => AddAsync(LoadStatements.EndNodes(label), id);

    /// <summary>Ends a relationship without properties.</summary>
    public ValueTask EndAsync(RelationshipShape shape, string from) => AddAsync(shape.EndText, from);

    public ValueTask EndAsync(RelationshipShape shape, string from, string id) =>
        AddAsync(shape.EndText, (object?[])[from, id]);

    /// <summary>Sends what is left, and these statements after it in the same transaction.</summary>
    /// <param name="last">Makes the statements for the turn that they must ask for.</param>
    /// <param name="beforeSending">What remains to be done, or looked at, before.</param>
    /// <returns>Whether it was written now.</returns>
    public async Task<bool> FinishAsync(Func<string, IEnumerable<CypherStatement>> last, Action beforeSending)
    {
        await sending;
        beforeSending();
        var batch = pending;
        return await lease.WriteAsync(turn => [.. Statements(batch, turn), .. last(turn)], CancellationToken.None);
    }

    /// <summary>Waits for the batch that is on its way: the lease must not be given back before.</summary>
    public async ValueTask DisposeAsync() => await sending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    async ValueTask AddAsync(string text, object row)
    {
        if (!byText.TryGetValue(text, out var of))
        {
            of = new(text);
            byText.Add(text, of);
            pending.Add(of);
        }

        of.Add(row);
        if (++rows >= batchRows || of.Bytes >= MaxBytes)
        {
            await SendAsync();
        }
    }

    async Task SendAsync()
    {
        await sending;
        cancellationToken.ThrowIfCancellationRequested();
        sending = SendAsync(pending, rows);
        byText.Clear();
        (pending, rows) = ([], 0);
    }

    async Task SendAsync(List<Rows> batch, int count)
    {
        await lease.WriteOrThrowAsync(turn => Statements(batch, turn), cancellationToken);
        written(count);
    }

    IEnumerable<CypherStatement> Statements(List<Rows> batch, string turn) =>
        batch.Select(rows => rows.Statement(turn, lease.Revision + 1));

    /// <summary>The rows of one statement.</summary>
    sealed class Rows
    {
        readonly string text;
        readonly ArrayBufferWriter<byte> buffer = new(16 << 10);
        readonly Utf8JsonWriter writer;

        public Rows(string text)
        {
            this.text = text;
            writer = new(buffer, RowValues.Plain);
            writer.WriteStartObject();
            writer.WriteStartArray("p0"u8);
        }

        public long Bytes => writer.BytesCommitted + writer.BytesPending;

        /// <summary>Adds a list of values, or one value.</summary>
        public void Add(object row) => RowValues.Write(writer, row);

        public CypherStatement Statement(string turn, long revision)
        {
            writer.WriteEndArray();
            writer.WriteString("p1"u8, turn);
            writer.WriteNumber("p2"u8, revision);
            writer.WriteEndObject();
            writer.Flush();
            writer.Dispose();
            return new(text, buffer.WrittenMemory);
        }
    }
}
