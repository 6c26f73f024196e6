using System.Runtime.CompilerServices;
using System.Text;
using GovernanceGraph.GraphQL;
using GovernanceGraph.GraphQL.Requests;
using GovernanceGraph.GraphQL.Resolving;
using GovernanceGraph.GraphQL.Schemas;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.GraphQL.Types.BuiltIn;
using GovernanceGraph.Server.Limits;
using GovernanceGraph.Server.Subscriptions;
using Xunit;

namespace GovernanceGraph.Server.Tests.Subscriptions;

public sealed class OperationResponsesTests
{
    const string TookTooLong =
        """{"errors":[{"message":"The request took longer than 0.2 s; request less """
        + """data.","extensions":{"code":"HC0045"}}]}""";

    static readonly string[] Waits = ["no", "yes", "no"];

    [Fact]
    public async Task AnEventThatTakesTooLongIsToldAndTheStreamGoesOn() =>
        Assert.Equal(
            [("""{"data":{"waits":"no"}}""", false), (TookTooLong, false), ("""{"data":{"waits":"no"}}""", false)],
            await ReadAsync("subscription { waits }")
        );

    [Fact]
    public async Task ASourceThatTakesTooLongToOpenIsRefused() =>
        Assert.Equal([(TookTooLong, true)], await ReadAsync("subscription { opensNever }"));

    [Fact]
    public async Task AStreamMayWaitLongerThanARequestMayTake() =>
        Assert.Equal([("""{"data":{"comesLate":"late"}}""", false)], await ReadAsync("subscription { comesLate }"));

    static async Task<List<(string Body, bool IsRefusal)>> ReadAsync(string query)
    {
        using var gate = new ExecutionGate("a gate", 1, 0);
        var execution = new GuardedExecution(
            new GraphQLExecutor(Schema()),
            new(gate, gate),
            new(TimeSpan.FromSeconds(0.2))
        );
        var memory = new SubscriptionMemory(new("MaxSubscriptionMemory", 100_000));
        var responses = new List<(string Body, bool IsRefusal)>();
        await foreach (
            var response in new OperationResponses(execution, memory).ReadAsync(
                new(new(new GraphQLRequest { Query = query })),
                CancellationToken.None
            )
        )
        {
            responses.Add((Encoding.UTF8.GetString(response.Body.Span), response.IsRefusal));
        }

        return responses;
    }

    static Schema Schema() =>
        new(
            new ObjectType("Query", () => [new("name", BuiltInScalars.String)]),
            subscription: new ObjectType(
                "Subscription",
                () =>
                    [
                        new ExecutableField("waits", BuiltInScalars.String)
                        {
                            Subscriber = _ => new(Waits.ToAsyncEnumerable().Select(object? (wait) => wait)),
                            Resolver = async context =>
                            {
                                await Task.Delay(
                                    (string)context.Parent! == "yes" ? Timeout.InfiniteTimeSpan : TimeSpan.Zero,
                                    context.CancellationToken
                                );
                                return context.Parent;
                            },
                        },
                        new ExecutableField("opensNever", BuiltInScalars.String)
                        {
                            Subscriber = async context =>
                            {
                                await Task.Delay(Timeout.Infinite, context.CancellationToken);
                                return AsyncEnumerable.Empty<object?>();
                            },
                        },
                        new ExecutableField("comesLate", BuiltInScalars.String)
                        {
                            Subscriber = context => new(LateAsync(context.CancellationToken)),
                            Resolver = context => new(context.Parent),
                        },
                    ]
            )
        );

    static async IAsyncEnumerable<object?> LateAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Delay(TimeSpan.FromSeconds(0.5), cancellationToken);
        yield return "late";
    }
}
