using GovernanceGraph.Facts;

namespace GovernanceGraph.Seeding.Warnings;

/// <summary>A claim says where in its source it stands.</summary>
sealed class MissingLocatorRule() : SeedWarningRule("missing-locator")
{
    /// <inheritdoc/>
    protected override string Message(string rows, bool isOne) =>
        $"{rows} {(isOne ? "claim has" : "claims have")} no locator: say where in the source "
        + $"{(isOne ? "it is found" : "each is found")}, such as a page, a paragraph or a table.";

    /// <inheritdoc/>
    internal override void See(Fact fact)
    {
        if (fact is Claim { Locator: null } claim)
        {
            Warn(claim, $"{claim.From} {claim.Type} {claim.To} ({claim.SourceId})");
        }
    }
}
