namespace GovernanceGraph.Model;

/// <summary>How many records a <see cref="Link"/> leads to, and how they are shown.</summary>
public enum LinkCardinality
{
    /// <summary>One record, or none.</summary>
    One,

    /// <summary>A list shown whole: a handful of records at most places.</summary>
    List,

    /// <summary>A list shown page by page.</summary>
    Connection,
}

/// <summary>The end of a relation at which an entity stands.</summary>
public enum RelationEnd
{
    /// <summary>The one who signed, joined, founded, …</summary>
    From,

    /// <summary>What was signed, joined, founded, …</summary>
    To,
}

/// <summary>A way from one record to others.</summary>
public sealed class Link
{
    readonly Func<RecordType> target; // looked up late: records link to one another in circles
    readonly string? kindPrefix;
    RecordType? owner;

    internal Link(
        string name,
        Func<RecordType> target,
        LinkCardinality cardinality,
        string description,
        bool nullable = false,
        string? kindPrefix = null
    )
    {
        Name = name;
        this.target = target;
        Cardinality = cardinality;
        Description = description;
        Nullable = nullable;
        this.kindPrefix = kindPrefix;
    }

    internal Link(RelationType relation, RelationEnd end, string name, string description)
        : this(name, () => Records.Relation, LinkCardinality.Connection, description)
    {
        Relation = relation;
        End = end;
        BelongTo(Records.Entity, (2 * relation.Ordinal) + (int)end);
    }

    /// <summary>The record that has the link.</summary>
    public RecordType Owner => owner!;

    /// <summary>Position among the owner's links, or among the links along relations, from 0.</summary>
    public int Ordinal { get; private set; }

    /// <summary>The name in the API.</summary>
    public string Name { get; }

    /// <summary>
    /// What it leads to. A link with a <see cref="Relation"/> leads to relations, whose other end is the node.
    /// </summary>
    public RecordType Target => target();

    /// <summary>One, a list, or page by page.</summary>
    public LinkCardinality Cardinality { get; }

    /// <summary>What the link means: <see cref="Summary"/>, and remarks where needed.</summary>
    public string Description { get; }

    /// <summary>
    /// The first sentence of <see cref="Description"/>. Of a link to many records it is a noun phrase in the plural,
    /// for example "Texts that the actor signed, joined, endorsed or ratified."
    /// </summary>
    public string Summary =>
        Description.IndexOf(". ", StringComparison.Ordinal) is var end and >= 0
            ? Description[..(end + 1)]
            : Description;

    /// <summary>Whether a link to one record may be absent.</summary>
    public bool Nullable { get; }

    /// <summary>The only kind of entity that a link to one entity leads to; null: any.</summary>
    public EntityKind? TargetKind => kindPrefix is null ? null : GovernanceModel.FindKindByPrefix(kindPrefix);

    /// <summary>The relation that an entity's link follows; null on every other link.</summary>
    public RelationType? Relation { get; }

    /// <summary>The end of <see cref="Relation"/> at which the owner stands.</summary>
    public RelationEnd End { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{owner}.{Name}";

    internal void BelongTo(RecordType record, int ordinal)
    {
        owner = record;
        Ordinal = ordinal;
    }
}
