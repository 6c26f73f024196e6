using System.Text;
using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Execution;
using GovernanceGraph.GraphQL.Requests;
using GovernanceGraph.GraphQL.Resolving;
using GovernanceGraph.GraphQL.Schemas;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.GraphQL.Types.BuiltIn;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Execution;

public class SubscriptionTests
{
    readonly List<Exception> unexpected = [];
    bool sourceIsClosed;

    [Fact]
    public async Task EachEventBecomesAResponse()
    {
        var responses = await ReadAsync(
            "subscription ($p: String!) { arrivals(port: $p) { name } }",
            """{"p": "Oslo"}"""
        );
        Assert.Equal(
            [
                """{"data":{"arrivals":{"name":"Aurora of Oslo"}}}""",
                """{"data":{"arrivals":null}}""",
                """{"data":{"arrivals":{"name":"Borea of Oslo"}}}""",
            ],
            responses
        );
        Assert.True(sourceIsClosed);
    }

    [Fact]
    public async Task LeavingTheStreamClosesItsSource()
    {
        var result = await SubscribeAsync("""subscription { arrivals(port: "Oslo") { name } }""");
        Assert.True(result.IsStream);
        await foreach (var occurrence in result.Events)
        {
            using var response = await occurrence.ExecuteAsync(CancellationToken.None);
            break;
        }

        Assert.True(sourceIsClosed);
    }

    [Theory]
    [InlineData("robbed", "The port was robbed.", "secret")]
    [InlineData("bombed", "Internal error.", "secret")]
    public async Task ASourceThatFailsEndsTheStreamWithItsFailure(string port, string message, string cause)
    {
        var responses = await ReadAsync(
            "subscription ($p: String!) { arrivals(port: $p) { name } }",
            $$"""{"p": "{{port}}"}"""
        );
        Assert.Equal(
            [
                $$$$"""{"data":{"arrivals":{"name":"Aurora of {{{{port}}}}"}}}""",
                $$$"""{"errors":[{"message":"{{{message}}}","locations":[{"line":1,"column":30}]"""
                    + $$$""","path":["arrivals"]}]}""",
            ],
            responses
        );
        Assert.Equal(cause, Assert.Single(unexpected).Message);
        Assert.True(sourceIsClosed);
    }

    [Fact]
    public async Task AnExecutionThatIsCancelledLeavesTheStreamAsItIs()
    {
        var result = await SubscribeAsync("""subscription { arrivals(port: "Oslo") { checked } }""");
        await using var events = result.Events!.GetAsyncEnumerator(TestContext.Current.CancellationToken);
        Assert.True(await events.MoveNextAsync());
        var first = events.Current;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            await first.ExecuteAsync(new CancellationToken(canceled: true))
        );
        Assert.True(await events.MoveNextAsync());
        using var second = await events.Current.ExecuteAsync(CancellationToken.None);
        Assert.Equal("""{"data":{"arrivals":null}}""", Encoding.UTF8.GetString(second.Body.Span));
    }

    [Theory]
    [InlineData(
        """subscription { arrivals(port: "closed") { name } }""",
        ExecutionStage.EventSource,
        "The port is closed."
    )]
    [InlineData("""subscription { arrivals(port: "burnt") { name } }""", ExecutionStage.EventSource, "Internal error.")]
    [InlineData(
        "subscription { silent }",
        ExecutionStage.EventSource,
        "The subscription field \"silent\" has no source of events."
    )]
    [InlineData(
        "subscription ($p: String!) { arrivals(port: $p) { name } }",
        ExecutionStage.VariableCoercion,
        "Variable \"$p\" has invalid value: Expected a value of non-null type \"String!\" to be provided."
    )]
    [InlineData(
        "subscription { silent __typename }",
        ExecutionStage.Validation,
        "Anonymous Subscription must select only one top level field."
    )]
    [InlineData("{ name }", ExecutionStage.OperationPermission, "A query cannot be executed by this request.")]
    public async Task ARefusalSaysWhyThereIsNoStream(string document, ExecutionStage stage, string message)
    {
        var result = await SubscribeAsync(document);
        Assert.False(result.IsStream);
        using var refusal = result.RequestError;
        Assert.Equal(stage, refusal.Stage);
        Assert.Equal(message, refusal.Errors[0].Message);
        Assert.Equal(message == "Internal error." ? 1 : 0, unexpected.Count);
    }

    [Fact]
    public async Task ASubscriptionIsRefusedWhereOneResponseIsAskedFor()
    {
        using var result = await Executor()
            .ExecuteAsync(new GraphQLRequest { Query = "subscription { silent }" }, null, CancellationToken.None);
        Assert.Equal(ExecutionStage.OperationPermission, result.Stage);
    }

    GraphQLExecutor Executor()
    {
        var ship = new ObjectType(
            "Ship",
            () =>
                [
                    new("name", BuiltInScalars.String),
                    new ExecutableField("checked", BuiltInScalars.Boolean)
                    {
                        Resolver = context =>
                        {
                            context.CancellationToken.ThrowIfCancellationRequested();
                            return new(true);
                        },
                    },
                ]
        );
        return new GraphQLExecutor(
            new Schema(
                new ObjectType("Query", () => [new("name", BuiltInScalars.String)]),
                subscription: new ObjectType(
                    "Subscription",
                    () =>
                        [
                            new ExecutableField("arrivals", ship)
                            {
                                Arguments = [new("port", new NonNullType(BuiltInScalars.String))],
                                Subscriber = context =>
                                    (string)context.Arguments["port"]! switch
                                    {
                                        "closed" => throw new GraphQLFieldException("The port is closed."),
                                        "burnt" => throw new InvalidOperationException("secret"),
                                        var port => new(Arrivals(port)),
                                    },
                            },
                            new("silent", BuiltInScalars.Int),
                        ]
                )
            ),
            null,
            unexpected.Add
        );
    }

    async IAsyncEnumerable<object?> Arrivals(string port)
    {
        try
        {
            yield return Arrival("Aurora");
            await Task.Yield();
            Fail(port);
            yield return null;
            yield return Arrival("Borea");
        }
        finally
        {
            sourceIsClosed = true;
        }

        static void Fail(string port)
        {
            Exception secret = new InvalidOperationException("secret");
            if (port is "robbed" or "bombed")
            {
                throw port == "robbed" ? new GraphQLFieldException("The port was robbed.", inner: secret) : secret;
            }
        }

        object? Arrival(string name) =>
            ExecutionHarness.Json($$$"""{"arrivals": {"name": "{{{name}}} of {{{port}}}"}}""");
    }

    ValueTask<SubscriptionResult> SubscribeAsync(string document, string? variables = null) =>
        Executor()
            .SubscribeAsync(
                new GraphQLRequest
                {
                    Query = document,
                    Variables = variables is null
                        ? null
                        : (IReadOnlyDictionary<string, object?>)ExecutionHarness.Json(variables)!,
                },
                null,
                CancellationToken.None
            );

    async Task<List<string>> ReadAsync(string document, string variables)
    {
        var result = await SubscribeAsync(document, variables);
        Assert.True(result.IsStream);
        var responses = new List<string>();
        await foreach (var occurrence in result.Events)
        {
            using var response = await occurrence.ExecuteAsync(CancellationToken.None);
            responses.Add(Encoding.UTF8.GetString(response.Body.Span));
        }

        return responses;
    }
}
