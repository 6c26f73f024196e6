using GovernanceGraph.Server.Http;
using Xunit;

namespace GovernanceGraph.Server.Tests.Http;

public sealed class MediaTypesTests
{
    const string Browser = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8";

    [Theory]
    [InlineData("", "Json")]
    [InlineData("*/*", "Json")]
    [InlineData("application/*", "Json")]
    [InlineData("application/json", "Json")]
    [InlineData("application/json; charset=utf-8", "Json")]
    [InlineData("application/graphql-response+json", "GraphQLResponse")]
    [InlineData("application/json, application/graphql-response+json", "GraphQLResponse")]
    [InlineData("application/json, application/graphql-response+json;q=0.9", "Json")]
    [InlineData("application/json;q=0.5, application/graphql-response+json;q=0.9", "GraphQLResponse")]
    [InlineData("application/graphql-response+json;q=0, */*", "Json")]
    [InlineData("application/json;q=0, */*", null)]
    [InlineData(Browser, "Json")]
    [InlineData("multipart/mixed, application/graphql-response+json, text/event-stream", "GraphQLResponse")]
    [InlineData("text/html", null)]
    [InlineData("*/*;q=0.1, application/json", "Json")]
    [InlineData("*/*;q=0.1, application/graphql-response+json;q=0.2", "GraphQLResponse")]
    [InlineData("*/*;q=0", null)]
    [InlineData("application/*;q=0, */*", null)]
    [InlineData("application/json;q=0, */*;q=1", null)]
    [InlineData("application/graphql-response+json;q=abc", "GraphQLResponse")]
    [InlineData("application/json;q=5", "Json")]
    [InlineData(",,,", null)]
    [InlineData(";;;", null)]
    public void TheAnswerHasTheTypeThatTheClientLikesBest(string accept, string? expected) =>
        Assert.Equal(expected, MediaTypes.Choose(accept.Length == 0 ? default : new(accept))?.ToString());

    [Fact]
    public void SeveralHeadersAreOneList() =>
        Assert.Equal(
            ResponseFormat.GraphQLResponse,
            MediaTypes.Choose(new(["text/html", "application/graphql-response+json;q=0.2"]))
        );

    [Theory]
    [InlineData(Browser, true)]
    [InlineData("text/html", true)]
    [InlineData("text/html;q=0.5, application/json", false)]
    [InlineData("*/*", false)]
    [InlineData("application/json", false)]
    [InlineData(";;;", false)]
    public void OnlyABrowserWantsAPage(string accept, bool expected) =>
        Assert.Equal(expected, MediaTypes.WantsPage(accept));

    [Theory]
    [InlineData("application/json", null)]
    [InlineData("Application/JSON;charset=\"UTF-8\"", null)]
    [InlineData("application/json; charset=utf8", null)]
    [InlineData("application/json; charset=UTF8", null)]
    [InlineData("application/json;charset=\"utf8\"; boundary=x", null)]
    [InlineData("APPLICATION/JSON; CHARSET=US-ASCII", null)]
    [InlineData("application/json; charset=", null)]
    [InlineData("application/json; charset=\"\"", null)]
    [InlineData("application/json; profile=utf-16", null)]
    [InlineData("application/json; charset=utf-16", "The body's charset \"utf-16\" is not supported; send UTF-8.")]
    [InlineData(
        "application/json; charset=\"ISO-8859-1\"",
        "The body's charset \"ISO-8859-1\" is not supported; send UTF-8."
    )]
    [InlineData(
        "application/json; charset=utf-8-sig",
        "The body's charset \"utf-8-sig\" is not supported; send UTF-8."
    )]
    [InlineData("application/json; charset='utf-8'", "The body's charset \"'utf-8'\" is not supported; send UTF-8.")]
    [InlineData(
        "application/json; charset=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "The body's charset \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…\" is not supported; send UTF-8."
    )]
    [InlineData(
        "application/graphql",
        "The body's type is not supported; send \"Content-Type: application/json\" in UTF-8."
    )]
    [InlineData(
        "text/plain; charset=utf-8",
        "The body's type is not supported; send \"Content-Type: application/json\" in UTF-8."
    )]
    [InlineData(null, "The body's type is not supported; send \"Content-Type: application/json\" in UTF-8.")]
    public void ABodyIsJsonInUtf8(string? contentType, string? fault)
    {
        var found = MediaTypes.ErrorOfBody(contentType);

        Assert.Equal(fault, found?.Message);
        Assert.True(found is null or { Status: 415, Code: "UNSUPPORTED_MEDIA_TYPE" });
    }
}
