using System.Buffers;

namespace GovernanceGraph.Neo4j.Connections;

/// <summary>
/// An answer as the server sent it: where each row lies in its bytes, what failed, and the bookmarks.
/// </summary>
sealed class ServerAnswer(PooledBuffer buffer, int statements) : CypherAnswer
{
    const int FirstRows = 16;

    // Row r of all lies at rows[2r] and is rows[2r + 1] bytes long; statement s has the rows from ends[s - 1] up to
    // ends[s].
    readonly int[] ends = new int[statements];
    int[] rows = ArrayPool<int>.Shared.Rent(2 * FirstRows);
    int count;

    /// <summary>The first failure that the server named; null where all went well.</summary>
    public ServerException? Error { get; set; }

    /// <summary>What names the state after the transaction; null where the server said nothing.</summary>
    public string[]? Bookmarks { get; set; }

    /// <summary>All that the server sent.</summary>
    public ReadOnlySpan<byte> Bytes => buffer.Span;

    public override int Rows(int statement) => ends[statement] - First(statement);

    public override ReadOnlySpan<byte> Row(int statement, int row)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Rows(statement));
        var place = 2 * (First(statement) + row);
        return buffer.Span.Slice(rows[place], rows[place + 1]);
    }

    public void AddRow(int start, int length)
    {
        if (2 * count == rows.Length)
        {
            var larger = ArrayPool<int>.Shared.Rent(4 * count);
            rows.CopyTo(larger, 0);
            ArrayPool<int>.Shared.Return(rows);
            rows = larger;
        }

        rows[2 * count] = start;
        rows[(2 * count) + 1] = length;
        count++;
    }

    /// <summary>All rows of the statement were added.</summary>
    public void End(int statement) => ends[statement] = count;

    public override void Dispose()
    {
        buffer.Dispose();
        var given = rows;
        rows = [];
        if (given.Length > 0)
        {
            ArrayPool<int>.Shared.Return(given);
        }
    }

    int First(int statement) => statement == 0 ? 0 : ends[statement - 1];
}
