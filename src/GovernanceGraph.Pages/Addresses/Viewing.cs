using System.Globalization;

namespace GovernanceGraph.Pages.Addresses;

/// <summary>
/// What a reader looks at: a day, and a revision by its number or by the hash of its content. Links on a page keep
/// both.
/// </summary>
/// <param name="AsOf">The day, "2019-01-01", or "today"; null: at any time.</param>
/// <param name="Revision">The number of the revision; null: the newest, or the one of the hash.</param>
/// <param name="RevisionHash">The hash of the content; null: none is asked for.</param>
public sealed record Viewing(string? AsOf, int? Revision, string? RevisionHash)
{
    const int MaxDigits = 9;

    /// <summary>At any time, in the newest revision.</summary>
    internal static readonly Viewing Newest = new(null, null, null);

    /// <summary>Whether the page stays as it is when the data changes.</summary>
    internal bool IsPinned => Revision is not null || RevisionHash is not null;

    /// <summary>The parameters of an address that say all this: "?asOf=2019-01-01", or nothing.</summary>
    internal string Parameters => QueryText.Of(("asOf", AsOf), ("revision", RevisionText));

    /// <summary>The value of the parameter "revision"; null: the newest.</summary>
    internal string? RevisionText => Revision?.ToString(CultureInfo.InvariantCulture) ?? RevisionHash;

    /// <summary>The same in the revision of a content.</summary>
    internal Viewing PinnedTo(string hash) => this with { Revision = null, RevisionHash = hash };

    /// <summary>Reads the values of the parameters; empty ones are those of a form that was left empty.</summary>
    public static Viewing Read(string? asOf, string? revision)
    {
        var day = string.IsNullOrWhiteSpace(asOf) ? null : asOf.Trim();
        return string.IsNullOrWhiteSpace(revision) ? new(day, null, null)
            : revision.Length <= MaxDigits
            && int.TryParse(revision, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? new(day, number, null)
            : new(day, null, revision);
    }

    /// <summary>An address without parameters, with these.</summary>
    internal string Link(string address) => address + Parameters;

    /// <summary>An address that may have parameters, with these.</summary>
    internal string Extend(string address) =>
        Parameters.Length == 0 || !address.Contains('?', StringComparison.Ordinal)
            ? address + Parameters
            : $"{address}&{Parameters[1..]}";

    /// <summary>The variables of the queries behind pages, with others.</summary>
    internal Dictionary<string, object?> Variables(params ReadOnlySpan<(string Name, object? Value)> others)
    {
        var variables = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, value) in others)
        {
            variables[name] = value;
        }

        Add("asOf", AsOf);
        Add("revision", Revision);
        Add("revisionHash", RevisionHash);
        return variables;

        void Add(string name, object? value)
        {
            if (value is not null)
            {
                variables[name] = value;
            }
        }
    }
}
