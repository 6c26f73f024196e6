using GovernanceGraph.Model;

namespace GovernanceGraph.Resolution;

/// <summary>The days on which an entity existed, as far as sources say. Partial dates are taken whole.</summary>
/// <param name="First">The first day of its founding date; null where no source says when it began.</param>
/// <param name="Last">The last day of its end date; null where it exists or no source says when it ended.</param>
public readonly record struct Lifespan(DateOnly? First, DateOnly? Last)
{
    /// <summary>The lifespan between two partial dates.</summary>
    public static Lifespan Between(PartialDate? foundedOn, PartialDate? endedOn) =>
        new(foundedOn?.Earliest, endedOn?.Latest);
}
