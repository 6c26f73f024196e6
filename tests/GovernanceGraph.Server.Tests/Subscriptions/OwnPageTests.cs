using System.Net;
using Xunit;

namespace GovernanceGraph.Server.Tests.Subscriptions;

/// <summary>
/// Who may open a WebSocket from a page where "CorsOrigins" is restricted, before and behind a proxy.
/// </summary>
public sealed class OwnPageTests
{
    const string Page = "https://public.example:8443";

    [Theory]
    [InlineData(true, "X-Forwarded-Host", "public.example:8443")]
    [InlineData(true, "x-forwarded-host", "PUBLIC.example:8443")]
    // Each proxy of a chain adds the name that it was asked for.
    [InlineData(true, "X-Forwarded-Host", "public.example:8443, inner.example")]
    [InlineData(true, "Forwarded", "for=192.0.2.60;proto=https;host=\"public.example:8443\"")]
    [InlineData(true, "Forwarded", "for=192.0.2.60, FOR=10.0.0.1; Host=public.example:8443;proto=http")]
    [InlineData(false, "X-Forwarded-Host", "public.example")] // another port is another origin
    [InlineData(false, "X-Forwarded-Host", "other.example:8443")]
    [InlineData(false, "X-Forwarded-Host", "public.example:8443.evil.example")]
    [InlineData(false, "X-Forwarded-Host", "evil@public.example:8443/x")]
    [InlineData(false, "Forwarded", "for=public.example:8443")]
    [InlineData(false, "X-Original-Host", "public.example:8443")]
    public Task BehindATrustedProxyThePageOfTheNameThatItWasAskedForIsOurs(bool isOurs, string header, string value) =>
        ConnectAsync(isOurs, Page, ["127.0.0.0/8"], allowedHosts: null, (header, value));

    [Fact]
    public Task AProxyMayTellThePortApart() =>
        ConnectAsync(
            isOurs: true,
            Page,
            ["127.0.0.0/8"],
            allowedHosts: null,
            ("X-Forwarded-Host", "public.example"),
            ("X-Forwarded-Port", "8443")
        );

    [Theory]
    [InlineData("https://public.example", "public.example:443")]
    [InlineData("https://public.example", "public.example")]
    [InlineData("http://public.example", "public.example:80")]
    public Task TheUsualPortNeedNotBeNamed(string page, string host) =>
        ConnectAsync(isOurs: true, page, ["127.0.0.0/8"], allowedHosts: null, ("X-Forwarded-Host", host));

    [Fact]
    public Task WhoIsNoTrustedProxyIsNotBelieved() =>
        ConnectAsync(
            isOurs: false,
            Page,
            ["10.0.0.0/8"],
            allowedHosts: null,
            ("X-Forwarded-Host", "public.example:8443")
        );

    [Theory]
    [InlineData(true, "public.example")]
    [InlineData(true, "*.example")]
    [InlineData(false, "another.example")]
    public Task WhereHostsAreNamedItMustBeOneOfThem(bool isOurs, string allowed) =>
        ConnectAsync(
            isOurs,
            Page,
            ["127.0.0.0/8"],
            ["127.0.0.1", allowed],
            ("X-Forwarded-Host", "public.example:8443")
        );

    [Fact]
    public Task WithoutHeadersOfAProxyTheHostCounts() =>
        ConnectAsync(isOurs: false, Page, ["127.0.0.0/8"], allowedHosts: null);

    static async Task ConnectAsync(
        bool isOurs,
        string page,
        string[] proxies,
        string[]? allowedHosts,
        params (string Name, string Value)[] headers
    )
    {
        await using var server = await RunningServer.StartAsync(settings =>
            settings with
            {
                CorsOrigins = ["https://allowed.example"],
                TrustedProxies = [.. proxies.Select(proxy => IPNetwork.Parse(proxy))],
                AllowedHosts = allowedHosts,
            }
        );
        await using var client = await SocketClient.ConnectAsync(server, origin: page, headers: headers);
        if (isOurs)
        {
            await client.SendAsync("""{"type":"connection_init"}""");
            Assert.Equal("""{"type":"connection_ack"}""", await client.ReceiveAsync());
            return;
        }

        Assert.Equal(4403, (await client.ClosedAsync()).Code);
    }
}
