using GovernanceGraph.Pages.Answers;

namespace GovernanceGraph.Pages.Ask;

/// <summary>What the page with the form shows.</summary>
/// <param name="Form">The form, its names found.</param>
/// <param name="Kind">What can be asked of its kind.</param>
/// <param name="Result">The question with the beginning of its answer; null: it is not complete.</param>
/// <param name="Problem">Why the complete question has no answer; null: it has, or it is not complete.</param>
public sealed record AskModel(AskForm Form, AskKind Kind, AskResult? Result, string? Problem);

/// <summary>A question with the beginning of its answer.</summary>
/// <param name="Sentence">The question.</param>
/// <param name="Address">The address of its answer.</param>
/// <param name="Count">How many entities there are.</param>
/// <param name="First">The first of them.</param>
/// <param name="Warnings">What the server says about it.</param>
public sealed record AskResult(
    string Sentence,
    string Address,
    int Count,
    IReadOnlyList<AnswerRow> First,
    IReadOnlyList<string> Warnings
);
