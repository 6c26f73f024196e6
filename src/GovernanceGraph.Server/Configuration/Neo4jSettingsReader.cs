using System.Diagnostics.CodeAnalysis;

namespace GovernanceGraph.Server.Configuration;

/// <summary>Checks what is said of a Neo4j. The sentences hold no value: one may be a password in the wrong place.</summary>
static class Neo4jSettingsReader
{
    const string Example = "set it to one like \"http://localhost:7474\" or \"https://….databases.neo4j.io\"";

    /// <summary>The settings; null where there are faults.</summary>
    /// <param name="text">The value of a setting, null where it has none.</param>
    /// <param name="secret">The value of a setting that is secret, and may stand in a file.</param>
    /// <param name="faults">Gets the faults.</param>
    internal static Neo4jSettings? Read(Func<string, string?> text, Func<string, string?> secret, List<string> faults)
    {
        var before = faults.Count;
        var (user, password, token) = (text("Neo4j:User"), secret("Neo4j:Password"), secret("Neo4j:Token"));
        if (faults.Count > before)
        {
            text("Neo4j:Uri");
            text("Neo4j:Database");
            return null; // a secret that cannot be read is not also one that is missing
        }

        if (TryAddress(text("Neo4j:Uri"), out var uri, out var fault))
        {
            faults.AddRange(Contradictions(user, password, token));
        }
        else
        {
            faults.Add(fault);
        }

        var database = text("Neo4j:Database") ?? "neo4j";
        return faults.Count > before
            ? null
            : new() { Uri = uri!, User = user, Password = password, Token = token, Database = database };
    }

    static IEnumerable<string> Contradictions(string? user, string? password, string? token)
    {
        if (token is not null && (user is not null || password is not null))
        {
            yield return "The setting \"Neo4j:Token\" stands beside \"Neo4j:User\" or \"Neo4j:Password\"; remove the one or the others.";
        }
        else if (user is not null && password is null)
        {
            yield return "The setting \"Neo4j:User\" has no password; set \"Neo4j:Password\" too.";
        }
        else if (user is null && password is not null)
        {
            yield return "The setting \"Neo4j:Password\" has no user; set \"Neo4j:User\" too.";
        }
        else if (user?.Contains(':', StringComparison.Ordinal) is true)
        {
            yield return "The setting \"Neo4j:User\" holds a colon, which no user of Neo4j has over HTTP; correct it.";
        }
    }

    static bool TryAddress(string? text, out Uri? uri, [NotNullWhen(false)] out string? fault)
    {
        uri = null;
        fault = text switch
        {
            null => $"The setting \"Neo4j:Uri\" is missing, and \"Store\" is \"Neo4j\"; {Example}.",
            _ when !Uri.TryCreate(text, UriKind.Absolute, out uri) => $"The setting \"Neo4j:Uri\" is not an address; {Example}.",
            _ when uri.Scheme.StartsWith("bolt", StringComparison.Ordinal) || uri.Scheme.StartsWith("neo4j", StringComparison.Ordinal) =>
                $"The setting \"Neo4j:Uri\" is an address for Bolt, and this program speaks with Neo4j over HTTP; {Example}.",
            _ when uri.Scheme is not ("http" or "https") => $"The setting \"Neo4j:Uri\" is not an address of HTTP; {Example}.",
            _ when uri.UserInfo.Length > 0 || uri.Query.Length > 0 || uri.Fragment.Length > 0 =>
                "The setting \"Neo4j:Uri\" holds more than an address; move user and password to \"Neo4j:User\" and \"Neo4j:Password\", and remove what stands after \"?\" or \"#\".",
            _ => null,
        };
        return fault is null;
    }
}
