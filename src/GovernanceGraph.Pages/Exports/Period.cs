using GovernanceGraph.Pages.Records;

namespace GovernanceGraph.Pages.Exports;

/// <summary>Periods by ISO 8601-2: ".." stands for a day that nobody knows or that has not come.</summary>
static class Period
{
    /// <summary>"2018-11-12/..".</summary>
    internal static string Of(SpanLine span) => $"{span.From ?? ".."}/{span.To ?? ".."}";
}
