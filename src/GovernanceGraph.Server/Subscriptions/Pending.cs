namespace GovernanceGraph.Server.Subscriptions;

/// <summary>
/// What a client asks, until its operation is under way. A subscription lasts for days, and shall not keep the text and
/// the values that it came with alive for so long.
/// </summary>
sealed class Pending<T>(T value)
    where T : class
{
    T? pending = value;

    /// <summary>What is asked, which stays here.</summary>
    internal T Peek() => pending ?? throw Taken();

    /// <summary>What is asked, which is let go from here.</summary>
    internal T Take() => Interlocked.Exchange(ref pending, null) ?? throw Taken();

    static InvalidOperationException Taken() => new("It has already been taken; its operation is in progress.");
}
