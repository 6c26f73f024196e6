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

    internal string OurBody => Body(Ours, Variables);

    internal string TheirBody => Body(Theirs, Variables);

    /// <summary>The same question about other records.</summary>
    internal string OurBodyFor(IReadOnlyDictionary<string, string> variables) =>
        Body(
            Ours,
            new(Variables.Select(variable => KeyValuePair.Create(variable.Key, (JsonNode?)variables[variable.Key])))
        );

    static ComparedQuery[] Read()
    {
        using var file = typeof(ComparedQuery).Assembly.GetManifestResourceStream("queries.json")!;
        return JsonSerializer.Deserialize<ComparedQuery[]>(file, JsonSerializerOptions.Web)!;
    }

    static string Body(string query, JsonObject variables) => JsonSerializer.Serialize(new { query, variables });
}
