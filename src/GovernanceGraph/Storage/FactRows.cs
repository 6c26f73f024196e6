using GovernanceGraph.Facts;

namespace GovernanceGraph.Storage;

/// <summary>All facts of one revision, each with its hash as it is stored.</summary>
public sealed class FactRows
{
    /// <summary>Publications.</summary>
    public FactList<Source> Sources { get; } = new();

    /// <summary>What sources say of entities' own properties.</summary>
    public FactList<EntityStatement> Statements { get; } = new();

    /// <summary>What sources say of relations.</summary>
    public FactList<Claim> Claims { get; } = new();

    /// <summary>Sources that name all.</summary>
    public FactList<CompleteList> CompleteLists { get; } = new();

    /// <summary>Figures.</summary>
    public FactList<ReportedCount> ReportedCounts { get; } = new();

    /// <summary>Principles of texts and bodies.</summary>
    public FactList<Principle> Principles { get; } = new();

    /// <summary>National positions.</summary>
    public FactList<Position> Positions { get; } = new();

    /// <summary>All of them, kind by kind.</summary>
    public IEnumerable<(Fact Fact, ContentHash Hash)> All =>
        Sources
            .Rows.Concat(Statements.Rows)
            .Concat(Claims.Rows)
            .Concat(CompleteLists.Rows)
            .Concat(ReportedCounts.Rows)
            .Concat(Principles.Rows)
            .Concat(Positions.Rows);

    /// <summary>How many there are.</summary>
    public int Count =>
        Sources.Count
        + Statements.Count
        + Claims.Count
        + CompleteLists.Count
        + ReportedCounts.Count
        + Principles.Count
        + Positions.Count;

    /// <summary>The hash of the revision that holds these facts.</summary>
    public string RevisionHash() =>
        Facts.RevisionHash.Of([
            .. Sources.Hashes,
            .. Statements.Hashes,
            .. Claims.Hashes,
            .. CompleteLists.Hashes,
            .. ReportedCounts.Hashes,
            .. Principles.Hashes,
            .. Positions.Hashes,
        ]);

    /// <summary>Adds a fact.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="hash">Its hash.</param>
    public void Add(Fact fact, in ContentHash hash)
    {
        switch (fact)
        {
            case Claim claim:
                Claims.Add(claim, hash);
                break;
            case EntityStatement statement:
                Statements.Add(statement, hash);
                break;
            case Source source:
                Sources.Add(source, hash);
                break;
            case CompleteList list:
                CompleteLists.Add(list, hash);
                break;
            case ReportedCount count:
                ReportedCounts.Add(count, hash);
                break;
            case Principle principle:
                Principles.Add(principle, hash);
                break;
            case Position position:
                Positions.Add(position, hash);
                break;
            default:
                throw new System.Diagnostics.UnreachableException($"No list for a {fact.GetType()}.");
        }
    }
}

/// <summary>
/// Facts of one kind and, at the same positions, their hashes: computing one again costs more than all the rest of a
/// load.
/// </summary>
/// <typeparam name="T">The kind.</typeparam>
public sealed class FactList<T>
    where T : Fact
{
    readonly List<T> facts = [];
    readonly List<ContentHash> hashes = [];

    /// <summary>The facts.</summary>
    public IReadOnlyList<T> Facts => facts;

    /// <summary>Their hashes, at the same positions.</summary>
    public IReadOnlyList<ContentHash> Hashes => hashes;

    /// <summary>How many there are.</summary>
    public int Count => facts.Count;

    /// <summary>Each fact with its hash.</summary>
    public IEnumerable<(Fact Fact, ContentHash Hash)> Rows =>
        facts.Select((fact, position) => ((Fact)fact, hashes[position]));

    /// <summary>Adds a fact.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="hash">Its hash.</param>
    public void Add(T fact, in ContentHash hash)
    {
        facts.Add(fact);
        hashes.Add(hash);
    }
}
