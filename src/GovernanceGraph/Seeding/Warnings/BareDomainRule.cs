using GovernanceGraph.Facts;

namespace GovernanceGraph.Seeding.Warnings;

/// <summary>Who follows the address of a source wants the page, not the site on which it may be found.</summary>
sealed class BareDomainRule() : SeedWarningRule("bare-domain")
{
    /// <inheritdoc/>
    protected override string Message(string rows, bool isOne) =>
        $"{rows} {(isOne ? "source has" : "sources have")} an address that is only a domain: give the "
        + "address of the page.";

    /// <inheritdoc/>
    internal override void See(Fact fact)
    {
        if (fact is Source { Url: { } address } source && WebAddress.IsBareDomain(address))
        {
            Warn(source, $"{source.Id}: {address}");
        }
    }
}
