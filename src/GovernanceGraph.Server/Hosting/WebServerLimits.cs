using GovernanceGraph.Server.Configuration;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace GovernanceGraph.Server.Hosting;

/// <summary>What the web server allows connections before a request of theirs reaches the router.</summary>
static class WebServerLimits
{
    /// <summary>In which the headers of a request must arrive.</summary>
    static readonly TimeSpan RequestHeaders = TimeSpan.FromSeconds(15);

    /// <summary>For which a connection may stay open between two requests.</summary>
    static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(130);

    /// <summary>
    /// A client that sends or takes less than this many bytes a second, after some grace, is cut off.
    /// </summary>
    static readonly MinDataRate MinRate = new(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));

    /// <summary>Bytes of a request's first line that are read at least.</summary>
    const int MinLine = 65_536;

    /// <summary>
    /// Bytes of that line beyond the longest link: the method, the protocol, and a link that is too long.
    /// </summary>
    const int LinkAllowance = 16_384;

    /// <summary>Bytes of all headers that are read at least.</summary>
    const int MinHeaders = 32_768;

    internal static void Apply(KestrelServerLimits limits, Settings settings)
    {
        // The web server refuses a link without a word, so that who exceeds ours a little still gets an answer that
        // tells why.
        limits.MaxRequestLineSize = Math.Max(MinLine, settings.MaxLinkLength + LinkAllowance);
        limits.MaxRequestBufferSize = Math.Max(limits.MaxRequestBufferSize ?? 0, 2L * limits.MaxRequestLineSize);
        // There, the address is a header.
        limits.Http2.MaxRequestHeaderFieldSize = settings.MaxLinkLength + LinkAllowance;
        limits.MaxRequestHeadersTotalSize = Math.Max(MinHeaders, settings.MaxLinkLength + LinkAllowance);
        limits.MaxConcurrentConnections = settings.MaxConnections;

        // WebSockets no longer count as connections; the places for open connections are fewer, and a refusal there
        // tells why.
        limits.MaxConcurrentUpgradedConnections = null;
        limits.RequestHeadersTimeout = RequestHeaders;
        limits.KeepAliveTimeout = KeepAlive;
        limits.MinRequestBodyDataRate = MinRate;
        limits.MinResponseDataRate = MinRate;

        // The one address that reads a body has its own limit, answers, and lets the connection go on; Kestrel's limit
        // would end the connection, and the client might never read why.
        limits.MaxRequestBodySize = null;
    }
}
