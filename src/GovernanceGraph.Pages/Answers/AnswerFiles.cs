using System.Text;
using CsvHelper;
using GovernanceGraph.Pages.Rendering;

namespace GovernanceGraph.Pages.Answers;

/// <summary>An answer as a file.</summary>
public static class AnswerFiles
{
    const string BetweenValues = "; ";

    /// <summary>The formats, by the extension of the address.</summary>
    internal static readonly IReadOnlyList<string> Extensions =
    [
        ".csv",
        ".json",
        ".ndjson",
        ".bib",
        ".ris",
        ".csl.json",
    ];

    /// <summary>The answer in a format.</summary>
    /// <param name="extension">One of <see cref="Extensions"/>.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="citation">How to cite it.</param>
    /// <param name="name">The name of the file, without its extension.</param>
    /// <param name="csv">How CSV is written.</param>
    internal static PageDownload Of(string extension, Answer answer, Citation citation, string name, CsvStyle csv)
    {
        var (content, type) = extension switch
        {
            ".csv" => (Csv(answer, csv), "text/csv; charset=utf-8"),
            ".json" => (answer.Bytes(), "application/json"),
            ".ndjson" => (Lines(answer), "application/x-ndjson"),
            ".bib" => (Encoding.UTF8.GetBytes(citation.BibTeX), "application/x-bibtex; charset=utf-8"),
            ".ris" => (Encoding.UTF8.GetBytes(citation.Ris), "application/x-research-info-systems; charset=utf-8"),
            ".csl.json" => (
                Encoding.UTF8.GetBytes(citation.CslJson),
                "application/vnd.citationstyles.csl+json; charset=utf-8"
            ),
            _ => throw new System.Diagnostics.UnreachableException($"There is no format {extension}."),
        };
        return new(content, type, name + extension, $"{answer.Hash[..16]}{extension}");
    }

    /// <summary>
    /// The tables as CSV (RFC 4180), one after another, each with its header; where there are several, the first column
    /// names the table. What a spreadsheet would run as a formula is made harmless by an apostrophe.
    /// </summary>
    /// <param name="answer">The answer.</param>
    /// <param name="style">How CSV is written.</param>
    public static byte[] Csv(Answer answer, CsvStyle style)
    {
        using var buffer = new MemoryStream();
        using (
            var csv = CsvWriter.Create(
                buffer,
                new CsvWriterOptions
                {
                    Separator = style.Separator,
                    WriteByteOrderMark = style.HasByteOrderMark,
                    Injection = CsvInjection.Escape,
                    ValidateFieldCount = false, // tables have different columns
                },
                leaveOpen: true
            )
        )
        {
            var tables = AnswerTable.Of(answer.Data);
            foreach (var table in tables)
            {
                Write(csv, table, tables.Count > 1);
            }
        }

        return buffer.ToArray();
    }

    static void Write(CsvWriter csv, AnswerTable table, bool isNamed)
    {
        if (isNamed)
        {
            csv.WriteField("table");
        }

        foreach (var column in table.Columns)
        {
            csv.WriteField(column);
        }

        csv.EndRecord();
        foreach (var row in table.Rows)
        {
            if (isNamed)
            {
                csv.WriteField(table.Name);
            }

            foreach (var column in table.Columns)
            {
                csv.WriteField(string.Join(BetweenValues, row.Cell(column)));
            }

            csv.EndRecord();
        }
    }

    static byte[] Lines(Answer answer)
    {
        using var buffer = new MemoryStream();
        foreach (var row in AnswerTable.Of(answer.Data).SelectMany(table => table.Rows))
        {
            buffer.Write(CanonicalJson.Bytes(row.Json));
            buffer.WriteByte((byte)'\n');
        }

        return buffer.ToArray();
    }
}
