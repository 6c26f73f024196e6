using System.Net;
using GovernanceGraph.Server.Http;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace GovernanceGraph.Server.Tests.Http;

public sealed class ClientAddressesTests
{
    [Theory]
    [InlineData("10.0.0.7", "::ffff:10.0.0.7", true)]
    [InlineData("10.0.0.7", "10.0.0.8", false)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff:ffff:ffff:ffff", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    [InlineData("0.0.0.0", "::1", false)]
    public void AClientIsAnIPv4AddressOrAnIPv6NetworkOf64Bits(string one, string other, bool isOne) =>
        Assert.Equal(isOne, AddressBlock.Of(IPAddress.Parse(one)) == AddressBlock.Of(IPAddress.Parse(other)));

    [Theory]
    [InlineData("203.0.113.9", "198.51.100.1", "203.0.113.9")] // it is no proxy
    [InlineData("10.1.1.1", null, "10.1.1.1")]
    [InlineData("10.1.1.1", "198.51.100.1", "198.51.100.1")]
    [InlineData("::ffff:10.1.1.1", "198.51.100.1", "198.51.100.1")]
    [InlineData("10.1.1.1", "6.6.6.6, 198.51.100.1", "198.51.100.1")] // what stands to the left, the client wrote
    [InlineData("10.1.1.1", "6.6.6.6, 198.51.100.1, fd00::5, 10.2.2.2", "198.51.100.1")]
    [InlineData("10.1.1.1", "198.51.100.1:4711", "198.51.100.1")]
    [InlineData("10.1.1.1", "[2001:db8::1]:4711", "2001:db8::1")]
    [InlineData("10.1.1.1", "10.3.3.3, 10.2.2.2", "10.3.3.3")]
    [InlineData("10.1.1.1", "198.51.100.1, unknown, 10.2.2.2", "10.2.2.2")]
    [InlineData("10.1.1.1", ",,,", "10.1.1.1")]
    public void OnlyATrustedProxySaysForWhomItSpeaks(string peer, string? forwarded, string client)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Parse(peer);
        context.Request.Headers["X-Forwarded-For"] = forwarded;
        var clients = new ClientAddresses([IPNetwork.Parse("10.0.0.0/8"), IPNetwork.Parse("fd00::5/128")]);

        Assert.Equal(AddressBlock.Of(IPAddress.Parse(client)), clients.Of(context));
    }

    [Fact]
    public void TheHeaderIsReadOnlySoFar()
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Parse("10.1.1.1");
        context.Request.Headers["X-Forwarded-For"] =
            $"6.6.6.6{string.Concat(Enumerable.Repeat(", 10.2.2.2", ClientAddresses.MaxProxies))}";

        Assert.Equal(
            AddressBlock.Of(IPAddress.Parse("10.2.2.2")),
            new ClientAddresses([IPNetwork.Parse("10.0.0.0/8")]).Of(context)
        );
    }
}
