namespace GovernanceGraph.GraphQL.Responses;

/// <summary>Bytes that all requests together may hold of something; many take from it at the same time.</summary>
/// <param name="name">The name of the limit, for messages.</param>
/// <param name="limit">The most bytes.</param>
public sealed class MemoryBudget(string name, long limit)
{
    long taken;

    /// <summary>The name of the limit.</summary>
    public string Name { get; } = name;

    /// <summary>The most bytes.</summary>
    public long Limit { get; } = limit;

    /// <summary>Bytes that are taken now.</summary>
    public long Taken => Interlocked.Read(ref taken);

    /// <summary>Takes bytes; false, and nothing is taken, where so many are not left.</summary>
    public bool TryTake(long bytes)
    {
        if (Interlocked.Add(ref taken, bytes) <= Limit)
        {
            return true;
        }

        Release(bytes);
        return false;
    }

    /// <summary>Gives bytes back that were taken.</summary>
    public void Release(long bytes) => Interlocked.Add(ref taken, -bytes);
}

/// <summary>Too much memory is in use by other requests; the same request may succeed a moment later.</summary>
/// <param name="budget">Of what there is too little left.</param>
public sealed class MemoryBudgetException(MemoryBudget budget)
    : Exception($"Requests hold {budget.Limit} bytes at most (limit {budget.Name}), and all of it is in use.")
{
    /// <summary>Of what there is too little left.</summary>
    public MemoryBudget Budget { get; } = budget;
}
