using System.Text.Encodings.Web;
using System.Text.Json;
using GovernanceGraph.Api.Limits;
using GovernanceGraph.GraphQL.Schemas;
using GovernanceGraph.GraphQL.Validation.Limits;
using GovernanceGraph.Testing;
using Xunit;

namespace GovernanceGraph.Api.Tests.Identity;

/// <summary>Records with the same id are the same record, read alike.</summary>
public abstract class IdentityTests<TStore>(TStore graph, ITestOutputHelper output) : IClassFixture<TStore>
    where TStore : LoadedStore
{
    static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
    static readonly Schema Schema = GovernanceSchema.Create(ApiLimits.Standard);

    /// <summary>How many answers go into caches.</summary>
    protected virtual int Questions => 200;

    [Fact]
    public void IdsAreWrittenAndReadLikeThis() => Golden.Cases("Cases/ids.cases", Answer);

    [Fact]
    public async Task NoAnswerContradictsAnotherInACache()
    {
        const int perCache = 20;
        var seed = Environment.TickCount;
        var shared = 0;
        for (var i = 0; i < Questions; i += perCache)
        {
            var cache = new ClientCache();
            var documents = new List<string>();
            for (var one = i; one < i + perCache; one++)
            {
                var question = new RandomQuestion(Schema, new Random(seed + one), withIds: true);
                var document = question.Make();
                if (question.Aliases > new ValidationLimits().MaxAliases)
                {
                    continue; // refused, rightly
                }

                documents.Add(document);
                using var response = JsonDocument.Parse(await Requests.SendAsync(graph.Store, document));
                Assert.False(response.RootElement.TryGetProperty("errors", out var errors), $"{errors}\n{document}");
                cache.Add(question.Roots, response.RootElement.GetProperty("data"));
                if (cache.Contradictions.Count > 0)
                {
                    output.WriteLine($"seed {seed + i}\n{string.Join('\n', documents)}");
                }

                Assert.Empty(cache.Contradictions);
            }

            shared += cache.Shared;
        }

        output.WriteLine($"{shared} records were met again.");
        Assert.True(shared > 2 * Questions, "Too few records were met twice.");
    }

    string Answer(string input)
    {
        var body = Requests.SendAsync(graph.Store, input).GetAwaiter().GetResult();
        using var response = JsonDocument.Parse(body);
        return JsonSerializer.Serialize(response.RootElement, Indented);
    }
}

public sealed class EmbeddedIdentityTests(TwoRevisionsStore graph, ITestOutputHelper output)
    : IdentityTests<TwoRevisionsStore>(graph, output);

[Collection(Neo4jTests.Name)]
public sealed class Neo4jIdentityTests(Neo4jTwoRevisionsStore graph, ITestOutputHelper output)
    : IdentityTests<Neo4jTwoRevisionsStore>(graph, output)
{
    // Each is a statement that the server has to plan anew.
    protected override int Questions => 20;
}
