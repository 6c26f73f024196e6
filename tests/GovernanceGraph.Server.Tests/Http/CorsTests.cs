using GovernanceGraph.Server.Http;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace GovernanceGraph.Server.Tests.Http;

public sealed class CorsTests
{
    [Theory]
    [InlineData("https://one.example", "https://one.example")]
    [InlineData("https://two.example", "https://two.example")]
    [InlineData("https://three.example", null)]
    [InlineData(null, null)]
    public void OnlyNamedOriginsMayReadWhereSomeAreNamed(string? origin, string? allowed)
    {
        var context = Answer(new Cors(["https://one.example", "https://two.example"]), origin);

        Assert.Equal(allowed, context.Response.Headers.AccessControlAllowOrigin);
        Assert.Equal("Origin", context.Response.Headers.Vary);
    }

    [Fact]
    public void NobodyMayReadWhereNoneIsNamed() =>
        Assert.Empty(Answer(new Cors([]), "https://one.example").Response.Headers);

    static DefaultHttpContext Answer(Cors cors, string? origin)
    {
        var context = new DefaultHttpContext();
        context.Request.Headers.Origin = origin;
        cors.Allow(context);
        return context;
    }
}
