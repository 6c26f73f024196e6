using System.Net;
using Xunit;

namespace GovernanceGraph.Server.Tests.Requests;

/// <summary>Requests by GET whose document makes the address long (setting MaxLinkLength, 16384 here).</summary>
[Collection(ServerTests.Name)]
public sealed class LinkLengthTests(ServerFixture server)
{
    [Theory]
    [InlineData("/graphql?query=%7B__typename%7D&other=", 16_384, HttpStatusCode.OK)]
    [InlineData("/graphql?query=%7B__typename%7D&other=", 16_385, HttpStatusCode.RequestUriTooLong)]
    [InlineData("/graphql?query=%7B__typename%7D&other=", 60_000, HttpStatusCode.RequestUriTooLong)]
    [InlineData("/graphql/?query=%7B__typename%7D&x=", 20_000, HttpStatusCode.RequestUriTooLong)]
    [InlineData("/graphql/persisted/", 20_000, HttpStatusCode.RequestUriTooLong)]
    [InlineData("/graphql/schema.graphql?", 20_000, HttpStatusCode.RequestUriTooLong)]
    public async Task ALinkIsTakenUpToItsLimitAndRefusedAsGraphQLBeyondIt(
        string start,
        int length,
        HttpStatusCode status
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, start + new string('x', length - start.Length));
        request.Headers.Add("Origin", "https://page.example");
        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal("*", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Origin")));
        if (status == HttpStatusCode.RequestUriTooLong)
        {
            Assert.Equal("application/json; charset=utf-8", response.Content.Headers.ContentType!.ToString());
            Assert.Equal(
                """{"errors":[{"message":"The URL of the request is longer than 16384 characters """
                    + """(setting MaxLinkLength); send the request by POST, or name a stored """
                    + """document.","extensions":{"code":"LINK_TOO_LONG"}}]}""",
                await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
            );
        }
    }

    [Fact]
    public async Task APageIsRefusedInWords()
    {
        using var response = await server.Client.GetAsync(
            new Uri("/?" + new string('x', 20_000), UriKind.Relative),
            TestContext.Current.CancellationToken
        );

        Assert.Equal(HttpStatusCode.RequestUriTooLong, response.StatusCode);
        Assert.Equal("text/plain; charset=utf-8", response.Content.Headers.ContentType!.ToString());
    }
}
