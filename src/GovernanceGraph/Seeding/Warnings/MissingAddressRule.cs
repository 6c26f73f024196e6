using GovernanceGraph.Facts;

namespace GovernanceGraph.Seeding.Warnings;

/// <summary>A source can be looked up.</summary>
sealed class MissingAddressRule() : SeedWarningRule("missing-address")
{
    /// <inheritdoc/>
    protected override string Message(string rows, bool isOne) =>
        $"{rows} {(isOne ? "source has" : "sources have")} no address: give one, or say in the note "
        + "where the source can be found.";

    /// <inheritdoc/>
    internal override void See(Fact fact)
    {
        if (fact is Source { Url: null } source)
        {
            Warn(source, source.Id);
        }
    }
}
