namespace GovernanceGraph.Pages.Rendering;

/// <summary>Data instead of a page.</summary>
/// <param name="Content">The data.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="FileName">The name under which a browser keeps it; null: it is to be read at once.</param>
/// <param name="Tag">Changes with the data: its hash.</param>
sealed record PageDownload(ReadOnlyMemory<byte> Content, string ContentType, string? FileName, string Tag);
