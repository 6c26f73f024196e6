using GovernanceGraph.Model;

namespace GovernanceGraph.Facts;

/// <summary>A figure that a source reports about an entity.</summary>
/// <param name="SubjectId">The entity.</param>
/// <param name="Measure">What is counted.</param>
/// <param name="OfKind">The kind of those counted, in the words of the source.</param>
/// <param name="Value">The figure.</param>
/// <param name="AsOf">The date of which it speaks.</param>
/// <param name="SourceId">The source.</param>
/// <param name="Locator">Where in the source.</param>
public sealed record ReportedCount(
    string SubjectId,
    string Measure,
    string? OfKind,
    long Value,
    PartialDate? AsOf,
    string SourceId,
    string? Locator
) : Fact
{
    /// <inheritdoc/>
    public override FactKey Key => new(FactKind.ReportedCount, Hash.ToString());

    /// <inheritdoc/>
    public override ContentHash Hash =>
        ContentHash.Of(
            FactKind.ReportedCount,
            SubjectId,
            Measure,
            OfKind,
            Value.ToString(System.Globalization.CultureInfo.InvariantCulture),
            AsOf?.ToString(),
            SourceId,
            Locator
        );
}
