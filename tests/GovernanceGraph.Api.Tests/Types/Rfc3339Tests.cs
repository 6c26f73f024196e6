using System.Globalization;
using GovernanceGraph.Api.Types;
using Xunit;

namespace GovernanceGraph.Api.Tests.Types;

/// <summary>RFC 3339, section 5.6, "date-time", and nothing else.</summary>
public sealed class Rfc3339Tests
{
    [Theory]
    [InlineData("2026-01-01T00:00:00Z", "2026-01-01T00:00:00.0000000")]
    [InlineData("2026-01-01t00:00:00z", "2026-01-01T00:00:00.0000000")]
    [InlineData("2026-01-01T00:00:00.5Z", "2026-01-01T00:00:00.5000000")]
    [InlineData("2026-01-01T00:00:00.123456789Z", "2026-01-01T00:00:00.1234567")]
    [InlineData("2026-01-01T00:00:00.000000000Z", "2026-01-01T00:00:00.0000000")]
    [InlineData("2026-01-01T00:00:00.000000001Z", "2026-01-01T00:00:00.0000001")] // later than the whole second
    [InlineData("2026-01-01T00:00:00.0000000000000000000000000000000000000000009Z", "2026-01-01T00:00:00.0000001")]
    [InlineData("2026-01-01T01:30:00+02:00", "2025-12-31T23:30:00.0000000")]
    [InlineData("2026-01-01T01:30:00-05:30", "2026-01-01T07:00:00.0000000")]
    [InlineData("2026-01-01T01:30:00-00:00", "2026-01-01T01:30:00.0000000")]
    // RFC 3339 knows no largest offset below a day.
    [InlineData("2026-01-01T01:30:00+23:59", "2025-12-31T01:31:00.0000000")]
    [InlineData("2024-02-29T12:00:00Z", "2024-02-29T12:00:00.0000000")]
    [InlineData("2016-12-31T23:59:60Z", "2017-01-01T00:00:00.0000000")]
    [InlineData("2016-12-31T23:59:60.25Z", "2017-01-01T00:00:00.2500000")]
    [InlineData("1990-12-31T15:59:60-08:00", "1991-01-01T00:00:00.0000000")] // an example of the RFC
    [InlineData("1937-01-01T12:00:27.87+00:20", "1937-01-01T11:40:27.8700000")] // another
    [InlineData("0001-01-01T00:00:00Z", "0001-01-01T00:00:00.0000000")]
    [InlineData("9999-12-31T23:59:59.999999999Z", "9999-12-31T23:59:59.9999999")]
    public void AMomentIsRead(string text, string utc) =>
        Assert.Equal(
            utc,
            Rfc3339.Parse(text)?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff", CultureInfo.InvariantCulture)
        );

    [Theory]
    [InlineData("")]
    [InlineData("2026-01-01")]
    [InlineData("2026-01-01T00:00:00")] // which moment it is depends on the place
    [InlineData("2026-01-01T00:00Z")]
    [InlineData("2026-01-01 00:00:00Z")]
    [InlineData("2026-01-01T00:00:00+0200")]
    [InlineData("2026-01-01T00:00:00+02")]
    [InlineData("2026-01-01T00:00:00+2:00")]
    [InlineData("2026-01-01T00:00:00+24:00")]
    [InlineData("2026-01-01T00:00:00+02:60")]
    [InlineData("2026-01-01T00:00:00\u221202:00")] // a minus sign that is not the ASCII one
    [InlineData("2026-01-01T00:00:00.Z")]
    [InlineData("2026-01-01T00:00:00.")]
    [InlineData("2026-01-01T00:00:00.5")]
    [InlineData("2026-01-01T00:00:00,5Z")]
    [InlineData("2026-01-01T24:00:00Z")]
    [InlineData("2026-01-01T00:60:00Z")]
    [InlineData("2026-01-01T00:00:61Z")]
    [InlineData("2026-01-01T00:00:60Z")] // no leap second is there
    [InlineData("2016-12-31T22:59:60Z")]
    [InlineData("2016-12-30T23:59:60Z")]
    [InlineData("2026-02-29T00:00:00Z")]
    [InlineData("2026-13-01T00:00:00Z")]
    [InlineData("2026-00-01T00:00:00Z")]
    [InlineData("2026-01-00T00:00:00Z")]
    [InlineData("0000-01-01T00:00:00Z")]
    [InlineData("0001-01-01T00:00:00+00:01")] // in UTC before the year 1
    [InlineData("9999-12-31T23:59:60Z")]
    [InlineData("12026-01-01T00:00:00Z")]
    [InlineData("+2026-01-01T00:00:00Z")]
    [InlineData("2026-1-01T00:00:00Z")]
    [InlineData("2026-01-01T00:00:00ZZ")]
    [InlineData("2026-01-01T00:00:00Z ")]
    [InlineData(" 2026-01-01T00:00:00Z")]
    [InlineData("2026-01-01T00:00:00 Z")]
    [InlineData("2026-01-01T0\u0660:00:00Z")] // a digit that is not ASCII
    [InlineData("2026-W01-1T00:00:00Z")]
    [InlineData("20260101T000000Z")]
    public void AnythingElseIsNot(string text) => Assert.Null(Rfc3339.Parse(text));
}
