using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace GovernanceGraph.Server.Http;

/// <summary>
/// What counts as one client: an IPv4 address, or an IPv6 network of 64 bits, which is what one subscriber gets and can
/// choose addresses from at will.
/// </summary>
/// <param name="Prefix">The IPv4 address, or the first half of the IPv6 address.</param>
/// <param name="IsIPv6">Which of them it is.</param>
readonly record struct AddressBlock(ulong Prefix, bool IsIPv6)
{
    /// <summary>The block of an address; an IPv4 address that is written as an IPv6 one is an IPv4 address.</summary>
    internal static AddressBlock Of(IPAddress address)
    {
        Span<byte> bytes = stackalloc byte[16];
        var isIPv6 = address.AddressFamily == AddressFamily.InterNetworkV6 && !address.IsIPv4MappedToIPv6;
        (isIPv6 ? address : address.MapToIPv4()).TryWriteBytes(bytes, out _);
        return isIPv6
            ? new(BinaryPrimitives.ReadUInt64BigEndian(bytes), true)
            : new(BinaryPrimitives.ReadUInt32BigEndian(bytes), false);
    }
}
