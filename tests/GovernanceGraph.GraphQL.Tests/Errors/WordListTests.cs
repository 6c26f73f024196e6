using GovernanceGraph.GraphQL.Errors;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Errors;

public sealed class WordListTests
{
    [Theory]
    [InlineData("A", "A", "A")]
    [InlineData("A B", "A or B", "A and B")]
    [InlineData("A B C", "A, B, or C", "A, B, and C")]
    public void WordsAreJoinedAsEnglishJoinsThem(string words, string or, string and)
    {
        Assert.Equal(or, WordList.Or(words.Split(' ')));
        Assert.Equal(and, WordList.And(words.Split(' ')));
    }

    [Fact]
    public void NoWordsMakeNoList() => Assert.Throws<ArgumentException>(() => WordList.Or([]));
}
