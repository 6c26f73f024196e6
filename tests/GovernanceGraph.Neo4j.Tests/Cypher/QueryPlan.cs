using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using GovernanceGraph.Neo4j.Connections;
using GovernanceGraph.Testing;

namespace GovernanceGraph.Neo4j.Tests.Cypher;

/// <summary>How the server carried a statement out.</summary>
/// <param name="Operators">The operators with what they work on.</param>
/// <param name="DatabaseHits">How often it looked something up in the store, subqueries included.</param>
sealed record QueryPlan(IReadOnlyList<string> Operators, long DatabaseHits)
{
    public static async Task<QueryPlan> OfAsync(Neo4jServer server, CypherStatement statement)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromMinutes(5) }; // a busy machine plans slowly
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Basic",
            Convert.ToBase64String(Encoding.UTF8.GetBytes($"{server.User}:{server.Password}"))
        );
        var text = JsonSerializer.Serialize("PROFILE " + statement.Text);
        using var content = new StringContent(
            $$"""{"statements":[{"statement":{{text}},"parameters":"""
                + $$"""{{Encoding.UTF8.GetString(statement.Parameters.Span)}}}]}""",
            Encoding.UTF8,
            "application/json"
        );
        using var response = await client.PostAsync(new Uri(server.Uri, "/db/neo4j/tx/commit"), content);
        using var document = await JsonDocument.ParseAsync(
            await response.Content.ReadAsStreamAsync(),
            new() { MaxDepth = 1_000 }
        ); // a plan is as deep as it is long
        var operators = new List<string>();
        var hits = Walk(
            document.RootElement.GetProperty("results")[0].GetProperty("plan").GetProperty("root"),
            operators
        );
        return new(operators, hits);
    }

    static long Walk(JsonElement step, List<string> operators)
    {
        operators.Add(
            $"{step.GetProperty("operatorType").GetString()} "
                + $"{(step.TryGetProperty("Details", out var details) ? details.GetString() : "")}"
        );
        var hits = step.TryGetProperty("DbHits", out var own) ? own.GetInt64() : 0;
        foreach (var child in step.GetProperty("children").EnumerateArray())
        {
            hits += Walk(child, operators);
        }

        return hits;
    }
}
