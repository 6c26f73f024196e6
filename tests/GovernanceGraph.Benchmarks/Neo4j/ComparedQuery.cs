using System.Text.Json;
using System.Text.Json.Nodes;

namespace GovernanceGraph.Benchmarks.Neo4j;

/// <summary>A question in both dialects.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Variables">The variables, the same for both.</param>
/// <param name="Ours">The document for this server.</param>
/// <param name="Theirs">The document for the peer.</param>
sealed record ComparedQuery(string Name, JsonObject Variables, string Ours, string Theirs)
{
    internal static IReadOnlyList<ComparedQuery> All { get; } = Read();

    internal string OurBody => Body(Ours);

    internal string TheirBody => Body(Theirs);

    static ComparedQuery[] Read()
    {
        using var file = typeof(ComparedQuery).Assembly.GetManifestResourceStream("queries.json")!;
        return JsonSerializer.Deserialize<ComparedQuery[]>(file, JsonSerializerOptions.Web)!;
    }

    string Body(string query) => JsonSerializer.Serialize(new { query, variables = Variables });
}
