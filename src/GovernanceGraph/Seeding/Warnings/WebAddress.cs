namespace GovernanceGraph.Seeding.Warnings;

/// <summary>The parts of a web address as it is written, well formed or not.</summary>
static class WebAddress
{
    /// <summary>What stands between "//" and the path, without credentials and port.</summary>
    internal static ReadOnlySpan<char> Host(ReadOnlySpan<char> address)
    {
        var authority = AfterScheme(address);
        var end = authority.IndexOfAny('/', '?', '#');
        authority = end < 0 ? authority : authority[..end];
        authority = authority[(authority.LastIndexOf('@') + 1)..];
        var port = authority.LastIndexOf(':');
        return
            port > 0
            && authority.Length - port <= MaxPortLength
            && authority[(port + 1)..].IndexOfAnyExceptInRange('0', '9') < 0
            ? authority[..port]
            : authority;
    }

    /// <summary>Whether nothing follows the host: such an address is that of a site and not of a page.</summary>
    internal static bool IsBareDomain(ReadOnlySpan<char> address)
    {
        var rest = AfterScheme(address).TrimEnd('/');
        return rest.IndexOfAny('/', '?', '#') < 0;
    }

    /// <summary>
    /// Whether a name of the domain name system, or an address of the internet protocol, can look so.
    /// </summary>
    internal static bool IsHost(ReadOnlySpan<char> host)
    {
        var kind = Uri.CheckHostName(host.ToString());
        return kind == UriHostNameType.IPv6
            || (kind is UriHostNameType.Dns or UriHostNameType.IPv4 && host.Contains('.') && host[^1] != '.');
    }

    static ReadOnlySpan<char> AfterScheme(ReadOnlySpan<char> address) =>
        address[(address.IndexOf("//") + "//".Length)..];

    const int MaxPortLength = 6; // with the colon
}
