using GovernanceGraph.GraphQL.Requests;
using GovernanceGraph.GraphQL.Resolving;
using GovernanceGraph.GraphQL.Responses;
using GovernanceGraph.GraphQL.Schemas;
using GovernanceGraph.GraphQL.Selections;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.GraphQL.Types.BuiltIn;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Execution;

public class AllocationTests
{
    const int Rounds = 200;

    // Code that is not optimized yet allocates more, and the compiler optimizes it in the background.
    const int Attempts = 50;

#if DEBUG
    // Without optimization the compiler makes an object of each asynchronous method.
    const int MostBytes = 2_048;
#else
    const int MostBytes = 1_024;
#endif

    [Fact]
    public async Task AKeptOperationAllocatesLittleBesideItsAnswer()
    {
        var ship = new ObjectType("Ship", () => [new("name", BuiltInScalars.String)]);
        var executor = new GraphQLExecutor(
            new Schema(
                new ObjectType(
                    "Query",
                    () => [new ExecutableField("ships", new ListType(ship)) { SelectionResolver = new FixedAnswer() }]
                )
            )
        );
        var request = new GraphQLRequest { Query = "{ ships { name } }" };
        await ExecuteManyAsync(executor, request);
        var least = long.MaxValue;
        for (var attempt = 0; attempt < Attempts && least > MostBytes; attempt++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            await ExecuteManyAsync(executor, request);
            least = Math.Min(least, (GC.GetAllocatedBytesForCurrentThread() - before) / Rounds);
        }

        Assert.InRange(least, 0, MostBytes);
    }

    static async Task ExecuteManyAsync(GraphQLExecutor executor, GraphQLRequest request)
    {
        for (var round = 0; round < Rounds; round++)
        {
            using var result = await executor.ExecuteAsync(request, null, CancellationToken.None);
            if (result.Body.Length != 11_021) // asked so because an assertion allocates
            {
                Assert.Fail($"The answer has {result.Body.Length} bytes.");
            }
        }
    }

    /// <summary>Eleven kilobytes that cost nothing to make.</summary>
    sealed class FixedAnswer : ISelectionResolver, ISelectionAnswer
    {
        readonly byte[] text = new byte[11_000];
        readonly IReadOnlyList<ISelectionAnswer> answers;

        public FixedAnswer()
        {
            text.AsSpan().Fill((byte)'x');
            answers = [this];
        }

        public PlanningResult Plan(
            FieldSelection selection,
            CoercedVariables variables,
            DateOnly today,
            CancellationToken cancellationToken
        ) => new NoPlan();

        public ValueTask<IReadOnlyList<ISelectionAnswer>> ExecuteAsync(
            IReadOnlyList<SelectionPlan> plans,
            object? requestContext,
            CancellationToken cancellationToken
        ) => new(answers);

        sealed record NoPlan : SelectionPlan;

        public bool Write(ResponseWriter writer, IAnswerReport report)
        {
            writer.WriteUtf8String(text, needsEscaping: false);
            return true;
        }
    }
}
