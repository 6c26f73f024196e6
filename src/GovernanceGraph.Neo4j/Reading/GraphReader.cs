using System.Text.Json;
using GovernanceGraph.Neo4j.Connections;
using GovernanceGraph.Neo4j.Cypher;
using GovernanceGraph.Queries;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Neo4j.Reading;

/// <summary>Answers plans: one statement for each, all in one transaction and one request.</summary>
/// <param name="connection">The database.</param>
/// <param name="saw">Hears of the current revision at each answer.</param>
sealed class GraphReader(Neo4jConnection connection, Action<long> saw)
{
    readonly CompiledQueries compiled = new();

    /// <summary>See <see cref="IGraphStore.ReadAsync"/>.</summary>
    public async ValueTask<IGraphReading> ReadAsync(
        IReadOnlyList<GraphQuery> queries,
        CancellationToken cancellationToken
    )
    {
        var plans = new CompiledQuery[queries.Count];
        var statements = new CypherStatement[plans.Length];
        for (var i = 0; i < plans.Length; i++)
        {
            plans[i] = compiled.Get(queries[i]);
            statements[i] = plans[i].Statement;
        }

        var (reading, least) = await ReadAsync(plans, statements, cancellationToken);
        if (reading is not null)
        {
            return reading;
        }

        // A load became visible between two statements. What the first of them saw stays readable, and all can be asked
        // for it.
        for (var i = 0; i < plans.Length; i++)
        {
            statements[i] = plans[i].At(least);
        }

        (reading, _) = await ReadAsync(plans, statements, cancellationToken, isOfOneRevision: true);
        return reading!;
    }

    // No reading where the statements that name no revision read several; then the least of these.
    async ValueTask<(AnswerReading? Reading, long Least)> ReadAsync(
        CompiledQuery[] plans,
        CypherStatement[] statements,
        CancellationToken cancellationToken,
        bool isOfOneRevision = false
    )
    {
        using var answer = await connection.AskAsync(statements, cancellationToken);
        var (least, greatest) = Revisions(plans, answer);
        return least == greatest || isOfOneRevision
            ? (AnswerReading.Of(plans, answer, cancellationToken), least)
            : (null, least);
    }

    // Of the statements that name no revision, the revisions that they read.
    (long Least, long Greatest) Revisions(CompiledQuery[] plans, CypherAnswer answer)
    {
        var (least, greatest) = (long.MaxValue, long.MinValue);
        for (var i = 0; i < plans.Length; i++)
        {
            if (answer.Rows(i) != 1)
            {
                throw new StoreException(
                    StoreErrorCode.Corrupt,
                    "The database does not contain a graph of this program; load one, or correct \"Neo4j:Database\"."
                );
            }

            var current = Current(answer.Row(i, 0));
            if (plans[i].RevisionHash is { } digits)
            {
                RequireRevision(digits, current);
                continue;
            }

            saw(current);
            if (plans[i].Revision is not { } revision)
            {
                (least, greatest) = (Math.Min(least, current), Math.Max(greatest, current));
            }
            else if (revision < 1 || revision > current)
            {
                throw StoreException.RevisionNotFound(revision, current);
            }
        }

        return least > greatest ? (0, 0) : (least, greatest);
    }

    // Less than zero: no revision has the hash, or several of different content have.
    static void RequireRevision(string digits, long current)
    {
        if (current < 0)
        {
            throw current == -1
                ? StoreException.RevisionHashNotFound(digits)
                : StoreException.RevisionHashAmbiguous(digits);
        }
    }

    static long Current(ReadOnlySpan<byte> row)
    {
        var reader = new Utf8JsonReader(row);
        reader.Read();
        reader.Read();
        return CypherValue.Integer(ref reader);
    }
}

/// <summary>
/// Puts out what the database answered. A reading is not given back, so it keeps rows of its own and leaves the shared
/// buffer to the next answer.
/// </summary>
sealed class AnswerReading : IGraphReading
{
    readonly CompiledQuery[] plans;
    readonly byte[][] rows;
    readonly CancellationToken cancellationToken;

    AnswerReading(CompiledQuery[] plans, byte[][] rows, CancellationToken cancellationToken)
    {
        this.plans = plans;
        this.rows = rows;
        this.cancellationToken = cancellationToken;
    }

    public static AnswerReading Of(CompiledQuery[] plans, CypherAnswer answer, CancellationToken cancellationToken)
    {
        var rows = new byte[plans.Length][];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = answer.Row(i, 0).ToArray();
        }

        return new(plans, rows, cancellationToken);
    }

    public void Push(int query, IRecordSink sink)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var reader = new Utf8JsonReader(rows[query]);
        reader.Read();
        reader.Read();
        CypherValue.Integer(ref reader);
        reader.Read();
        plans[query].Decoder.Push(ref reader, sink);
    }
}
