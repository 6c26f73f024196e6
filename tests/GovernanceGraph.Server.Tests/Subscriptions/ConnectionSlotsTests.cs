using System.Net;
using System.Net.WebSockets;
using GovernanceGraph.Server.Subscriptions;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace GovernanceGraph.Server.Tests.Subscriptions;

/// <summary>One client cannot take the places of all.</summary>
public sealed class ConnectionSlotsTests
{
    [Fact]
    public void EachClientHasItsPlacesUntilAllAreTaken()
    {
        var places = new ConnectionSlots(
            DefaultSettings.Value.Subscriptions with
            {
                MaxConnections = 3,
                MaxConnectionsPerAddress = 2,
            },
            new([])
        );
        using var first = places.Take(From("192.0.2.1"), out _);
        var second = places.Take(From("192.0.2.1"), out _);

        Assert.Null(places.Take(From("192.0.2.1"), out var ofAddress));
        Assert.Equal(
            (
                429,
                "The server keeps at most 2 connections from one address open (limit "
                    + "MaxConnectionsPerAddress); close one first."
            ),
            (ofAddress!.Status, ofAddress.Message)
        );
        using var other = places.Take(From("192.0.2.2"), out var fault);
        Assert.Null(fault);
        Assert.Null(places.Take(From("192.0.2.3"), out var ofAll));
        Assert.Equal(
            (503, "The server keeps at most 3 connections open (limit MaxOpenConnections); try again later."),
            (ofAll!.Status, ofAll.Message)
        );

        second!.Dispose();
        using var again = places.Take(From("192.0.2.1"), out fault);
        Assert.Null(fault);
    }

    [Fact]
    public async Task AWebSocketBeyondThoseOfItsAddressIsRefusedAndThoseBehindAProxyAreToldApart()
    {
        await using var server = await RunningServer.StartAsync(settings =>
            settings with
            {
                TrustedProxies = [IPNetwork.Parse("127.0.0.0/8")],
                Subscriptions = settings.Subscriptions with { MaxConnectionsPerAddress = 1 },
            }
        );
        using var first = await ConnectAsync(server, "198.51.100.1");
        using var other = await ConnectAsync(server, "198.51.100.2");
        var refused = await Assert.ThrowsAsync<WebSocketException>(() => ConnectAsync(server, "198.51.100.1"));

        Assert.Contains("429", refused.Message, StringComparison.Ordinal);
    }

    static async Task<ClientWebSocket> ConnectAsync(RunningServer server, string client)
    {
        var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        socket.Options.SetRequestHeader("X-Forwarded-For", client);
        await socket.ConnectAsync(server.SocketEndpoint, CancellationToken.None);
        return socket;
    }

    static DefaultHttpContext From(string address) =>
        new() { Connection = { RemoteIpAddress = IPAddress.Parse(address) } };
}
