using GovernanceGraph.GraphQL.Responses;

namespace GovernanceGraph.Server.Limits;

/// <summary>What a request takes of the memory for requests, from its first bytes until it is answered.</summary>
/// <param name="budget">The memory for the requests of all clients.</param>
struct RequestMemory(MemoryBudget budget)
{
    /// <summary>A request of up to so many bytes is not counted: connections are.</summary>
    internal const int SmallBytes = 16_384;

    /// <summary>
    /// Bytes that a byte of a request becomes when it is read: texts of two bytes a character, values, the syntax tree.
    /// </summary>
    const int Growth = 4;

    long taken;

    /// <summary>Whether the request is large enough to be counted.</summary>
    internal readonly bool IsCounted => taken > 0;

    /// <summary>Counts bytes that have arrived; false where they are too many.</summary>
    internal bool TryArrive(long bytes) => TryHold(bytes <= SmallBytes ? 0 : bytes);

    /// <summary>Counts a request that is read; false where it is too much.</summary>
    internal bool TryRead(long bytes) => TryHold(bytes <= SmallBytes ? 0 : bytes * Growth);

    /// <summary>Gives all of it back.</summary>
    internal void Release() => TryHold(0);

    bool TryHold(long bytes)
    {
        if (bytes > taken && !budget.TryTake(bytes - taken))
        {
            return false;
        }

        if (bytes < taken)
        {
            budget.Release(taken - bytes);
        }

        taken = bytes;
        return true;
    }
}
