using GovernanceGraph.Facts;

namespace GovernanceGraph.Seeding.Warnings;

/// <summary>The one list of rules. To add a rule is to add a class and an entry here.</summary>
static class SeedWarningRules
{
    const int FactsPerLook = 1024;

    /// <summary>What the rules find, in their order.</summary>
    /// <param name="facts">All facts of a folder without a problem.</param>
    /// <param name="placeOf">Where a fact stands.</param>
    /// <param name="maxPlaces">How many places a warning names.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    internal static IReadOnlyList<SeedWarning> Find(
        IReadOnlyList<Fact> facts,
        Func<Fact, (string File, int Line)> placeOf,
        int maxPlaces,
        CancellationToken cancellationToken
    )
    {
        SeedWarningRule[] rules =
        [
            new DoubledClaimRule(),
            new BrokenHostRule(),
            new BareDomainRule(),
            new MissingAddressRule(),
            new MissingLocatorRule(),
            new MemberBeforeFoundingRule(),
            new OneNameRule(),
            new OneWebsiteRule(),
        ];
        foreach (var rule in rules)
        {
            rule.Begin(maxPlaces);
        }

        for (var position = 0; position < facts.Count; position++)
        {
            if (position % FactsPerLook == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            foreach (var rule in rules)
            {
                rule.See(facts[position]);
            }
        }

        var warnings = new List<SeedWarning>();
        foreach (var rule in rules)
        {
            rule.Finish(cancellationToken);
            if (rule.Result(placeOf) is { } warning)
            {
                warnings.Add(warning);
            }
        }

        return warnings;
    }
}
