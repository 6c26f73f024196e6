using GovernanceGraph.Pages.Answers;
using Xunit;

namespace GovernanceGraph.Pages.Tests.Answers;

/// <summary>Documents that name one revision.</summary>
public sealed class PinnedDocumentTests
{
    static readonly Dictionary<string, bool> Fields = new(StringComparer.Ordinal)
    {
        ["states"] = true,
        ["state"] = true,
        ["search"] = true,
        ["node"] = false,
    };

    [Theory]
    [InlineData("{ states { totalCount } }", "{ states(revisionHash: \"abc\") { totalCount } }")]
    [InlineData(
        "{ a: state(id: \"state:FR\") { name } }",
        "{ a: state(revisionHash: \"abc\", id: \"state:FR\") { name } }"
    )]
    [InlineData("{ states(revision: 1) { totalCount } }", "{ states(revision: 1) { totalCount } }")]
    [InlineData("{ states(revisionHash: \"d\") { totalCount } }", "{ states(revisionHash: \"d\") { totalCount } }")]
    [InlineData(
        "# who\nquery Q { ...F ... on Query { states { states } } }\nfragment F on Query "
            + "{ search(text: \"x\") { totalCount } }",
        "# who\nquery Q { ...F ... on Query { states(revisionHash: \"abc\") { states } } }\nfragment F on Query "
            + "{ search(revisionHash: \"abc\", text: \"x\") { totalCount } }"
    )]
    [InlineData("fragment F on State { state } { __typename }", "fragment F on State { state } { __typename }")]
    [InlineData("{ states", "{ states")]
    public void OnlyArgumentsAreAdded(string text, string pinned) =>
        Assert.Equal((pinned, null), PinnedDocument.Of(text, Fields, "abc"));

    [Fact]
    public void AFieldThatCannotNameARevisionIsTold() =>
        Assert.Equal(
            "node",
            PinnedDocument.Of("{ states { totalCount } node(id: \"x\") { id } }", Fields, "abc").Unpinned
        );
}
