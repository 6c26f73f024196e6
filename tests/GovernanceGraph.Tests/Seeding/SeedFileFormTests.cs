using System.Text;
using GovernanceGraph.Seeding;
using Xunit;

namespace GovernanceGraph.Tests.Seeding;

/// <summary>
/// Files that are called .csv and are something else: one sentence that names the cause, and not one for each row.
/// </summary>
public sealed class SeedFileFormTests : IDisposable
{
    const string Row = "declaration:paris-call,signatories,state,51,2018-11-12,list,";

    readonly SeedFiles files = new();

    public SeedFileFormTests() => files.Read();

    public void Dispose() => files.Dispose();

    public static TheoryData<string, byte[], string> Forms =>
        new()
        {
            {
                "xlsx",
                [.. "PK\u0003\u0004\u0014\0\u0006\0"u8, .. new byte[500]],
                "This is an Excel workbook (.xlsx) or a ZIP archive, not CSV: save the sheet as CSV in "
                    + "UTF-8, or unpack the archive."
            },
            {
                "empty zip",
                [.. "PK\u0005\u0006"u8, .. new byte[18]],
                "This is an empty ZIP archive, not CSV: replace it with the CSV file."
            },
            {
                "xls",
                [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
                "This is an Excel workbook (.xls), not CSV: save the sheet as CSV in UTF-8."
            },
            { "gzip", [0x1F, 0x8B, 8, 0], "This is a compressed file, not CSV: unpack it." },
            { "7z", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "This is a compressed file, not CSV: unpack it." },
            { "pdf", "%PDF-1.7\n"u8.ToArray(), "This is a PDF document, not CSV: put its table into a CSV file." },
            {
                "page",
                "\n<!DOCTYPE html>\n<html>"u8.ToArray(),
                "This is a web page, not CSV: a download may have ended at a login page; get the file itself."
            },
            {
                "xml",
                "<?xml version=\"1.0\"?>"u8.ToArray(),
                "This is an XML file, not CSV: put its table into a CSV file."
            },
            { "json", "[{\"id\": 1}]"u8.ToArray(), "This is JSON, not CSV: put its values into a CSV file." },
            {
                "lfs",
                "version https://git-lfs.github.com/spec/v1\n"u8.ToArray(),
                "This is a Git LFS pointer, not the file itself: fetch the file (git lfs pull)."
            },
            {
                "utf-16",
                [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(SeedFiles.CountsHeader + "\n" + Row)],
                "The file is saved as UTF-16: save it as UTF-8 (in a spreadsheet, \"CSV UTF-8\")."
            },
            {
                "utf-16, the other way",
                [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(SeedFiles.CountsHeader)],
                "The file is saved as UTF-16: save it as UTF-8 (in a spreadsheet, \"CSV UTF-8\")."
            },
            {
                "utf-16 without a mark",
                Encoding.Unicode.GetBytes(SeedFiles.CountsHeader + "\n" + Row),
                "The file is saved as UTF-16: save it as UTF-8 (in a spreadsheet, \"CSV UTF-8\")."
            },
            {
                "utf-32",
                [0xFF, 0xFE, 0, 0, .. Encoding.UTF32.GetBytes(SeedFiles.CountsHeader)],
                "The file is saved as UTF-32: save it as UTF-8 (in a spreadsheet, \"CSV UTF-8\")."
            },
        };

    [Theory]
    [MemberData(nameof(Forms))]
    public void WhatIsNotCsvIsNamed(string name, byte[] bytes, string expected)
    {
        files.Write("b/counts.csv", bytes);

        Assert.Equal((name, $"b/counts.csv: {expected}"), (name, Assert.Single(Problems())));
    }

    [Theory]
    [InlineData(';', "semicolons")]
    [InlineData('\t', "tabs")]
    [InlineData('|', "vertical bars")]
    public void AnotherSeparatorIsNamed(char separator, string name)
    {
        var text = $"{SeedFiles.CountsHeader}\n{Row}\n{Row}\n".Replace(',', separator);
        files.Write("b/counts.csv", Encoding.UTF8.GetBytes(text));

        Assert.Equal(
            [
                $"b/counts.csv, line 1: The cells are separated by {name}: separate them by commas (in a "
                    + "spreadsheet, save as CSV UTF-8 with the comma as separator).",
            ],
            Problems()
        );
    }

    [Theory]
    [InlineData("counts", Row, SeedFiles.CountsHeader)]
    [InlineData(
        "relations",
        "state:FR,SIGNED,declaration:paris-call,2018-11-12,,supporter,,affirms,list,p. 1,",
        SeedFiles.RelationsHeader
    )]
    [InlineData("actors", "Counts of 2019,,,,,,,,,,", SeedFiles.ActorsHeader)]
    public void AFileWithoutAHeaderIsNamedOnce(string file, string row, string header)
    {
        files.Write($"b/{file}.csv", Encoding.UTF8.GetBytes($"{row}\n{row}\n"));

        Assert.Equal(
            [
                $"b/{file}.csv, line 1: The first line names no column of {file}.csv: it must be the "
                    + $"header \"{header}\".",
            ],
            Problems()
        );
    }

    [Fact]
    public void AQuoteThatIsClosedByAnotherCellsIsNamedWhereItStartsAndOnce()
    {
        files.Write(
            "b/relations.csv",
            Encoding.UTF8.GetBytes(
                $"""
                {SeedFiles.RelationsHeader}
                state:FR,SIGNED,declaration:paris-call,2018-11-12,,"supporter,,affirms,list,p. 1,
                state:FR,SIGNED,declaration:paris-call,2018-11-13,,,,affirms,list,p. 2,
                state:FR,SIGNED,declaration:paris-call,2018-11-14,,,,affirms,list,"p. 3, list",
                state:FR,SIGNED,declaration:paris-call,2018-11-15,,,,affirms,list,"p. 4, list",

                """
            )
        );

        Assert.Equal(
            [
                "b/relations.csv, line 2, column 6 \"role\": The quote at the start of the cell is "
                    + "closed only in line 4, where text follows it: add the closing quote where the cell "
                    + "ends. "
                    + "The rest of the file was not read.",
            ],
            Problems()
        );
    }

    List<string> Problems() => [.. SeedReader.Read(files.Folder, SeedLimits.Standard).Problems.Select(SeedFiles.Text)];
}
