using System.Net;
using GovernanceGraph.Server.Configuration;
using GovernanceGraph.Server.Http;
using GovernanceGraph.Server.Tests.Subscriptions;
using Xunit;

namespace GovernanceGraph.Server.Tests.Http;

public sealed class HostFilterTests
{
    [Theory]
    [InlineData("localhost", true)]
    [InlineData("localhost:5080", true)]
    [InlineData("LocalHost.", true)]
    [InlineData("app.localhost:80", true)]
    [InlineData("graph.example:5080", true)]
    [InlineData("127.0.0.1:5080", true)]
    [InlineData("192.0.2.1", true)]
    [InlineData("[::1]:5080", true)]
    [InlineData("[2001:db8::1]", true)]
    [InlineData("", true)]
    [InlineData("evil.example", false)]
    [InlineData("evil.example:5080", false)]
    [InlineData("notlocalhost", false)]
    [InlineData("graph.example.evil", false)]
    [InlineData("127.0.0.1.evil.example", false)]
    [InlineData("+", false)]
    public void WhereOriginsAreRestrictedTheServersOwnNamesAndAddressesAreAllowed(string host, bool isAllowed) =>
        Assert.Equal(
            isAllowed,
            Filter(settings =>
                    settings with
                    {
                        CorsOrigins = [],
                        Urls = ["http://graph.example:5080", "http://+:5081"],
                    }
                )
                .Permits(new(host))
        );

    [Theory]
    [InlineData("example.org", true)]
    [InlineData("EXAMPLE.org:80", true)]
    [InlineData("a.b.example.net", true)]
    [InlineData("[::1]", true)]
    [InlineData("example.net", false)]
    [InlineData("a.example.org", false)]
    [InlineData("localhost", false)]
    [InlineData("127.0.0.1", false)]
    public void WhereHostsAreNamedTheseAloneAreAllowed(string host, bool isAllowed) =>
        Assert.Equal(
            isAllowed,
            Filter(settings => settings with { AllowedHosts = ["example.org", "*.example.net", "[::1]"] })
                .Permits(new(host))
        );

    [Fact]
    public void WherePagesOfAnyOriginMayReadAnswersAnyHostIsAllowed()
    {
        Assert.True(Filter(settings => settings).Permits(new("evil.example")));
        Assert.True(
            Filter(settings => settings with { CorsOrigins = [], AllowedHosts = ["*"] }).Permits(new("evil.example"))
        );
    }

    [Theory]
    [InlineData("/graphql?query={__typename}")]
    [InlineData("/graphql/")]
    [InlineData("/graphql/schema.graphql")]
    [InlineData("/")]
    [InlineData("/health/live")]
    [InlineData("/admin/seed")]
    public async Task ARequestToAnotherHostIsMisdirected(string path)
    {
        const string sentence =
            "The server does not answer requests for this host; use another name, or add it to the "
            + "setting \"AllowedHosts\".";
        await using var server = await RunningServer.StartAsync(settings => settings with { CorsOrigins = [] });
        using var client = new HttpClient { BaseAddress = server.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Host = "evil.example" } };
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
        Assert.Equal(
            path.StartsWith("/graphql", StringComparison.Ordinal)
                ? $$$"""{"errors":[{"message":{{{JsonText(sentence)}}},"extensions":{"code":"HOST_NOT_ALLOWED"}}]}"""
                : sentence + "\n",
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
    }

    static HostFilter Filter(Func<Settings, Settings> change) => HostFilter.Of(change(DefaultSettings.Value));

    static string JsonText(string text) => $"\"{text.Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
