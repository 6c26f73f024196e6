using GovernanceGraph.Facts;

namespace GovernanceGraph.Seeding.Warnings;

/// <summary>
/// A source says a thing once: two rows that differ only in role, value, locator or note are mostly one row written
/// twice.
/// </summary>
sealed class DoubledClaimRule() : SeedWarningRule("doubled-claim")
{
    readonly List<(Claim Claim, int Position)> claims = [];

    /// <inheritdoc/>
    protected override string Message(string rows, bool isOne) =>
        $"{rows} {(isOne ? "claim repeats" : "claims repeat")} what {(isOne ? "its" : "their")} source "
        + "says in another row (same source, from, type, to, dates and polarity): keep one row, with both "
        + "locators.";

    /// <inheritdoc/>
    internal override void See(Fact fact)
    {
        if (fact is Claim claim)
        {
            claims.Add((claim, claims.Count));
        }
    }

    /// <inheritdoc/>
    internal override void Finish(CancellationToken cancellationToken)
    {
        // Sorted, not hashed: eight bytes a claim are enough, and a seed may have millions.
        claims.Sort(
            (left, right) =>
            {
                cancellationToken.ThrowIfCancellationRequested();
                var order = Compare(left.Claim, right.Claim);
                return order != 0 ? order : left.Position.CompareTo(right.Position);
            }
        );
        var repeated = new List<(Claim Claim, int Position)>();
        for (var position = 1; position < claims.Count; position++)
        {
            if (Compare(claims[position - 1].Claim, claims[position].Claim) == 0)
            {
                repeated.Add(claims[position]);
            }
        }

        foreach (var (claim, _) in repeated.OrderBy(pair => pair.Position))
        {
            Warn(claim, $"{claim.From} {claim.Type} {claim.To} ({claim.SourceId})");
        }
    }

    static int Compare(Claim left, Claim right)
    {
        var order = string.CompareOrdinal(left.SourceId, right.SourceId);
        order = order != 0 ? order : string.CompareOrdinal(left.From, right.From);
        order = order != 0 ? order : left.Type.Ordinal.CompareTo(right.Type.Ordinal);
        order = order != 0 ? order : string.CompareOrdinal(left.To, right.To);
        order = order != 0 ? order : Nullable.Compare(left.Since, right.Since);
        order = order != 0 ? order : Nullable.Compare(left.Until, right.Until);
        return order != 0 ? order : left.Affirms.CompareTo(right.Affirms);
    }
}
