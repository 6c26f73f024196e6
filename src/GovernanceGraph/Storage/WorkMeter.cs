using System.Runtime.CompilerServices;

namespace GovernanceGraph.Storage;

/// <summary>
/// Counts what an operation makes a store look at, and ends the operation over its limit, at its deadline or when its
/// client has gone. One is shared by all root fields of an operation; it is used by one thread at a time.
/// </summary>
/// <param name="limit">
/// Records that the operation may visit; a condition that looks at a record, and each 32 bytes that are put out, count
/// as one.
/// </param>
/// <param name="cancellationToken">Cancelled at the deadline and when the client has gone.</param>
public sealed class WorkMeter(long limit, CancellationToken cancellationToken)
{
    /// <summary>Visits between two looks at the token: some twenty microseconds.</summary>
    const int CheckEvery = 2_048;

    /// <summary>Bytes of an answer that count as one record visited.</summary>
    public const int BytesPerVisit = 32;

    long nextCheck = Math.Min(CheckEvery, limit);
    long left = Math.Min(CheckEvery, limit); // visits until the next look at the token

    /// <summary>Cancelled at the deadline and when the client has gone.</summary>
    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>Records visited so far.</summary>
    public long Visited => nextCheck - left;

    /// <summary>A meter without a limit, for work that no request causes.</summary>
    public static WorkMeter Unlimited(CancellationToken cancellationToken) => new(long.MaxValue, cancellationToken);

    /// <summary>Counts visits; called before the work, or after at most some thousand records of it.</summary>
    /// <param name="records">How many.</param>
    /// <exception cref="StoreException"><see cref="StoreErrorCode.TooMuchWork"/>: the limit is exceeded.</exception>
    /// <exception cref="OperationCanceledException">The token is cancelled.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Visit(long records)
    {
        left -= records;
        if (left < 0)
        {
            Check();
        }
    }

    void Check()
    {
        CancellationToken.ThrowIfCancellationRequested();
        if (Visited > limit)
        {
            throw StoreException.TooMuchWork(limit);
        }

        var next = Math.Min(CheckEvery, limit - Visited);
        (nextCheck, left) = (Visited + next, next);
    }
}
