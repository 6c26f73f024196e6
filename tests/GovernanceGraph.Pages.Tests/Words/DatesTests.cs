using GovernanceGraph.Pages.Words;
using Xunit;

namespace GovernanceGraph.Pages.Tests.Words;

/// <summary>Dates and numbers as people write them.</summary>
public sealed class DatesTests
{
    [Theory]
    [InlineData("2018", "2018", "2018", "in 2018")]
    [InlineData("2018-11", "November 2018", "Nov 2018", "in November 2018")]
    [InlineData("2018-11-02", "2 November 2018", "2 Nov 2018", "on 2 November 2018")]
    [InlineData("0962", "0962", "0962", "in 0962")]
    public void APartialDateIsWrittenAsExactlyAsItIs(string date, string written, string inTable, string inSentence)
    {
        Assert.Equal(inTable, Dates.Short(date));
        Assert.Equal(written, Dates.Write(date));
        Assert.Equal(inSentence, Dates.In(date));
    }

    [Fact]
    public void AMomentIsWrittenInUniversalTime() =>
        Assert.Equal(
            "29 November 2026, 23:05 UTC",
            Dates.Write(new DateTimeOffset(2026, 11, 30, 1, 5, 9, TimeSpan.FromHours(2)))
        );

    [Theory]
    [InlineData(0, "0 sources")]
    [InlineData(1, "1 source")]
    [InlineData(12165, "12,165 sources")]
    public void ANumberOfThingsHasTheRightForm(long number, string written) =>
        Assert.Equal(written, Numbers.Count(number, "source", "sources"));

    [Theory]
    [InlineData("UN_DOCUMENT", "UN document")]
    [InlineData("PUBLIC_AUTHORITY", "public authority")]
    [InlineData("NEWS", "news")]
    public void AConstantIsWrittenInWords(string value, string words) => Assert.Equal(words, Names.OfConstant(value));
}
