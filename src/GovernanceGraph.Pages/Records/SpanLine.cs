namespace GovernanceGraph.Pages.Records;

/// <summary>A period in which a relation held or was denied.</summary>
/// <param name="From">Its first day; null: nobody knows since when.</param>
/// <param name="To">Its last day; null: it goes on.</param>
/// <param name="Held">Whether it held.</param>
/// <param name="StartKnown">Whether it began on the first day; otherwise it was first reported then.</param>
public sealed record SpanLine(string? From, string? To, bool Held, bool StartKnown);
