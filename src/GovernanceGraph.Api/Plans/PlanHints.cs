using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Api.Plans;

/// <summary>
/// What may be a mistake in a plan, and the warnings that come of it: checked once for each revision, as long as the
/// plan is kept. A plan that mentions nothing, and one that was checked, cost a request two comparisons.
/// </summary>
sealed class PlanHints
{
    readonly IReadOnlyList<Warning> certain;
    Checked? known;

    PlanHints(IReadOnlyList<Mention> mentions, IReadOnlyList<Warning> certain) =>
        (Mentions, this.certain) = (mentions, certain);

    /// <summary>What only the data can tell.</summary>
    public IReadOnlyList<Mention> Mentions { get; }

    /// <summary>The warnings, as far as they are known.</summary>
    public IReadOnlyList<Warning> Warnings => Volatile.Read(ref known)?.Warnings ?? certain;

    /// <summary>The hints of a plan, to be kept with it.</summary>
    public static PlanHints Of(RootPlan plan)
    {
        var (mentions, warnings) = MentionReader.Read(plan);
        return new(mentions, warnings);
    }

    /// <summary>Whether the data of these statistics have told all there is.</summary>
    public bool IsChecked(GraphStatistics statistics) =>
        Mentions.Count == 0
        || Volatile.Read(ref known)?.Statistics == statistics
        || statistics == GraphStatistics.Estimate;

    /// <summary>Keeps what a check has found.</summary>
    public void Keep(GraphStatistics statistics, IEnumerable<Warning> found) =>
        Volatile.Write(ref known, new(statistics, [.. certain, .. found]));

    sealed record Checked(GraphStatistics Statistics, Warning[] Warnings);
}
