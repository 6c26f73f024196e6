namespace GovernanceGraph.Server.Configuration;

/// <summary>What the setting "AllowedHosts" may hold: "*", a host name, an address, or "*." before a host name.</summary>
static class HostPattern
{
    /// <summary>Every host.</summary>
    internal const string Any = "*";

    /// <summary>Stands before a name: every host below it.</summary>
    internal const string AnyBelow = "*.";

    /// <summary>Whether the setting may hold the text.</summary>
    internal static bool IsPattern(string text) =>
        text == Any || (text.StartsWith(AnyBelow, StringComparison.Ordinal)
            ? IsName(text[AnyBelow.Length..])
            : Uri.CheckHostName(text) != UriHostNameType.Unknown);

    /// <summary>Whether the text is a host name, and not an address.</summary>
    internal static bool IsName(string text) => Uri.CheckHostName(text) == UriHostNameType.Dns;
}
