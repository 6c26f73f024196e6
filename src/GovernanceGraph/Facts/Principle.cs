namespace GovernanceGraph.Facts;

/// <summary>A principle, norm or pledge of a text or body.</summary>
/// <param name="OfId">The text or body.</param>
/// <param name="Ordinal">Its number in the text; absent where the text does not count.</param>
/// <param name="Title">Its title.</param>
/// <param name="Summary">What it says, in our own words.</param>
/// <param name="SourceId">The source.</param>
public sealed record Principle(string OfId, int? Ordinal, string Title, string? Summary, string SourceId) : Fact
{
    /// <inheritdoc/>
    public override FactKey Key => new(FactKind.Principle, Hash.ToString());

    /// <inheritdoc/>
    public override ContentHash Hash =>
        ContentHash.Of(
            FactKind.Principle,
            OfId,
            Ordinal?.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Title,
            Summary,
            SourceId
        );
}
