using GovernanceGraph.Model;

namespace GovernanceGraph.Facts;

/// <summary>One statement of one source about a relation.</summary>
/// <param name="From">Id of the entity at the from end.</param>
/// <param name="Type">The type of relation.</param>
/// <param name="To">Id of the entity at the to end.</param>
/// <param name="Since">Since when.</param>
/// <param name="Until">Until when.</param>
/// <param name="Role">The role.</param>
/// <param name="Value">Of a vote: yes, no, abstain or absent.</param>
/// <param name="Affirms">True: the source says that it is so; false: that it is not.</param>
/// <param name="SourceId">The source.</param>
/// <param name="Locator">Where in the source.</param>
/// <param name="Note">A remark of those who collected the facts.</param>
public sealed record Claim(
    string From,
    RelationType Type,
    string To,
    PartialDate? Since,
    PartialDate? Until,
    string? Role,
    string? Value,
    bool Affirms,
    string SourceId,
    string? Locator,
    string? Note
) : Fact
{
    /// <inheritdoc/>
    public override FactKey Key => new(FactKind.Claim, Hash.ToString());

    /// <inheritdoc/>
    public override ContentHash Hash =>
        ContentHash.Of(
            FactKind.Claim,
            From,
            Type.Name,
            To,
            Since?.ToString(),
            Until?.ToString(),
            Role,
            Value,
            Affirms ? "AFFIRMS" : "DENIES",
            SourceId,
            Locator,
            Note
        );
}
