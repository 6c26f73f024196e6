using System.Runtime.CompilerServices;
using GovernanceGraph.GraphQL.Execution;
using GovernanceGraph.GraphQL.Requests;
using GovernanceGraph.GraphQL.Resolving;
using GovernanceGraph.GraphQL.Schemas;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.GraphQL.Types.BuiltIn;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Execution;

/// <summary>A stream keeps its operation and the coerced variables alive, and nothing else of its request.</summary>
public class SubscriptionMemoryTests
{
    [Fact]
    public async Task AnOpenStreamLetsItsRequestGo()
    {
        var (events, kept) = await SubscribeAsync();
        await using var reader = events.GetAsyncEnumerator(CancellationToken.None);
        Assert.True(await reader.MoveNextAsync());
        Collect();
        Assert.Empty(kept.Where(thing => thing.Reference.IsAlive).Select(thing => thing.Name));
        using var response = await reader.Current.ExecuteAsync(CancellationToken.None);
        Assert.True(response.HasData);
    }

    // Not inlined, so that no local variable of the test keeps anything of the request.
    [MethodImpl(MethodImplOptions.NoInlining)]
    static async Task<(
        IAsyncEnumerable<SubscriptionEvent> Events,
        (string Name, WeakReference Reference)[] Kept
    )> SubscribeAsync()
    {
        var limits = new ExecutionLimits { MaxCachedDocumentCharacters = 10 };
        var executor = new GraphQLExecutor(
            new Schema(
                new ObjectType("Query", () => [new("plain", BuiltInScalars.Int)]),
                subscription: new ObjectType(
                    "Subscription",
                    () =>
                        [
                            new ExecutableField("ticks", BuiltInScalars.String)
                            {
                                Arguments = [new("names", new ListType(BuiltInScalars.String))],
                                Subscriber = _ => new(Ticks()),
                                Resolver = context => new($"{((object?[])context.Arguments["names"]!).Length}"),
                            },
                        ]
                )
            ),
            limits
        );
        var document = string.Concat(
            "subscription ($names: [String]) { ticks(names: $names) }",
            new string(' ', 1_000)
        );
        var declared = new List<object?> { "a", "b" };
        var undeclared = new List<object?> { "c" };
        var variables = new Dictionary<string, object?> { ["names"] = declared, ["more"] = undeclared };
        var extensions = new Dictionary<string, object?> { ["x"] = 1 };
        var request = new GraphQLRequest
        {
            Query = document,
            Variables = variables,
            Extensions = extensions,
        };
        var result = await executor.SubscribeAsync(request, null, CancellationToken.None);
        return (
            result.Events!,
            [
                ("request", new(request)),
                ("document", new(document)),
                ("variables", new(variables)),
                ("extensions", new(extensions)),
                ("declared", new(declared)),
                ("undeclared", new(undeclared)),
                ("result", new(result)),
            ]
        );
    }

    static async IAsyncEnumerable<object?> Ticks()
    {
        for (var tick = 0; tick < 3; tick++)
        {
            await Task.Yield();
            yield return tick;
        }
    }

    static void Collect()
    {
        for (var round = 0; round < 3; round++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }
}
