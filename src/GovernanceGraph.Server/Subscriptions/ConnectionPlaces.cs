namespace GovernanceGraph.Server.Subscriptions;

/// <summary>Counts the connections that are kept open, up to a limit.</summary>
sealed class ConnectionPlaces(int limit)
{
    int taken;

    /// <summary>Takes a place; null where all are taken. Disposing gives it back.</summary>
    internal Place? Take()
    {
        if (Interlocked.Increment(ref taken) <= limit)
        {
            return new(this);
        }

        Interlocked.Decrement(ref taken);
        return null;
    }

    internal sealed class Place(ConnectionPlaces places) : IDisposable
    {
        public void Dispose() => Interlocked.Decrement(ref places.taken);
    }
}
