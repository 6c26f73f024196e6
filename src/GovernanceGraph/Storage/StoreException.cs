namespace GovernanceGraph.Storage;

/// <summary>What can go wrong in a store, for a program to branch on.</summary>
public enum StoreErrorCode
{
    /// <summary>The store cannot be reached or opened; later it may.</summary>
    Unavailable,

    /// <summary>Another process has the store open.</summary>
    InUse,

    /// <summary>The question took longer than it may.</summary>
    Timeout,

    /// <summary>The question made the store look at more records than it may.</summary>
    TooMuchWork,

    /// <summary>The answer is larger than it may be.</summary>
    AnswerTooLarge,

    /// <summary>A page starts or ends at a cursor that was given for the same list of another record.</summary>
    CursorOfAnotherRecord,

    /// <summary>The revision asked for does not exist.</summary>
    RevisionNotFound,

    /// <summary>What is stored contradicts itself, or is of a newer version than this program knows.</summary>
    Corrupt,

    /// <summary>The change set refers to something that is not there: a claim without its source or entity.</summary>
    Inconsistent,
}

/// <summary>A failure of a store.</summary>
/// <param name="code">What it is.</param>
/// <param name="message">One sentence for a person: what failed and what to do. Nothing secret.</param>
/// <param name="inner">The cause, for the log.</param>
public sealed class StoreException(StoreErrorCode code, string message, Exception? inner = null)
    : Exception(message, inner)
{
    /// <summary>What it is.</summary>
    public StoreErrorCode Code { get; } = code;

    /// <summary>The question goes on for longer than it is allowed to.</summary>
    /// <param name="limit">The records that it may visit.</param>
    public static StoreException TooMuchWork(long limit) =>
        new(StoreErrorCode.TooMuchWork, $"The operation visits more than {limit} records (limit MaxRecordsVisited).");

    /// <summary>A cursor of another record's list.</summary>
    /// <param name="list">The name of the list in the answer.</param>
    public static StoreException CursorOfAnotherRecord(string list) =>
        new(
            StoreErrorCode.CursorOfAnotherRecord,
            $"A cursor given to \"{list}\" belongs to the same list of another record; take one from a "
                + "response for this record."
        );

    /// <summary>A revision that does not exist.</summary>
    /// <param name="revision">The revision asked for.</param>
    /// <param name="newest">The number of the newest; 0 where nothing has been loaded.</param>
    public static StoreException RevisionNotFound(long revision, long newest) =>
        new(
            StoreErrorCode.RevisionNotFound,
            newest == 0
                ? $"There is no revision {revision}: nothing has been loaded yet."
                : $"There is no revision {revision}: the revisions are 1 to {newest}."
        );

    /// <summary>A hash that no revision has.</summary>
    /// <param name="digits">The beginning of a hash that was asked for.</param>
    public static StoreException RevisionHashNotFound(string digits) =>
        new(
            StoreErrorCode.RevisionNotFound,
            $"There is no revision whose hash begins with \"{digits}\"; \"revisions {{ nodes {{ number "
                + $"hash }} }}\" lists them."
        );

    /// <summary>The beginning of the hashes of revisions with different content.</summary>
    /// <param name="digits">What was asked for.</param>
    public static StoreException RevisionHashAmbiguous(string digits) =>
        new(
            StoreErrorCode.RevisionNotFound,
            $"Several revisions with different content have hashes that begin with \"{digits}\"; give more digits."
        );
}
