using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Requests;
using GovernanceGraph.GraphQL.Tests.Execution;
using GovernanceGraph.GraphQL.Validation.Limits;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests;

/// <summary>Each limit of a request, just under and just over, as a client meets it.</summary>
public class LimitsTests
{
    const string Sdl = "type Query { self: Query, names: [String] }";

    [Theory]
    [InlineData(5, true)]
    [InlineData(4, false)]
    public async Task TokensOfADocument(int limit, bool passes)
    {
        var harness = ExecutionHarness.For(
            Sdl,
            new ExecutionLimits { Parsing = ParserLimits.ForRequests with { MaxTokens = limit } }
        );
        Assert.Equal(
            passes
                ? """{"data":{"a":null}}"""
                : """{"errors":[{"message":"Syntax Error: Document contains more than 4 tokens. Parsing """
                    + """aborted.","locations":[{"line":1,"column":12}]}]}""",
            await harness.ExecuteAsync("{ a: names }")
        );
    }

    [Theory]
    [InlineData(3, true)]
    [InlineData(2, false)]
    public async Task LevelsOfFields(int limit, bool passes)
    {
        var harness = ExecutionHarness.For(
            Sdl,
            new ExecutionLimits { Validation = new ValidationLimits { MaxDepth = limit } }
        );
        var response = await harness.ExecuteAsync("{ self { self { names } } }");
        Assert.Equal(passes, response == """{"data":{"self":null}}""");
        Assert.Equal(!passes, response.StartsWith("""{"errors":[{"message":""", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task BytesOfAResponse(int more, bool passes)
    {
        var harness = ExecutionHarness.For(Sdl, new ExecutionLimits { MaxResponseBytes = 40_000 });

        // What is written around the names is 20 bytes, a name with quotes and comma 10, the last one's quotes 2.
        var names = Enumerable.Repeat("\"7 bytes\"", 3_997);
        var root = $$"""{"names": [{{string.Join(", ", names)}}, "{{new string('x', 8 + more)}}"]}""";
        var response = await harness.ExecuteAsync("{ names }", root);
        Assert.Equal(passes, response.Length == 40_001);
        Assert.Equal(
            !passes,
            response
                == """{"errors":[{"message":"The response is larger than 40000 bytes. Request fewer items """
                    + """or fields.","extensions":{"code":"RESPONSE_TOO_LARGE"}}],"data":null}"""
        );
    }
}
