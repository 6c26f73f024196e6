using GovernanceGraph.Queries;

namespace GovernanceGraph.Api.Costs;

/// <summary>Points of cost.</summary>
/// <param name="All">What an output and all below it cost together.</param>
/// <param name="Most">What the most expensive of them costs by itself.</param>
/// <param name="MostExpensive">That one; null where nothing costs anything.</param>
readonly record struct Cost(double All, double Most, Output? MostExpensive)
{
    /// <summary>What an output costs by itself.</summary>
    public static Cost Own(Output output, double points) => new(points, points, output);

    /// <summary>Both are put out.</summary>
    public Cost And(in Cost other) =>
        new(All + other.All, Math.Max(Most, other.Most), other.Most > Most ? other.MostExpensive : MostExpensive);

    /// <summary>Either is put out.</summary>
    public Cost Or(in Cost other) =>
        new(
            Math.Max(All, other.All),
            Math.Max(Most, other.Most),
            other.Most > Most ? other.MostExpensive : MostExpensive
        );

    /// <summary>As a whole number; <see cref="long.MaxValue"/> stands for everything beyond counting.</summary>
    public static long Whole(double points) => points >= long.MaxValue ? long.MaxValue : (long)Math.Ceiling(points);
}
