namespace GovernanceGraph.Queries;

/// <summary>How many records the owners of a link lead to.</summary>
/// <param name="Owners">Owners that lead to at least one record.</param>
/// <param name="Total">The records that all of them lead to, each counted for each owner.</param>
/// <param name="Greatest">The most records that one owner leads to.</param>
public readonly record struct FanOut(long Owners, long Total, long Greatest)
{
    /// <summary>Both together: owners of two kinds.</summary>
    public FanOut And(FanOut other) => new(Owners + other.Owners, Total + other.Total, Math.Max(Greatest, other.Greatest));

    /// <summary>The most records that some owners lead to together.</summary>
    /// <param name="owners">How many different owners, 0 or more.</param>
    public long Of(long owners) =>
        Greatest != 0 && owners > Total / Greatest ? Total : owners * Greatest;
}
