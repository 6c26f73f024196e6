namespace GovernanceGraph.Pages.Rendering;

/// <summary>Where a page stands.</summary>
/// <param name="Origin">The scheme and name by which the server was asked: "https://graph.example".</param>
/// <param name="Root">The way from the page to the start page: "./", "../" or longer.</param>
public sealed record PageFrame(string Origin, string Root);
