namespace GovernanceGraph.Pages.Records;

/// <summary>A page of a list of relations.</summary>
public sealed record RelationLines(int TotalCount, IReadOnlyList<RelationEdge>? Edges)
{
    /// <summary>The relations of this page.</summary>
    internal IEnumerable<RelationRow> Rows => (Edges ?? []).Select(edge => edge.Relation);
}

/// <summary>An entry of a list of relations.</summary>
public sealed record RelationEdge(RelationRow Relation);
