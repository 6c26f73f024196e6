namespace GovernanceGraph.Storage;

/// <summary>
/// What is left to do when a revision is durable. Nothing of it may make the load fail any more: what goes wrong
/// becomes a warning.
/// </summary>
public static class FinishedLoad
{
    /// <summary>Reports that all is done.</summary>
    /// <param name="progress">Who is told; null where nobody is.</param>
    /// <param name="total">The steps of the load.</param>
    /// <returns>What went wrong, in one sentence; null where nothing did.</returns>
    public static string? Report(IProgress<LoadProgress>? progress, int total)
    {
        try
        {
            progress?.Report(new(total, total));
            return null;
        }
        catch (Exception failure)
        {
            return $"The revision is loaded, but its progress could not be shown ({failure.Message.TrimEnd('.')}).";
        }
    }

    /// <summary>The warnings that there are, as one; null where there are none.</summary>
    public static string? Join(params ReadOnlySpan<string?> warnings) =>
        string.Join(' ', warnings.ToArray().OfType<string>()) is { Length: > 0 } all ? all : null;
}
