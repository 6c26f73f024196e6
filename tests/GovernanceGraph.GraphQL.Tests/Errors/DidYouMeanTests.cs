using GovernanceGraph.GraphQL.Errors;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Errors;

public sealed class DidYouMeanTests
{
    [Theory]
    [InlineData("", "abc")]
    [InlineData("name", "")]
    [InlineData("x", "unlike")]
    public void WhatResemblesNothingHasNoSuggestion(string input, string option) =>
        Assert.Equal("", DidYouMean.SentenceFor(input, option.Length == 0 ? [] : [option, "unlike"]));

    [Theory]
    [InlineData("signatoreis", "signatories signed members", "signatories")]
    [InlineData("NAME", "named name", "name named")]
    [InlineData("ab", "ba abc xyz", "abc ba")]
    [InlineData("item", "item10 item9 item2", "item2 item9 item10")]
    [InlineData("item1", "item10 item9 item2", "item2 item9 item10")]
    [InlineData("abc", "abcd abcde abcdef", "abcd abcde")]
    public void TheNearestNameIsSuggestedFirst(string input, string options, string expected) =>
        Assert.Equal(expected.Split(' '), DidYouMean.Suggestions(input, options.Split(' ')));

    [Fact]
    public void ANameThatIsOfferedTwiceIsSuggestedOnce() =>
        Assert.Equal(["name"], DidYouMean.Suggestions("nam", ["name", "name"]));

    [Fact]
    public void TheSentenceNamesWhatTheSuggestionsAre()
    {
        Assert.Equal(" Did you mean \"a\"?", DidYouMean.Sentence(["a"]));
        Assert.Equal(" Did you mean \"a\" or \"b\"?", DidYouMean.Sentence(["a", "b"]));
        Assert.Equal(
            " Did you mean the enum value \"a\", \"b\", or \"c\"?",
            DidYouMean.Sentence(["a", "b", "c"], "the enum value")
        );
    }

    [Fact]
    public void NoMoreThanFiveAreShown() =>
        Assert.Equal(
            " Did you mean \"a\", \"b\", \"c\", \"d\", or \"e\"?",
            DidYouMean.Sentence(["a", "b", "c", "d", "e", "f"])
        );
}
