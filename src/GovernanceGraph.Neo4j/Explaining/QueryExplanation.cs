using System.Text;
using System.Text.Json;
using GovernanceGraph.Neo4j.Connections;
using GovernanceGraph.Neo4j.Cypher;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Neo4j.Explaining;

/// <summary>
/// Tells the Cypher of questions and how Neo4j would answer it. What was asked for stays unsaid: parameters are names
/// only.
/// </summary>
sealed class QueryExplanation(Neo4jConnection connection)
{
    /// <summary>See <see cref="Storage.IExplainsQueries"/>.</summary>
    public async ValueTask<string> ExplainAsync(IReadOnlyList<GraphQuery> queries, CancellationToken cancellationToken)
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
