using GovernanceGraph.Pages.Addresses;

namespace GovernanceGraph.Pages.Answers;

/// <summary>
/// The address of an answer: of a question that the project keeps, or of one that the address carries.
/// </summary>
/// <param name="Name">The name of the kept question; null: the address carries it.</param>
/// <param name="Q">The parameter "q"; null: the question is kept.</param>
public sealed record AnswerAddress(string? Name, string? Q)
{
    /// <summary>The address of the page, at a revision; null: the newest.</summary>
    internal string Page(string? revision) => File("", revision);

    /// <summary>The address of a file with the answer.</summary>
    /// <param name="extension">"" for the page, or ".csv" and the like.</param>
    /// <param name="revision">The revision; null: the newest.</param>
    internal string File(string extension, string? revision) =>
        (Name is null ? $"answer{extension}" : $"answer/{Name}{extension}")
        + QueryText.Of(("q", Q), ("revision", revision));
}
