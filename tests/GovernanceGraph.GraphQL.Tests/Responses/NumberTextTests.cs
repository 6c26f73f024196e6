using System.Globalization;
using GovernanceGraph.GraphQL.Responses;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Responses;

public class NumberTextTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(1, "1")]
    [InlineData(-1.5, "-1.5")]
    [InlineData(0.1 + 0.2, "0.30000000000000004")]
    [InlineData(1e-6, "0.000001")]
    [InlineData(1e-7, "1e-7")]
    [InlineData(-1.25e-9, "-1.25e-9")]
    [InlineData(123456789012345680000.0, "123456789012345680000")]
    [InlineData(1e15, "1000000000000000")]
    [InlineData(1e20, "100000000000000000000")]
    [InlineData(1e21, "1e+21")]
    [InlineData(1.5e300, "1.5e+300")]
    [InlineData(5e-324, "5e-324")]
    [InlineData(double.MaxValue, "1.7976931348623157e+308")]
    [InlineData(double.NegativeInfinity, "-Infinity")]
    [InlineData(double.NaN, "NaN")]
    public void NumbersAreWrittenAsEcmaScriptWritesThem(double value, string text) =>
        Assert.Equal(text, NumberText.Format(value));

    [Fact]
    public void NegativeZeroIsWrittenAsZero() => Assert.Equal("0", NumberText.Format(-0.0));

    [Fact]
    public void WhatIsWrittenReadsBackAsTheSameNumber()
    {
        const int Seed = 20260922;
        var random = new Random(Seed);
        for (var round = 0; round < 20_000; round++)
        {
            var value = BitConverter.Int64BitsToDouble(random.NextInt64());
            if (double.IsFinite(value))
            {
                Assert.Equal(value, double.Parse(NumberText.Format(value), CultureInfo.InvariantCulture));
            }
        }
    }
}
