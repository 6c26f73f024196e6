using GovernanceGraph.Facts;
using GovernanceGraph.Model;

namespace GovernanceGraph.Resolution;

/// <summary>What all sources together say of one relation.</summary>
/// <param name="Status">Whether the sources affirm it, deny it, or contradict one another.</param>
/// <param name="Standing">Whether it holds after weighing them.</param>
/// <param name="Since">Since when, from the best affirming source that says so.</param>
/// <param name="Until">Until when, likewise.</param>
/// <param name="Role">The role, likewise.</param>
/// <param name="Value">Of a vote: yes, no, abstain or absent, likewise.</param>
/// <param name="Corroboration">How many independent sources affirm it; sources with a common origin count once.</param>
/// <param name="Spans">The times at which it held or was denied, oldest first; they do not overlap.</param>
/// <param name="Evidence">Stated claims and denials by complete lists, the best source first.</param>
public sealed record ResolvedRelation(
    RelationStatus Status,
    Standing Standing,
    PartialDate? Since,
    PartialDate? Until,
    string? Role,
    string? Value,
    int Corroboration,
    IReadOnlyList<RelationSpan> Spans,
    IReadOnlyList<Evidence> Evidence
);

/// <summary>A time at which a relation held or was denied.</summary>
/// <param name="From">The first day; null where nothing bounds it.</param>
/// <param name="To">The last day; null where it goes on.</param>
/// <param name="Held">True: it held; false: it is denied for that time.</param>
/// <param name="StartKnown">False where it was so by the first day, without a source that says since when.</param>
public readonly record struct RelationSpan(DateOnly? From, DateOnly? To, bool Held, bool StartKnown)
{
    /// <summary>Whether the day lies in it.</summary>
    public bool Contains(DateOnly day) => (From is not { } from || from <= day) && (To is not { } to || day <= to);
}

/// <summary>A claim about a relation, stated or following from a complete list.</summary>
/// <param name="Claim">
/// The claim. Of a complete list: the denial that follows from it, with the list's dates as <see cref="Claim.Since"/>
/// and <see cref="Claim.Until"/> and the list's note.
/// </param>
/// <param name="List">The complete list that it follows from; null for a stated claim.</param>
/// <param name="Position">Position of a stated claim among those given to the resolver; -1 for a complete list.</param>
public readonly record struct Evidence(Claim Claim, CompleteList? List, int Position)
{
    /// <summary>
    /// The claim's identity. A denial by a complete list has one of its own, so that it never coincides with a stated
    /// claim of the same content.
    /// </summary>
    public ContentHash Id =>
        List is null ? Claim.Hash : ContentHash.Of(FactKind.CompleteList, List.Hash.ToString(), Claim.From);
}

/// <summary>What the sources together say; the ordinals are those of <see cref="Enums.RelationStatus"/>.</summary>
public enum RelationStatus
{
    /// <summary>Affirmed, and not denied for a day of which it is affirmed.</summary>
    Affirmed,

    /// <summary>Only denied.</summary>
    Denied,

    /// <summary>Affirmed and denied for the same day.</summary>
    Contested,
}

/// <summary>Whether a relation holds; the ordinals are those of <see cref="Enums.Standing"/>.</summary>
public enum Standing
{
    /// <summary>An affirmation stands.</summary>
    Holds,

    /// <summary>Every affirmation is met by a better denial, or there is none.</summary>
    Refuted,
}
