using System.Net;

namespace GovernanceGraph.Server.Configuration;

/// <summary>
/// What the setting "AllowedHosts" may hold: "*", a host name, an address, or "*." before a host name.
/// </summary>
static class HostPattern
{
    /// <summary>Every host.</summary>
    internal const string Any = "*";

    /// <summary>Stands before a name: every host below it.</summary>
    internal const string AnyBelow = "*.";

    /// <summary>The patterns of a setting, separated by spaces, commas or semicolons.</summary>
    /// <param name="value">What is said of them.</param>
    /// <param name="errors">Gets the errors.</param>
    internal static IReadOnlyList<string> Read(SettingValue value, List<string> errors)
    {
        var patterns = value.Text.Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries);
        if (patterns.Length == 0)
        {
            errors.Add(
                $"The {value.Subject} names no host, so no client could be answered; name one, or remove the setting."
            );
        }

        foreach (var pattern in patterns.Where(pattern => !IsPattern(pattern)))
        {
            errors.Add(
                $"The {value.Subject} contains \"{pattern}\"; set it to \"{Any}\" or to names like \"example.org\" and "
                    + "\"*.example.org\", without a port."
            );
        }

        return [.. patterns.Where(IsPattern).Select(AsSent)];
    }

    // As clients send it: "[::1]" and neither "::1" nor "[0::1]", the letters of ASCII, no dot at the end.
    static string AsSent(string pattern)
    {
        if (pattern.StartsWith(AnyBelow, StringComparison.Ordinal))
        {
            return AnyBelow + AsSent(pattern[AnyBelow.Length..]);
        }

        return Uri.CheckHostName(pattern) switch
        {
            UriHostNameType.IPv6 => $"[{IPAddress.Parse(pattern)}]",
            UriHostNameType.Dns => new UriBuilder(Uri.UriSchemeHttp, pattern.TrimEnd('.')).Uri.IdnHost,
            _ => pattern,
        };
    }

    static bool IsPattern(string text) =>
        text == Any
        || (
            text.StartsWith(AnyBelow, StringComparison.Ordinal)
                ? IsName(text[AnyBelow.Length..])
                : Uri.CheckHostName(text) != UriHostNameType.Unknown
        );

    /// <summary>Whether the text is a host name, and not an address.</summary>
    internal static bool IsName(string text) => Uri.CheckHostName(text) == UriHostNameType.Dns;
}
