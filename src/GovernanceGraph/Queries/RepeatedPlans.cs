namespace GovernanceGraph.Queries;

/// <summary>
/// Keeps what was made for a plan when the same is asked for a second time: most plans made of variables never come
/// again, and thousands of them, kept for a while each, would cost the garbage collector more than making them again.
/// Each entry has one slot, which a newer one with the same slot takes over. May be used by many at once: writing a
/// reference is atomic, and a lost entry is made again.
/// </summary>
/// <remarks>
/// Two of these form a chain. For an operation with variables, the API keeps plans by document and values, and a store
/// keeps what it binds or compiles by the identity of the plan. The first request makes a plan. The second makes it
/// again and keeps it. The third finds the plan, and the store, which sees that plan a second time, keeps what it makes
/// of it. From the fourth request on, both are found. An operation without variables has one plan from the start, which
/// the engine keeps with it; so the store keeps what it makes at the second request.
/// </remarks>
/// <param name="slots">How many entries are kept at most; a power of two.</param>
public sealed class RepeatedPlans<TEntry>(int slots)
    where TEntry : class
{
    readonly TEntry?[] entries = new TEntry?[slots];
    readonly int[] seen = new int[slots];

    /// <summary>The entry in the slot of a hash; the caller compares whether it is the one it looks for.</summary>
    public TEntry? Find(int hash) => Volatile.Read(ref entries[hash & (entries.Length - 1)]);

    /// <summary>
    /// Notes that something with the hash is being made; true where it was the last in its slot, so is to be kept.
    /// </summary>
    public bool IsRepeated(int hash)
    {
        ref var last = ref seen[hash & (seen.Length - 1)];
        var repeated = last == hash;
        last = hash;
        return repeated;
    }

    /// <summary>Keeps an entry in the slot of its hash.</summary>
    public void Keep(int hash, TEntry entry) => Volatile.Write(ref entries[hash & (entries.Length - 1)], entry);
}
