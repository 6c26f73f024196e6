using Xunit;

namespace GovernanceGraph.Testing;

/// <summary>
/// For tests that need a service outside: a laptop without it skips them, and continuous integration fails.
/// </summary>
public static class ServiceRequired
{
    /// <summary>Skips the test where the service is missing, and fails it where the variable "CI" is set.</summary>
    /// <param name="isThere">Whether the service is there.</param>
    /// <param name="reason">What is missing and how to provide it.</param>
    public static void Unless(bool isThere, string reason)
    {
        if (!isThere && Environment.GetEnvironmentVariable("CI") is { Length: > 0 })
        {
            Assert.Fail(reason);
        }

        Assert.SkipUnless(isThere, reason);
    }
}
