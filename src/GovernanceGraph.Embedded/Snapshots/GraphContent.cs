namespace GovernanceGraph.Embedded.Snapshots;

/// <summary>The facts of one revision, resolved and laid out for reading. Immutable.</summary>
sealed record GraphContent
{
    public required TextTable Texts { get; init; }

    /// <summary>Entities by name, then by id: the usual order of an answer.</summary>
    public required NamedTable Entities { get; init; }

    /// <summary>Ordinals of the kinds of entities.</summary>
    public required byte[] Kinds { get; init; }

    /// <summary>The entities of each kind, by its ordinal.</summary>
    public required int[][] OfKind { get; init; }

    /// <summary>The numbers of the names of entities.</summary>
    public required int[] Names { get; init; }

    public required NameIndex NameIndex { get; init; }

    public required Adjacency Adjacency { get; init; }

    public required RelationTable Relations { get; init; }

    public required DependentTable Spans { get; init; }

    public required ClaimTable Claims { get; init; }

    /// <summary>The claims that sources state: without the denials that follow from complete lists. By id.</summary>
    public required RecordRange StatedClaims { get; init; }

    public required NamedTable Sources { get; init; }

    public required DependentTable PropertyValues { get; init; }

    public required NamedTable ReportedCounts { get; init; }

    public required NamedTable Principles { get; init; }

    public required NamedTable Positions { get; init; }

    public required NamedTable CompleteLists { get; init; }

    /// <summary>The hash of the revision.</summary>
    public required string Hash { get; init; }
}
