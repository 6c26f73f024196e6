namespace GovernanceGraph.Testing;

/// <summary>A clock that a test sets.</summary>
public sealed class DayClock(DateTimeOffset now) : TimeProvider
{
    /// <summary>The moment it shows.</summary>
    public DateTimeOffset Now { get; set; } = now;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => Now;
}
