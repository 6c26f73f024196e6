using Xunit;

namespace GovernanceGraph.Tests;

public sealed class VisibleTextTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("Åland ~ 中国 \\n", "Åland ~ 中国 \\n")]
    [InlineData("a\r\n\tb", "a\\r\\n\\tb")]
    [InlineData("\e]0;title\a\u007F\u0085\u009B", "\\u001B]0;title\\u0007\\u007F\\u0085\\u009B")]
    [InlineData("\u2028\u2029\u200B\u202E\u2069\uFEFF\u00AD", "\\u2028\\u2029\\u200B\\u202E\\u2069\\uFEFF\\u00AD")]
    public void WhatIsNotSeenIsEscaped(string text, string shown) => Assert.Equal(shown, VisibleText.Of(text));

    [Theory]
    [InlineData("abcd", "abcd")]
    [InlineData("abcde", "abcd… (1 more characters)")]
    [InlineData("\n\n\n\n\n\n", "\\n\\n\\n\\n… (2 more characters)")]
    public void WhatIsTooLongIsCut(string text, string shown) => Assert.Equal(shown, VisibleText.Of(text, 4));
}
