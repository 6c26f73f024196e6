namespace GovernanceGraph.Pages.Answers;

/// <summary>How the newest revision answers the same question.</summary>
/// <param name="Number">The number of the newest revision.</param>
/// <param name="Came">Rows that only the newest has.</param>
/// <param name="Went">Rows that only the answer shown has.</param>
public sealed record AnswerChange(int Number, IReadOnlyList<string> Came, IReadOnlyList<string> Went)
{
    /// <summary>Whether the answers are the same.</summary>
    internal bool IsSame { get; init; }
}
