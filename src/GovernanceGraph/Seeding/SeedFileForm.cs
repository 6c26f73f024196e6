using System.Text;

namespace GovernanceGraph.Seeding;

/// <summary>
/// Tells by its first bytes what a file is that is called .csv and is something else, so that one sentence says so and
/// not a problem for each row.
/// </summary>
static class SeedFileForm
{
    /// <summary>How many bytes are looked at.</summary>
    internal const int Length = 512;

    const string Export = "save the sheet as CSV in UTF-8";

    static readonly (byte[] Start, string Message)[] Known =
    [
        ([0xFF, 0xFE, 0, 0], Utf("UTF-32")),
        ([0, 0, 0xFE, 0xFF], Utf("UTF-32")),
        ([0xFF, 0xFE], Utf("UTF-16")),
        ([0xFE, 0xFF], Utf("UTF-16")),
        (
            "PK\u0003\u0004"u8.ToArray(),
            $"This is an Excel workbook (.xlsx) or a ZIP archive, not CSV: {Export}, or unpack the archive."
        ),
        ("PK\u0005\u0006"u8.ToArray(), "This is an empty ZIP archive, not CSV: replace it with the CSV file."),
        ([0xD0, 0xCF, 0x11, 0xE0], $"This is an Excel workbook (.xls), not CSV: {Export}."),
        ([0x1F, 0x8B], Packed),
        ("BZh"u8.ToArray(), Packed),
        ([0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z'], Packed),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF], Packed),
        ([0x28, 0xB5, 0x2F, 0xFD], Packed),
        ("Rar!"u8.ToArray(), Packed),
        ("%PDF-"u8.ToArray(), "This is a PDF document, not CSV: put its table into a CSV file."),
        ("{\\rtf"u8.ToArray(), "This is a text document (RTF), not CSV: save it as plain text."),
        ("SQLite format 3"u8.ToArray(), "This is an SQLite database, not CSV: export its tables."),
        ("PAR1"u8.ToArray(), "This is a Parquet file, not CSV: export it as CSV."),
        (
            "version https://git-lfs"u8.ToArray(),
            "This is a Git LFS pointer, not the file itself: fetch the file (git lfs pull)."
        ),
    ];

    static string Packed => "This is a compressed file, not CSV: unpack it.";

    /// <summary>What the file is instead, and what to do; null where it may be CSV.</summary>
    /// <param name="start">Its first bytes, at most <see cref="Length"/>.</param>
    internal static string? Find(ReadOnlySpan<byte> start)
    {
        foreach (var (bytes, message) in Known)
        {
            if (start.StartsWith(bytes))
            {
                return message;
            }
        }

        return IsWide(start) ? Utf("UTF-16") : FindText(start);
    }

    // Every other byte of UTF-16 is zero where the text is ASCII, as a header is.
    static bool IsWide(ReadOnlySpan<byte> start) =>
        start.Length >= 4
        && (start[0] == 0) != (start[1] == 0)
        && (start[2] == 0) == (start[0] == 0)
        && (start[3] == 0) == (start[1] == 0);

    static string? FindText(ReadOnlySpan<byte> start)
    {
        var text = Encoding.Latin1.GetString(start.StartsWith("\uFEFF"u8) ? start[3..] : start).TrimStart();
        return StartsWith("<!doctype html") || StartsWith("<html")
                ? "This is a web page, not CSV: a download may have ended at a login page; get the file itself."
            : StartsWith("<?xml") || StartsWith("<!--") ? "This is an XML file, not CSV: put its table into a CSV file."
            : text.StartsWith('{') || text.StartsWith("[{", StringComparison.Ordinal)
                ? "This is JSON, not CSV: put its values into a CSV file."
            : null;

        bool StartsWith(string known) => text.StartsWith(known, StringComparison.OrdinalIgnoreCase);
    }

    static string Utf(string encoding) =>
        $"The file is saved as {encoding}: save it as UTF-8 (in a spreadsheet, \"CSV UTF-8\").";
}
