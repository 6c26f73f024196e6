using GovernanceGraph.Model;
using Xunit;

namespace GovernanceGraph.Tests.Model;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData("2018", "2018-01-01", "2018-12-31")]
    [InlineData("2020-02", "2020-02-01", "2020-02-29")]
    [InlineData("2019-02", "2019-02-01", "2019-02-28")]
    [InlineData("2018-12", "2018-12-01", "2018-12-31")]
    [InlineData("2018-11-12", "2018-11-12", "2018-11-12")]
    [InlineData("0001", "0001-01-01", "0001-12-31")]
    [InlineData("9999-12-31", "9999-12-31", "9999-12-31")]
    public void ADateIsAnIntervalOfDaysAndPrintsAsItWasRead(string text, string earliest, string latest)
    {
        Assert.True(PartialDate.TryParse(text, out var date));
        Assert.Equal(Some.Day(earliest), date.Earliest);
        Assert.Equal(Some.Day(latest), date.Latest);
        Assert.Equal(text, date.ToString());
        Assert.Equal(date, PartialDate.FromPacked(date.Packed));
    }

    [Theory]
    [InlineData("0987")]
    [InlineData("2018-11")]
    [InlineData("2018-01-09")]
    public void TheBytesAreThoseOfTheWrittenForm(string text)
    {
        Assert.True(PartialDate.TryParse(text, out var date));
        Span<byte> bytes = stackalloc byte[PartialDate.MaxLength];

        var length = date.Format(bytes);

        Assert.Equal(text, System.Text.Encoding.ASCII.GetString(bytes[..length]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("18")]
    [InlineData("0000")]
    [InlineData("2018-")]
    [InlineData("2018-1")]
    [InlineData("2018-00")]
    [InlineData("2018-13")]
    [InlineData("2018-02-29")]
    [InlineData("2018-04-31")]
    [InlineData("2018-11-00")]
    [InlineData("2018/11")]
    [InlineData("2018-11-1")]
    [InlineData("2018-11-12T")]
    [InlineData(" 2018")]
    [InlineData("+018")]
    [InlineData("٢٠١٨")]
    public void AnythingElseIsNone(string text) => Assert.False(PartialDate.TryParse(text, out _));

    [Fact]
    public void TheOrderIsByEarliestDayThenByPrecision()
    {
        string[] ordered = ["2017-12-31", "2018", "2018-01", "2018-01-01", "2018-01-02", "2018-02", "2019"];
        var dates = ordered.Select(text => Some.Date(text)!.Value).ToArray();

        Assert.Equal(ordered, dates.Reverse().Order().Select(date => date.ToString()));
        Assert.True(dates[1] < dates[2] && dates[2] > dates[1] && dates[1] <= dates[1] && dates[1] >= dates[1]);
        Assert.True(dates[1] == new PartialDate(2018) && dates[1] != new PartialDate(2018, 1));
        Assert.Equal(dates[3], new PartialDate(new DateOnly(2018, 1, 1)));
    }
}
