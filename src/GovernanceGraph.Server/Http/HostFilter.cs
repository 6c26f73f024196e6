using System.Collections.Frozen;
using System.Net;
using GovernanceGraph.Server.Configuration;

namespace GovernanceGraph.Server.Http;

/// <summary>
/// Which names the server answers to. A page of another origin may have the name of its host changed to this server's
/// address (DNS rebinding), and so read what CORS would keep from it; the header "Host" then still has that name.
/// </summary>
sealed class HostFilter
{
    static readonly string[] OfThisMachine = ["localhost", "*.localhost"];

    readonly bool permitsAll;
    readonly bool permitsAddresses;
    readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> names;
    readonly string[] endings;

    HostFilter(IReadOnlyCollection<string> patterns, bool permitsAddresses)
    {
        this.permitsAddresses = permitsAddresses;
        permitsAll = patterns.Contains(HostPattern.Any);
        names = patterns.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        endings =
        [
            .. patterns
                .Where(pattern => pattern.StartsWith(HostPattern.AnyBelow, StringComparison.Ordinal))
                .Select(pattern => pattern[1..]),
        ];
    }

    /// <summary>
    /// By the setting "AllowedHosts". Where it is not set, pages of any origin may read answers or, where they may not,
    /// the names of this machine, those that the server listens at, and any address, which no page can have as its own.
    /// </summary>
    internal static HostFilter Of(Settings settings) =>
        settings.AllowedHosts is { } hosts ? new(hosts, permitsAddresses: false)
        : settings.CorsOrigins.Contains(HostPattern.Any) ? new([HostPattern.Any], permitsAddresses: true)
        : new(
            [
                .. OfThisMachine,
                .. settings
                    .Urls.Concat(settings.Http2Urls)
                    .Select(url => BindingAddress.Parse(url).Host)
                    .Where(HostPattern.IsName),
            ],
            permitsAddresses: true
        );

    /// <summary>By the setting "AllowedHosts" alone; null where it is not set.</summary>
    internal static HostFilter? OfSetting(Settings settings) => settings.AllowedHosts is null ? null : Of(settings);

    /// <summary>Whether the server answers a request to this host. No browser leaves the host out.</summary>
    internal bool Permits(HostString host) => permitsAll || !host.HasValue || Permits(WithoutPort(host.Value));

    bool Permits(ReadOnlySpan<char> host)
    {
        if (names.Contains(host) || (permitsAddresses && IPAddress.IsValid(host)))
        {
            return true;
        }

        foreach (var ending in endings)
        {
            if (host.Length > ending.Length && host.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // "[::1]:5080", "example.org:5080", "example.org."
    static ReadOnlySpan<char> WithoutPort(ReadOnlySpan<char> host)
    {
        var end = host.IndexOf(']') is > 0 and var bracket ? bracket + 1 : host.IndexOf(':');
        var name = end < 0 ? host : host[..end];
        return name.Length > 1 && name[^1] == '.' ? name[..^1] : name;
    }
}
