using System.Text.Json;
using GovernanceGraph.Api.Limits;
using GovernanceGraph.GraphQL.Schemas;
using GovernanceGraph.GraphQL.Validation.Limits;
using Xunit;

namespace GovernanceGraph.Api.Tests;

public abstract class RandomQuestionTests<TStore>(TStore graph, ITestOutputHelper output) : IClassFixture<TStore>
    where TStore : LoadedStore
{
    static readonly Schema Schema = GovernanceSchema.Create(ApiLimits.Standard);

    /// <summary>How many questions are asked.</summary>
    protected virtual int Questions => 500;

    [Fact]
    public async Task WhateverTheSchemaAllowsHasAnAnswerOfItsShape()
    {
        var seed = Environment.TickCount;
        for (var i = 0; i < Questions; i++)
        {
            var question = new RandomQuestion(Schema, new Random(seed + i));
            var document = question.Make();
            if (question.Aliases > new ValidationLimits().MaxAliases)
            {
                continue; // refused, rightly
            }

            try
            {
                using var response = JsonDocument.Parse(await Requests.SendAsync(graph.Store, document));
                Assert.False(response.RootElement.TryGetProperty("errors", out var errors), errors.ToString());
                question.Check(response.RootElement.GetProperty("data"));
            }
            catch
            {
                output.WriteLine($"seed {seed + i}\n{document}");
                throw;
            }
        }
    }
}
