namespace GovernanceGraph.Pages.Records;

/// <summary>The answer behind the list of revisions.</summary>
public sealed record RevisionsAnswer(RevisionPageLines Revisions, DatasetLine Newest);

/// <summary>A page of the list of revisions.</summary>
public sealed record RevisionPageLines(int TotalCount, IReadOnlyList<RevisionDetails>? Nodes, PageInfoLine PageInfo);

/// <summary>A revision with what it changed.</summary>
public sealed record RevisionDetails(
    int Number,
    DateTimeOffset Time,
    string Author,
    string Reason,
    string Hash,
    int Entities,
    int Relations,
    int Claims,
    int Sources,
    int Added,
    int Removed
);
