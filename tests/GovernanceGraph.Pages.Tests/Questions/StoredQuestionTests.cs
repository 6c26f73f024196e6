using GovernanceGraph.Pages.Questions;
using Xunit;

namespace GovernanceGraph.Pages.Tests.Questions;

/// <summary>The questions that the project keeps.</summary>
public sealed class StoredQuestionTests
{
    [Fact]
    public void AQuestionHasItsTitleItsDocumentAndTheColumnsOfItsTable()
    {
        var question = StoredQuestion.Find("01-paris-call-signatories-in-gge")!;

        Assert.StartsWith("Which signatories of the Paris Call", question.Title, StringComparison.Ordinal);
        Assert.Contains("query WhoSignedParisCallAndWasInGge", question.Query, StringComparison.Ordinal);
        Assert.Contains(
            "href=\"answer/29-european-union-and-canada-in-gge\"",
            question.Notice,
            StringComparison.Ordinal
        );
        Assert.Contains(("signed.edges.since", "Supports the Paris Call since"), question.Columns["actors"]);
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("README")]
    [InlineData("../01-paris-call-signatories-in-gge")]
    public void AnUnknownNameIsNoQuestion(string name) => Assert.Null(StoredQuestion.Find(name));
}
