using GovernanceGraph.Pages.Records;

namespace GovernanceGraph.Pages.Exports;

/// <summary>What an export says of itself.</summary>
/// <param name="Title">What it holds.</param>
/// <param name="Address">The whole address of the page that shows the same: "https://graph.example/state/FR".</param>
/// <param name="Root">The address of the start page, with the slash at its end.</param>
/// <param name="Revision">The revision that all of it comes from.</param>
/// <param name="AsOf">The day that it is of; null: any time.</param>
/// <param name="TotalCount">How many relations it has.</param>
sealed record ExportHead(string Title, string Address, string Root, RevisionLine Revision, string? AsOf, int TotalCount)
{
    /// <summary>One sentence that says where it comes from.</summary>
    internal string Description =>
        $"{TotalCount} relations from revision {Revision.Number}, content hash {Revision.Hash}"
        + (AsOf is null ? "." : $", as of {AsOf}.");
}
