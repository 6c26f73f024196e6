using GovernanceGraph.Model;
using GovernanceGraph.Queries;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Embedded.Snapshots;

/// <summary>One revision as readers see it. Immutable, but for what is worked out once and kept.</summary>
sealed class GraphSnapshot
{
    readonly RecordTable[] tables;

    public GraphSnapshot(GraphContent content, Revision[] revisions)
    {
        Content = content;
        Revisions = revisions;
        Lists = new(content);
        tables =
        [
            content.Entities,
            content.Relations,
            content.Spans,
            content.Claims,
            content.Sources,
            content.PropertyValues,
            content.ReportedCounts,
            content.Principles,
            content.Positions,
            content.CompleteLists,
            new RevisionRecords(revisions),
            Dataset(content, revisions),
        ];
        Statistics = SnapshotStatistics.Of(content, tables);
    }

    public GraphContent Content { get; }

    /// <summary>All revisions up to the one shown, oldest first; none while the store is empty.</summary>
    public Revision[] Revisions { get; }

    /// <summary>The revision shown; null while the store is empty.</summary>
    public Revision? Revision => Revisions.Length == 0 ? null : Revisions[^1];

    /// <summary>Lists that readers share.</summary>
    public SortedLists Lists { get; }

    /// <summary>How many records there are, and how many each leads to.</summary>
    public GraphStatistics Statistics { get; }

    public IReadOnlyList<RecordTable> Tables => tables;

    /// <summary>All records of the type.</summary>
    public RecordTable Table(RecordType type)
    {
        foreach (var table in tables)
        {
            if (table.Type == type)
            {
                return table;
            }
        }

        throw new System.Diagnostics.UnreachableException($"No table of {type}.");
    }

    static DependentTable Dataset(GraphContent content, Revision[] revisions)
    {
        var table = new DependentTable(Records.Dataset, 1);
        table.OneLinks[DatasetLinks.Revision.Ordinal] = new DirectLink([revisions.Length - 1]);
        table.ManyLinks[DatasetLinks.Revisions.Ordinal] = new WholeLink(new(null, 0, revisions.Length));
        table.ManyLinks[DatasetLinks.Entities.Ordinal] = new WholeLink(new(null, 0, content.Entities.Count));
        table.ManyLinks[DatasetLinks.Relations.Ordinal] = new WholeLink(new(null, 0, content.Relations.Count));
        table.ManyLinks[DatasetLinks.Claims.Ordinal] = new WholeLink(content.StatedClaims);
        table.ManyLinks[DatasetLinks.Sources.Ordinal] = new WholeLink(new(null, 0, content.Sources.Count));
        return table;
    }
}
