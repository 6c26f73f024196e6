using GovernanceGraph.Seeding.Warnings;

namespace GovernanceGraph.Seeding;

/// <summary>What the reading of all files of a folder shares.</summary>
/// <param name="Limits">How much there may be.</param>
/// <param name="Problems">What keeps the folder from being loaded.</param>
/// <param name="Warnings">What does not.</param>
/// <param name="Today">The day on which it is read.</param>
sealed record SeedScope(SeedLimits Limits, SeedProblemList Problems, RowWarnings Warnings, DateOnly Today);
