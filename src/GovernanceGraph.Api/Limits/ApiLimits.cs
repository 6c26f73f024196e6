using GovernanceGraph.Storage;

namespace GovernanceGraph.Api.Limits;

/// <summary>
/// What a question may ask of the graph. Going over a limit is an error of the field that names the limit.
/// </summary>
public sealed record ApiLimits
{
    /// <summary>The limits where nothing else is said.</summary>
    public static readonly ApiLimits Standard = new();

    /// <summary>Records of a page where neither "first" nor "last" is given.</summary>
    public int DefaultPageSize { get; init; } = 50;

    /// <summary>The most that "first" and "last" may ask for.</summary>
    public int MaxPageSize { get; init; } = 1_000;

    /// <summary>Ids in one "nodes(ids:)".</summary>
    public int MaxIds { get; init; } = 100;

    /// <summary>How deep a filter or an order may be nested.</summary>
    public int MaxInputDepth { get; init; } = 24;

    /// <summary>Conditions in the filters of one root field, all of its levels together.</summary>
    public int MaxConditions { get; init; } = 500;

    /// <summary>Values in one list of a filter ("in", "nin").</summary>
    public int MaxListValues { get; init; } = 1_000;

    /// <summary>Values in all lists in the filters of one root field, all of their levels together.</summary>
    public int MaxFilterValues { get; init; } = 10_000;

    /// <summary>Keys of one order.</summary>
    public int MaxOrderKeys { get; init; } = 16;

    /// <summary>Characters of one text in a filter or a search.</summary>
    public int MaxTextLength { get; init; } = 1_000;

    /// <summary>
    /// Characters of a search after folding: one character may become 18 (<see cref="Texts.SearchKey"/>).
    /// </summary>
    public int MaxFoldedTextLength { get; init; } = 4_000;

    /// <summary>
    /// Values that a root field may name in its answer, each kind of entity that it may meet counted apart.
    /// </summary>
    public int MaxOutputs { get; init; } = 50_000;

    /// <summary>
    /// Fields below one root field that may fail by themselves, for their arguments; with one more, the root field
    /// fails.
    /// </summary>
    public int MaxFailedFields { get; init; } = 100;

    /// <summary>
    /// Records that one operation may visit, all its root fields together: on the way of filters, orders, counts,
    /// searches and pages (<see cref="WorkMeter"/>).
    /// </summary>
    public long MaxRecordsVisited { get; init; } = 20_000_000;

    /// <summary>Different revisions that one operation may name.</summary>
    public int MaxRevisions { get; init; } = 3;

    /// <summary>How many revisions a subscriber may catch up on.</summary>
    public int MaxMissedRevisions { get; init; } = 100;
}
