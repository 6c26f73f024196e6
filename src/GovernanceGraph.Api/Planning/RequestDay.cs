namespace GovernanceGraph.Api.Planning;

/// <summary>The day on which a request came, and whether its plan depends on that.</summary>
/// <param name="today">The day, UTC.</param>
sealed class RequestDay(DateOnly today)
{
    /// <summary>The day; whoever asks for it makes a plan for this day only.</summary>
    public DateOnly Today
    {
        get
        {
            IsAskedFor = true;
            return today;
        }
    }

    /// <summary>Whether the plan depends on the day.</summary>
    public bool IsAskedFor { get; private set; }
}
