namespace GovernanceGraph.Server.Configuration;

/// <summary>Reads the origins whose pages may read answers.</summary>
static class OriginSettings
{
    /// <summary>All origins.</summary>
    internal const string Any = "*";

    /// <summary>No origin.</summary>
    internal const string None = "none";

    /// <summary>The origins, separated by spaces, commas or semicolons.</summary>
    /// <param name="value">What is said of them.</param>
    /// <param name="errors">Gets the errors.</param>
    internal static IReadOnlyList<string> Read(SettingValue value, List<string> errors)
    {
        if (string.Equals(value.Text, None, StringComparison.OrdinalIgnoreCase))
        {
            return [];
        }

        var origins = value.Text.Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries);
        errors.AddRange(
            from origin in origins
            where origin != Any && !IsOrigin(origin)
            select $"The {value.Subject} contains \"{origin}\"; set it to \"{Any}\", \"{None}\" or origins like "
                + "\"https://example.org\", without a path."
        );
        return origins;
    }

    static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && string.Equals(uri.GetLeftPart(UriPartial.Authority), text, StringComparison.OrdinalIgnoreCase);
}
