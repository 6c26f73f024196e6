namespace GovernanceGraph.Model;

/// <summary>A type of relation: which kinds it joins, and how it reads from both ends.</summary>
public sealed class RelationType
{
    internal RelationType(
        int ordinal,
        string name,
        string description,
        (string Name, string Description) forward,
        (string Name, string Description) backward,
        params (EntityKind[] From, EntityKind[] To)[] joins
    )
    {
        Ordinal = ordinal;
        Name = name;
        Description = description;
        Joins = [.. joins.Select(join => ((IReadOnlyList<EntityKind>)join.From, (IReadOnlyList<EntityKind>)join.To))];
        FromKinds = [.. joins.SelectMany(join => join.From).Distinct().OrderBy(kind => kind.Ordinal)];
        ToKinds = [.. joins.SelectMany(join => join.To).Distinct().OrderBy(kind => kind.Ordinal)];
        Forward = new(this, RelationEnd.From, forward.Name, forward.Description);
        Backward = new(this, RelationEnd.To, backward.Name, backward.Description);
    }

    /// <summary>Position in <see cref="GovernanceModel.Relations"/>, from 0.</summary>
    public int Ordinal { get; }

    /// <summary>The name in the seed, in Neo4j and in the API's enumeration, for example "MEMBER_OF".</summary>
    public string Name { get; }

    /// <summary>What the relation says.</summary>
    public string Description { get; }

    /// <summary>The pairs of kinds that the relation may join.</summary>
    public IReadOnlyList<(IReadOnlyList<EntityKind> From, IReadOnlyList<EntityKind> To)> Joins { get; }

    /// <summary>All kinds that may stand at the from end.</summary>
    public IReadOnlyList<EntityKind> FromKinds { get; }

    /// <summary>All kinds that may stand at the to end.</summary>
    public IReadOnlyList<EntityKind> ToKinds { get; }

    /// <summary>The link of the from end, for example "signed".</summary>
    public Link Forward { get; }

    /// <summary>The link of the to end, for example "signatories".</summary>
    public Link Backward { get; }

    /// <summary>Whether the relation may join these two kinds.</summary>
    public bool Allows(EntityKind from, EntityKind to)
    {
        foreach (var (fromKinds, toKinds) in Joins)
        {
            if (fromKinds.Contains(from) && toKinds.Contains(to))
            {
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
