using GovernanceGraph.Facts;

namespace GovernanceGraph.Embedded.Rows;

/// <summary>All facts of one revision, each with its hash as it is stored.</summary>
sealed class FactRows
{
    public FactList<Source> Sources { get; } = new();

    public FactList<EntityStatement> Statements { get; } = new();

    public FactList<Claim> Claims { get; } = new();

    public FactList<CompleteList> CompleteLists { get; } = new();

    public FactList<ReportedCount> ReportedCounts { get; } = new();

    public FactList<Principle> Principles { get; } = new();

    public FactList<Position> Positions { get; } = new();

    public IEnumerable<(Fact Fact, ContentHash Hash)> All =>
        Sources.Rows.Concat(Statements.Rows).Concat(Claims.Rows).Concat(CompleteLists.Rows)
            .Concat(ReportedCounts.Rows).Concat(Principles.Rows).Concat(Positions.Rows);

    /// <summary>The hash of the revision that holds these facts.</summary>
    public string RevisionHash() => Facts.RevisionHash.Of(
    [
        .. Sources.Hashes, .. Statements.Hashes, .. Claims.Hashes, .. CompleteLists.Hashes, .. ReportedCounts.Hashes,
        .. Principles.Hashes, .. Positions.Hashes,
    ]);

    public void Add(Fact fact, in ContentHash hash)
    {
        switch (fact)
        {
            case Claim claim: Claims.Add(claim, hash); break;
            case EntityStatement statement: Statements.Add(statement, hash); break;
            case Source source: Sources.Add(source, hash); break;
            case CompleteList list: CompleteLists.Add(list, hash); break;
            case ReportedCount count: ReportedCounts.Add(count, hash); break;
            case Principle principle: Principles.Add(principle, hash); break;
            case Position position: Positions.Add(position, hash); break;
            default: throw new System.Diagnostics.UnreachableException($"No list for a {fact.GetType()}.");
        }
    }
}

/// <summary>Facts of one kind and, at the same positions, their hashes: computing one again costs more than all the rest of a load.</summary>
sealed class FactList<T>
    where T : Fact
{
    public List<T> Facts { get; } = [];

    public List<ContentHash> Hashes { get; } = [];

    public int Count => Facts.Count;

    public IEnumerable<(Fact Fact, ContentHash Hash)> Rows => Facts.Select((fact, position) => ((Fact)fact, Hashes[position]));

    public void Add(T fact, in ContentHash hash)
    {
        Facts.Add(fact);
        Hashes.Add(hash);
    }
}
