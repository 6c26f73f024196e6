namespace GovernanceGraph.Pages.Records;

/// <summary>The answer behind the start page.</summary>
public sealed record HomeAnswer(
    CountLine States,
    CountLine Companies,
    CountLine Organizations,
    CountLine Alliances,
    CountLine WorkingGroups,
    CountLine Declarations,
    CountLine Resolutions,
    CountLine Persons,
    CountLine PublicAuthorities,
    SourceLines NewestSources,
    DatasetCounts Dataset,
    DatasetLine Newest
);

/// <summary>How long a list is.</summary>
public sealed record CountLine(int TotalCount);

/// <summary>Some sources.</summary>
public sealed record SourceLines(IReadOnlyList<SourceLine>? Nodes);

/// <summary>The data set with its counts.</summary>
public sealed record DatasetCounts(RevisionCounts? Revision);

/// <summary>A revision with the counts of what it holds.</summary>
public sealed record RevisionCounts(
    int Number,
    DateTimeOffset Time,
    string Hash,
    int Entities,
    int Relations,
    int Claims,
    int Sources
)
{
    /// <summary>The revision without its counts.</summary>
    internal RevisionLine Line => new(Number, Time, Hash);
}
