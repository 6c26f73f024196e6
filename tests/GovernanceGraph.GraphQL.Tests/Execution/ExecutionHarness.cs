using System.Text;
using System.Text.Json;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Requests;
using GovernanceGraph.GraphQL.Schemas;
using GovernanceGraph.GraphQL.SchemaValidation;
using GovernanceGraph.GraphQL.Sdl;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Execution;

/// <summary>Executes documents on a schema in SDL, over root values in JSON, and compares whole responses.</summary>
sealed class ExecutionHarness(Schema schema, ExecutionLimits? limits = null)
{
    readonly List<Exception> unexpected = [];
    GraphQLExecutor? executor;

    /// <summary>Exceptions that clients did not see.</summary>
    public IReadOnlyList<Exception> Unexpected => unexpected;

    public GraphQLExecutor Executor => executor ??= new GraphQLExecutor(schema, limits, unexpected.Add);

    public static ExecutionHarness For(string sdl, ExecutionLimits? limits = null)
    {
        var reading = SchemaReader.Read(sdl, ParserLimits.ForTrustedText);
        Assert.Empty(reading.Errors);
        Assert.Empty(SchemaValidator.Validate(reading.Schema!));
        return new ExecutionHarness(reading.Schema!, limits);
    }

    public async Task Answers(string document, string response, string? rootValue = null, string? variables = null) =>
        Assert.Equal(response, await ExecuteAsync(document, rootValue, variables));

    public async Task<string> ExecuteAsync(string document, string? rootValue = null, string? variables = null)
    {
        var request = new GraphQLRequest
        {
            Query = document,
            Variables = variables is null ? null : (IReadOnlyDictionary<string, object?>)Json(variables)!,
        };
        using var result = await Executor.ExecuteAsync(
            request,
            null,
            CancellationToken.None,
            rootValue is null ? null : Json(rootValue)
        );
        return Encoding.UTF8.GetString(result.Body.Span);
    }

    public static object? Json(string text)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text));
        reader.Read();
        var remainingValues = int.MaxValue;
        return JsonInput.Read(ref reader, ref remainingValues);
    }
}
