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

    [Theory]
    [InlineData("GET", null, "ETag, Retry-After")]
    [InlineData("GET", "https://one.example", "ETag, Retry-After")]
    [InlineData("POST", "https://one.example", "ETag, Retry-After")]
    [InlineData("POST", null, null)]
    public void APageMayReadTheTagAndWhenToTryAgain(string method, string? origin, string? headers) =>
        Assert.Equal(headers, Answer(new Cors(["*"]), origin, method).Response.Headers.AccessControlExposeHeaders);

    [Fact]
    public void APageOfAnotherOriginMayReadNothing() =>
        Assert.Equal(["Vary"], Answer(new Cors(["https://one.example"]), "https://two.example").Response.Headers.Keys);

    [Theory]
    [InlineData("content-type, graphql-cost, x-my-own", "content-type, graphql-cost, x-my-own")]
    [InlineData(null, "Content-Type, Authorization, GraphQL-Cost, If-None-Match, Last-Event-ID, X-Requested-With")]
    [InlineData(
        "\u00e9, \u0130",
        "Content-Type, Authorization, GraphQL-Cost, If-None-Match, Last-Event-ID, X-Requested-With"
    )]
    public void APageMaySendTheHeadersThatItAsksFor(string? asked, string allowed)
    {
        var context = new DefaultHttpContext();
        context.Request.Headers.Origin = "https://one.example";
        context.Request.Headers.AccessControlRequestHeaders = asked;
        new Cors(["*"]).AnswerPreflight(context, "GET, POST");

        var headers = context.Response.Headers;
        Assert.Equal(204, context.Response.StatusCode);
        Assert.Equal(allowed, headers.AccessControlAllowHeaders);
        Assert.Equal("GET, POST", headers.AccessControlAllowMethods);
        Assert.Equal("GET, POST", headers.Allow);
        Assert.Equal("86400", headers.AccessControlMaxAge);
    }

    [Fact]
    public void APageOfAnotherOriginMaySendNothing()
    {
        var context = new DefaultHttpContext();
        context.Request.Headers.Origin = "https://two.example";
        context.Request.Headers.AccessControlRequestHeaders = "content-type";
        new Cors(["https://one.example"]).AnswerPreflight(context, "GET, POST");

        Assert.Equal(["Allow", "Vary"], context.Response.Headers.Keys.Order());
    }

    [Fact]
    public void NobodyMayReadWhereNoneIsNamed() =>
        Assert.Empty(Answer(new Cors([]), "https://one.example").Response.Headers);

    static DefaultHttpContext Answer(Cors cors, string? origin, string method = "GET")
    {
        var context = new DefaultHttpContext();
        context.Request.Method = method;
        context.Request.Headers.Origin = origin;
        cors.Allow(context);
        return context;
    }
}
