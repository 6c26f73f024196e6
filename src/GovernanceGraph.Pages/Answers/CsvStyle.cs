namespace GovernanceGraph.Pages.Answers;

/// <summary>How CSV is written.</summary>
/// <param name="Separator">Between the values of a record.</param>
/// <param name="HasByteOrderMark">Whether it begins with a byte order mark, by which Excel knows UTF-8.</param>
public sealed record CsvStyle(char Separator, bool HasByteOrderMark)
{
    /// <summary>That of RFC 4180: commas, and no byte order mark.</summary>
    public static readonly CsvStyle Standard = new(',', HasByteOrderMark: false);

    /// <summary>The sentence for an address with another separator.</summary>
    internal const string WrongSeparator = "The parameter \"separator\" is \"comma\", \"semicolon\" or \"tab\".";

    /// <summary>Reads the parameters "separator" ("comma", "semicolon", "tab") and "bom" ("1").</summary>
    /// <returns>The style; null: there is no such separator.</returns>
    internal static CsvStyle? Read(string? separator, string? mark) =>
        separator switch
        {
            null or "comma" => new(',', mark == "1"),
            "semicolon" => new(';', mark == "1"),
            "tab" => new('\t', mark == "1"),
            _ => null,
        };
}
