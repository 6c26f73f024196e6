using GovernanceGraph.Pages.Words;

namespace GovernanceGraph.Pages.Ask;

/// <summary>A kind of entity as one can ask for it.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Root">The root field that lists it: "states".</param>
/// <param name="Code">The field of its code or country.</param>
/// <param name="Relations">Its lists of relations, in the order in which pages show them.</param>
public sealed record AskKind(EntityKind Kind, string Root, string Code, IReadOnlyList<AskRelation> Relations)
{
    /// <summary>Whether its entities vote or are voted on.</summary>
    internal bool HasVotes => Relations.Any(relation => relation.Field.IsOfVotes);
}

/// <summary>A list of relations of a kind.</summary>
/// <param name="Field">The list.</param>
/// <param name="Others">The kinds of what is in it.</param>
public sealed record AskRelation(RelationField Field, IReadOnlyList<EntityKind> Others);
