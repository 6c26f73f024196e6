namespace GovernanceGraph.Pages.Records;

/// <summary>An entity by its name.</summary>
/// <param name="PlainId">Its id, without a day or a revision.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">Its kind, as the schema's enum writes it.</param>
public sealed record EntityLine(string PlainId, string Name, string Kind);
