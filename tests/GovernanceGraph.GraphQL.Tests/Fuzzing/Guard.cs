using System.Runtime.ExceptionServices;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Fuzzing;

/// <summary>
/// Runs the engine where it may neither hang nor exhaust the stack nor eat the memory unnoticed: on a thread of its
/// own, as large as a server's, for a limited time.
/// </summary>
static class Guard
{
    /// <summary>Stack of a thread of the pool, in bytes; deeper recursion ends the test run.</summary>
    const int StackSize = 1536 * 1024;

    /// <summary>Far more than is needed on a busy machine; it ends what would never end.</summary>
    static readonly TimeSpan patience = TimeSpan.FromMinutes(2);

    /// <summary>Lets the action run. Execution inside it must use the token, so that it ends too.</summary>
    /// <returns>Bytes that were allocated.</returns>
    public static long Run(string what, Action<CancellationToken> action)
    {
        using var cancellation = new CancellationTokenSource();
        ExceptionDispatchInfo? fault = null;
        var allocated = 0L;
        var thread = new Thread(
            () =>
            {
                try
                {
                    var before = GC.GetAllocatedBytesForCurrentThread();
                    action(cancellation.Token);
                    allocated = GC.GetAllocatedBytesForCurrentThread() - before;
                }
                catch (Exception exception)
                {
                    fault = ExceptionDispatchInfo.Capture(exception);
                }
            },
            StackSize
        )
        {
            IsBackground = true,
        };
        thread.Start();
        if (!thread.Join(patience))
        {
            cancellation.Cancel();
            Assert.Fail($"{what} did not end within {patience}.");
        }

        fault?.Throw();
        return allocated;
    }
}
