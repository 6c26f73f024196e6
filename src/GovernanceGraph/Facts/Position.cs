using GovernanceGraph.Model;

namespace GovernanceGraph.Facts;

/// <summary>A position or strategy that a state, or an organisation of states, has published.</summary>
/// <param name="StateId">The state or the organisation.</param>
/// <param name="Kind">A member of <see cref="Enums.PositionKind"/>.</param>
/// <param name="Title">Its title.</param>
/// <param name="Published">When it was published.</param>
/// <param name="Url">Its address on the web.</param>
/// <param name="SourceId">The source.</param>
public sealed record Position(
    string StateId,
    EnumMember Kind,
    string Title,
    PartialDate? Published,
    string? Url,
    string SourceId
) : Fact
{
    /// <inheritdoc/>
    public override FactKey Key => new(FactKind.Position, Hash.ToString());

    /// <inheritdoc/>
    public override ContentHash Hash =>
        ContentHash.Of(FactKind.Position, StateId, Kind.Name, Title, Published?.ToString(), Url, SourceId);
}
