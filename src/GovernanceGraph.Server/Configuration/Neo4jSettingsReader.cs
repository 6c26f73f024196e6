using System.Diagnostics.CodeAnalysis;

namespace GovernanceGraph.Server.Configuration;

/// <summary>
/// Checks what is said of a Neo4j. The sentences hold no value: one may be a password in the wrong place.
/// </summary>
static class Neo4jSettingsReader
{
    const string Example = "set it to an address like \"http://localhost:7474\" or \"https://….databases.neo4j.io\"";

    /// <summary>The settings; null where there are errors.</summary>
    /// <param name="uri">What is said of the address.</param>
    /// <param name="user">What is said of the user.</param>
    /// <param name="password">The password, from wherever it was read.</param>
    /// <param name="token">The token, from wherever it was read.</param>
    /// <param name="database">The name of the database.</param>
    /// <param name="errors">Gets the errors.</param>
    internal static Neo4jSettings? Read(
        SettingValue? uri,
        SettingValue? user,
        string? password,
        string? token,
        string database,
        List<string> errors
    )
    {
        if (!TryAddress(uri, out var address, out var error))
        {
            errors.Add(error);
            return null;
        }

        if (Contradiction(user, password, token) is { } contradiction)
        {
            errors.Add(contradiction);
            return null;
        }

        return new()
        {
            Uri = address,
            User = user?.Text,
            Password = password,
            Token = token,
            Database = database,
        };
    }

    static string? Contradiction(SettingValue? user, string? password, string? token) =>
        (user, password, token) switch
        {
            (not null, _, not null) or (_, not null, not null) =>
                "The setting \"Neo4j:Token\" is set together with \"Neo4j:User\" or \"Neo4j:Password\"; "
                    + "remove either the token or the other two.",
            (not null, null, _) => $"The {user.Subject} has no password; set \"Neo4j:Password\" too.",
            (null, not null, _) => "The setting \"Neo4j:Password\" has no user; set \"Neo4j:User\" too.",
            _ when user?.Text.Contains(':', StringComparison.Ordinal) is true =>
                $"The {user.Subject} contains a colon, which is not possible over HTTP; correct it.",
            _ => null,
        };

    static bool TryAddress(
        SettingValue? value,
        [NotNullWhen(true)] out Uri? uri,
        [NotNullWhen(false)] out string? error
    )
    {
        uri = null;
        error =
            value is null ? $"The setting \"Neo4j:Uri\" is missing, but \"Store\" is \"Neo4j\"; {Example}."
            : Uri.TryCreate(value.Text, UriKind.Absolute, out uri) ? Error(value.Subject, uri)
            : $"The {value.Subject} is not an address; {Example}.";
        return error is null;
    }

    static string? Error(string subject, Uri uri) =>
        uri.Scheme switch
        {
            ['b', 'o', 'l', 't', ..] or ['n', 'e', 'o', '4', 'j', ..] =>
                $"The {subject} is a Bolt address, but this program talks to Neo4j over HTTP; {Example}.",
            not ("http" or "https") => $"The {subject} is not an HTTP address; {Example}.",
            _ when uri.UserInfo.Length > 0 || uri.Query.Length > 0 || uri.Fragment.Length > 0 =>
                $"The {subject} contains more than an address; move user and password to \"Neo4j:User\" "
                    + "and \"Neo4j:Password\", and remove everything after \"?\" or \"#\".",
            _ => null,
        };
}
