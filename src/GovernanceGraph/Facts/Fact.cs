namespace GovernanceGraph.Facts;

/// <summary>
/// Something that a source says, as it is stored: the unit of a load. Two facts with the same key are the same fact, so
/// loading twice changes nothing.
/// </summary>
public abstract record Fact
{
    /// <summary>The identity: of a source its id, of anything else a hash of its content.</summary>
    public abstract FactKey Key { get; }

    /// <summary>
    /// A hash of the whole content. Differs from the key's only where the key is not a hash: a source keeps its id when
    /// its title is corrected.
    /// </summary>
    public abstract ContentHash Hash { get; }
}

/// <summary>The kinds of fact.</summary>
public enum FactKind
{
    /// <summary><see cref="Source"/></summary>
    Source,

    /// <summary><see cref="EntityStatement"/></summary>
    EntityStatement,

    /// <summary><see cref="Claim"/></summary>
    Claim,

    /// <summary><see cref="CompleteList"/></summary>
    CompleteList,

    /// <summary><see cref="ReportedCount"/></summary>
    ReportedCount,

    /// <summary><see cref="Principle"/></summary>
    Principle,

    /// <summary><see cref="Position"/></summary>
    Position,
}

/// <summary>The identity of a fact.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Id">A source's id; of anything else the <see cref="ContentHash"/> in hexadecimal.</param>
public readonly record struct FactKey(FactKind Kind, string Id);
