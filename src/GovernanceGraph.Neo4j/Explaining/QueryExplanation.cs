using System.Text;
using System.Text.Json;
using GovernanceGraph.Neo4j.Connections;
using GovernanceGraph.Neo4j.Cypher;
using GovernanceGraph.Queries;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Neo4j.Explaining;

/// <summary>
/// Gives the Cypher of queries and Neo4j's plan for it. What was asked for stays unsaid: parameters are names
/// only.
/// </summary>
/// <param name="connection">The database.</param>
/// <param name="explained">Gets each explanation.</param>
sealed class QueryExplanation(Neo4jConnection connection, Action<Explanation> explained)
{
    /// <summary>Explains the queries, or says why they cannot be explained. Nothing is read.</summary>
    public async ValueTask ExplainAsync(IReadOnlyList<GraphQuery> queries, CancellationToken cancellationToken)
    {
        Explanation explanation;
        try
        {
            explanation = new(queries.Count, await TextAsync(queries, cancellationToken), null);
        }
        catch (StoreException failure)
        {
            explanation = new(queries.Count, null, failure); // the queries themselves are asked all the same
        }

        explained(explanation);
    }

    async ValueTask<string> TextAsync(IReadOnlyList<GraphQuery> queries, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        foreach (var query in queries)
        {
            var statement = QueryCompiler.Compile(query).Statement;
            text.Append(StatementLines.Of(statement.Text))
                .Append("\n// parameters: ")
                .AppendJoin(", ", Names(statement.Parameters.Span))
                .Append('\n')
                .Append(await connection.ExplainAsync(statement, cancellationToken));
        }

        return text.ToString();
    }

    static List<string> Names(ReadOnlySpan<byte> parameters)
    {
        var names = new List<string>();
        var reader = new Utf8JsonReader(parameters);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            names.Add("$" + reader.GetString());
            reader.Read();
            reader.Skip();
        }

        return names;
    }
}
