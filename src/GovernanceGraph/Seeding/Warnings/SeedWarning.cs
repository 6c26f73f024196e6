namespace GovernanceGraph.Seeding.Warnings;

/// <summary>
/// What a seed folder may hold but should not without a reason: it does not keep the folder from being loaded. All
/// places of one kind are one warning.
/// </summary>
/// <param name="Kind">The name of the rule, for example "missing-locator".</param>
/// <param name="Message">What is wrong with how many rows, why it matters, and what to do.</param>
/// <param name="Count">How many rows it is about.</param>
/// <param name="Places">The first of them, at most as many as the limits of the reader allow.</param>
public sealed record SeedWarning(string Kind, string Message, int Count, IReadOnlyList<SeedWarningPlace> Places);

/// <summary>One row that a warning is about.</summary>
/// <param name="File">The file, relative to the seed folder, with "/" and in visible characters.</param>
/// <param name="Line">The line, from 1; 0 where it is the whole file or folder.</param>
/// <param name="Text">What is there, in visible characters.</param>
public sealed record SeedWarningPlace(string File, int Line, string Text);
