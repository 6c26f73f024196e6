namespace GovernanceGraph.Server.Configuration;

/// <summary>What the setting "AllowedHosts" may hold: "*", a host name, an address, or "*." before a host name.</summary>
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
        errors.AddRange(
            from pattern in patterns
            where !IsPattern(pattern)
            select $"The {value.Subject} holds \"{pattern}\"; set it to \"{Any}\" or to names like \"example.org\" and " +
                "\"*.example.org\", without a port.");
        return patterns;
    }

    static bool IsPattern(string text) =>
        text == Any || (text.StartsWith(AnyBelow, StringComparison.Ordinal)
            ? IsName(text[AnyBelow.Length..])
            : Uri.CheckHostName(text) != UriHostNameType.Unknown);

    /// <summary>Whether the text is a host name, and not an address.</summary>
    internal static bool IsName(string text) => Uri.CheckHostName(text) == UriHostNameType.Dns;
}
