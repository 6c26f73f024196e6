namespace GovernanceGraph.Storage;

/// <summary>A state of the whole data set.</summary>
/// <param name="Number">From 1 upwards without gaps.</param>
/// <param name="Time">When it was made, UTC, to the second.</param>
/// <param name="Author">Who made it.</param>
/// <param name="Reason">Why.</param>
/// <param name="Hash">
/// SHA-256 over the sorted hashes of all facts, 64 lower-case hexadecimal digits: equal content, equal hash, on any
/// store.
/// </param>
/// <param name="Entities">How many entities it holds.</param>
/// <param name="Relations">How many relations, refuted ones included.</param>
/// <param name="Claims">How many claims sources state.</param>
/// <param name="Sources">How many sources.</param>
/// <param name="CompleteLists">How many complete lists.</param>
/// <param name="Added">How many facts it brought.</param>
/// <param name="Removed">How many facts it ended.</param>
public sealed record Revision(
    long Number,
    DateTimeOffset Time,
    string Author,
    string Reason,
    string Hash,
    long Entities,
    long Relations,
    long Claims,
    long Sources,
    long CompleteLists,
    long Added,
    long Removed
);
