using GovernanceGraph.Pages.Records;

namespace GovernanceGraph.Pages.NotFound;

/// <summary>What a page without data says.</summary>
/// <param name="Message">Why there is none.</param>
/// <param name="Text">What near matches were looked for by; "" where none were.</param>
/// <param name="Matches">The near matches.</param>
public sealed record NotFoundModel(string Message, string Text, IReadOnlyList<EntityLine> Matches);
