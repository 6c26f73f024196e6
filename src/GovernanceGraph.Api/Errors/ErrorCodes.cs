using GovernanceGraph.Api.Limits;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Api.Errors;

/// <summary>
/// The one table of what stands under "extensions.code": the codes of Hot Chocolate where the meaning is equal, own
/// words elsewhere.
/// </summary>
public static class ErrorCodes
{
    /// <summary>A page larger than allowed.</summary>
    public const string PageTooLarge = "HC0051";

    /// <summary>A cursor that is none, or belongs to another list, record, order, filter, day or revision.</summary>
    public const string InvalidCursor = "HC0078";

    /// <summary>A negative page size, or both "first" and "last".</summary>
    public const string InvalidPage = "HC0079";

    /// <summary>A null where a filter or an order needs a value.</summary>
    public const string NullNotSupported = "HC0026";

    /// <summary>The question took longer than it may.</summary>
    public const string Timeout = "HC0045";

    /// <summary>
    /// A filter, an order, a list of ids or the work of an operation over one of <see cref="ApiLimits"/>.
    /// </summary>
    public const string LimitExceeded = "LIMIT_EXCEEDED";

    /// <summary>A filter, an order or an argument that says nothing which could be answered.</summary>
    public const string InvalidArgument = "INVALID_ARGUMENT";

    /// <summary>No such revision.</summary>
    public const string RevisionNotFound = "REVISION_NOT_FOUND";

    /// <summary>The store cannot be reached now.</summary>
    public const string StoreUnavailable = "STORE_UNAVAILABLE";

    /// <summary>What is stored cannot be read.</summary>
    public const string StoreCorrupt = "STORE_CORRUPT";

    /// <summary>The code and the sentence for a failure of a store.</summary>
    internal static (string Code, string Message) Of(StoreException failure) =>
        failure.Code switch
        {
            StoreErrorCode.RevisionNotFound => (RevisionNotFound, failure.Message),
            StoreErrorCode.CursorOfAnotherRecord => (InvalidCursor, failure.Message),
            StoreErrorCode.TooMuchWork or StoreErrorCode.AnswerTooLarge => (LimitExceeded, failure.Message),
            StoreErrorCode.Timeout => (Timeout, "The query timed out; request fewer fields or smaller pages."),
            StoreErrorCode.Unavailable or StoreErrorCode.InUse => (
                StoreUnavailable,
                "The store cannot be reached; try again in a minute."
            ),
            _ => (StoreCorrupt, "The store cannot be read; the operator will find the cause in the log."),
        };
}
