namespace GovernanceGraph.Queries;

/// <summary>How many records the owners of a link lead to.</summary>
/// <param name="Owners">Owners that lead to at least one record.</param>
/// <param name="Total">The records that all of them lead to, each counted for each owner.</param>
/// <param name="Greatest">The most records that one owner leads to.</param>
/// <param name="Squares">
/// The sum of the squares of what each owner leads to: owners with many records are also reached most often.
/// </param>
public readonly record struct FanOut(long Owners, long Total, long Greatest, long Squares)
{
    /// <summary>One owner of so many records; none where it leads to nothing.</summary>
    public static FanOut Single(long records) => records == 0 ? default : new(1, records, records, records * records);

    /// <summary>Both together: other owners.</summary>
    public FanOut And(FanOut other) =>
        new(Owners + other.Owners, Total + other.Total, Math.Max(Greatest, other.Greatest), Squares + other.Squares);

    /// <summary>
    /// How many records some owners are expected to lead to. A few owners may be the greatest ones, or ones that lead
    /// to nothing: the geometric mean of the usual and the greatest is at most a few times too high or too low for
    /// them.
    /// </summary>
    /// <param name="owners">How many, 0 or more.</param>
    /// <param name="population">How many there are altogether, those that lead to nothing included.</param>
    /// <param name="areDistinct">
    /// Whether no owner is among them twice. Those that come again are mostly those with many records.
    /// </param>
    public double Expected(double owners, double population, bool areDistinct)
    {
        if (Total == 0)
        {
            return 0;
        }

        var usual = areDistinct ? Total / Math.Max(population, Owners) : (double)Squares / Total;
        var expected = Math.Min(owners * Greatest, (owners * usual) + Math.Sqrt(usual * Greatest));
        return areDistinct ? Math.Min(expected, Total) : expected;
    }
}
