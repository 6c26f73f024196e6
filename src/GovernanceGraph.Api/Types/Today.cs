namespace GovernanceGraph.Api.Types;

/// <summary>
/// The argument value "today": which day that is, is decided for each request, since what a document says is read once and kept.
/// </summary>
sealed class Today
{
    /// <summary>The word in a request.</summary>
    public const string Word = "today";

    /// <summary>The only one, so that equal variables have equal values.</summary>
    public static readonly Today Instance = new();

    Today()
    {
    }

    /// <inheritdoc/>
    public override string ToString() => Word;
}
