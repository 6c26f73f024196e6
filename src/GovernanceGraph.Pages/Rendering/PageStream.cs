namespace GovernanceGraph.Pages.Rendering;

/// <summary>Data instead of a page, written as it is read: it may be too long to be held whole.</summary>
/// <param name="WriteAsync">
/// Writes all of it to a stream, no faster than the stream takes it. False: its rest cannot be had, so what was written
/// is not whole, and whoever receives it must notice.
/// </param>
/// <param name="ContentType">Its media type.</param>
/// <param name="FileName">The name under which a browser keeps it.</param>
sealed record PageStream(
    Func<Stream, CancellationToken, ValueTask<bool>> WriteAsync,
    string ContentType,
    string FileName
);
