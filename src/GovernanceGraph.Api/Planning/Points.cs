namespace GovernanceGraph.Api.Planning;

/// <summary>Points of cost; <see cref="long.MaxValue"/> stands for everything beyond counting.</summary>
/// <param name="All">What an output and all below it cost together.</param>
/// <param name="Dearest">What the dearest of them costs by itself.</param>
readonly record struct Points(long All, long Dearest)
{
    public static long Add(long left, long right) => left > long.MaxValue - right ? long.MaxValue : left + right;

    public static long Multiply(long left, long right) =>
        left != 0 && right > long.MaxValue / left ? long.MaxValue : left * right;

    /// <summary>Both are put out.</summary>
    public Points And(Points other) => new(Add(All, other.All), Math.Max(Dearest, other.Dearest));

    /// <summary>Either is put out.</summary>
    public Points Or(Points other) => new(Math.Max(All, other.All), Math.Max(Dearest, other.Dearest));

    /// <summary>It is put out so many times.</summary>
    public Points Times(int count) => new(Multiply(All, count), Multiply(Dearest, count));
}
