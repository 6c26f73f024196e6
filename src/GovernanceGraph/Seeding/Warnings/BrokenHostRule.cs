using GovernanceGraph.Facts;
using GovernanceGraph.Model;

namespace GovernanceGraph.Seeding.Warnings;

/// <summary>An address on the web has a host that a browser could ask for.</summary>
sealed class BrokenHostRule() : SeedWarningRule("broken-host")
{
    /// <inheritdoc/>
    protected override string Message(string rows, bool isOne) =>
        $"{rows} web {(isOne ? "address has" : "addresses have")} an invalid host (it needs a dot "
        + $"inside, no space, no second scheme, no dot at the end): correct {(isOne ? "it" : "them")}.";

    /// <inheritdoc/>
    internal override void See(Fact fact)
    {
        var address = fact switch
        {
            Source source => source.Url,
            EntityStatement statement => statement.Values.GetValueOrDefault(EntityFields.Website),
            Position position => position.Url,
            _ => null,
        };
        if (address is not null && !WebAddress.IsHost(WebAddress.Host(address)))
        {
            Warn(fact, address);
        }
    }
}
