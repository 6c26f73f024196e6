using System.Text.Json;
using GovernanceGraph.Api.Limits;
using GovernanceGraph.GraphQL.Schemas;
using GovernanceGraph.GraphQL.Validation.Limits;
using GovernanceGraph.Testing;
using Xunit;

namespace GovernanceGraph.Api.Tests;

public abstract class RandomQuestionTests<TStore>(TStore graph, ITestOutputHelper output) : IClassFixture<TStore>
    where TStore : LoadedStore
{
    static readonly Schema Schema = GovernanceSchema.Create(ApiLimits.Standard);

    // Neo4j plans a question that it has never seen on one core.
    static readonly ParallelOptions AtOnce = new() { MaxDegreeOfParallelism = 2 };

    /// <summary>How many questions are asked where FUZZ_ROUNDS does not say it.</summary>
    protected virtual int Questions => 500;

    [Fact]
    public async Task WhateverTheSchemaAllowsHasAnAnswerOfItsShape()
    {
        output.WriteLine($"FUZZ_SEED={FuzzSettings.Seed}");
        await Parallel.ForEachAsync(
            Enumerable.Range(0, FuzzSettings.RoundsOr(Questions)),
            AtOnce,
            async (round, _) => await AskAsync(unchecked(FuzzSettings.Seed + round))
        );
    }

    async Task AskAsync(int seed)
    {
        var question = new RandomQuestion(Schema, new Random(seed));
        var document = question.Make();
        if (question.Aliases > new ValidationLimits().MaxAliases)
        {
            return; // refused, rightly
        }

        try
        {
            using var response = JsonDocument.Parse(await Requests.SendAsync(graph.Store, document));
            Assert.False(response.RootElement.TryGetProperty("errors", out var errors), errors.ToString());
            question.Check(response.RootElement.GetProperty("data"));
        }
        catch
        {
            output.WriteLine($"FUZZ_SEED={seed}\n{document}");
            throw;
        }
    }
}
