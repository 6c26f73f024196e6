using System.Text;
using System.Text.Json;
using GovernanceGraph.Neo4j.Connections;
using GovernanceGraph.Neo4j.Cypher;
using GovernanceGraph.Queries;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Neo4j.Answers;

/// <summary>Answers plans: one statement for each, all in one transaction and one request.</summary>
sealed class GraphReader(Neo4jConnection connection)
{
    readonly CompiledQueries compiled = new();

    /// <summary>See <see cref="IGraphStore.ReadAsync"/>.</summary>
    public async ValueTask<IGraphReading> ReadAsync(IReadOnlyList<GraphQuery> queries, CancellationToken cancellationToken)
    {
        var plans = new CompiledQuery[queries.Count];
        var statements = new CypherStatement[plans.Length];
        for (var i = 0; i < plans.Length; i++)
        {
            plans[i] = compiled.Get(queries[i]);
            statements[i] = plans[i].Statement;
        }

        var answer = await connection.RunAsync(statements, AccessMode.Read, cancellationToken);
        var (least, greatest) = Revisions(plans, answer);
        if (least == greatest)
        {
            return new AnswerReading(plans, answer);
        }

        // A load became visible between two statements. What the first of them saw stays readable.
        answer.Dispose();
        for (var i = 0; i < plans.Length; i++)
        {
            statements[i] = plans[i].At(least);
        }

        answer = await connection.RunAsync(statements, AccessMode.Read, cancellationToken);
        Revisions(plans, answer);
        return new AnswerReading(plans, answer);
    }

    /// <summary>The statements for an operator to read, each after its parameters.</summary>
    public string Explain(IReadOnlyList<GraphQuery> queries)
    {
        var text = new StringBuilder();
        foreach (var query in queries)
        {
            var statement = compiled.Get(query).Statement;
            text.Append("// ").Append(Encoding.UTF8.GetString(statement.Parameters.Span)).Append('\n').Append(StatementLines.Of(statement.Text)).Append(";\n");
        }

        return text.ToString();
    }

    // Of the statements that name no revision, the revisions that they read.
    static (long Least, long Greatest) Revisions(CompiledQuery[] plans, CypherAnswer answer)
    {
        var (least, greatest) = (long.MaxValue, long.MinValue);
        for (var i = 0; i < plans.Length; i++)
        {
            if (answer.Rows(i) != 1)
            {
                throw new StoreException(StoreErrorCode.Corrupt, "The database holds no graph of this program; load one, or correct \"Neo4j:Database\".");
            }

            var current = Current(answer.Row(i, 0));
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

    static long Current(ReadOnlySpan<byte> row)
    {
        var reader = new Utf8JsonReader(row);
        reader.Read();
        reader.Read();
        return CypherValue.Integer(ref reader);
    }
}

/// <summary>Puts out what the database answered. The buffer of the answer goes back when nobody holds the reading any more.</summary>
sealed class AnswerReading(CompiledQuery[] plans, CypherAnswer answer) : IGraphReading
{
    public void Push(int query, IRecordSink sink, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var reader = new Utf8JsonReader(answer.Row(query, 0));
        reader.Read();
        reader.Read();
        CypherValue.Integer(ref reader);
        reader.Read();
        plans[query].Decoder.Push(ref reader, sink);
    }
}
