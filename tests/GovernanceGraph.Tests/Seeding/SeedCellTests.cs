using GovernanceGraph.Seeding;
using GovernanceGraph.Seeding.Warnings;
using Xunit;

namespace GovernanceGraph.Tests.Seeding;

/// <summary>What would be loaded without a word and is a mistake, or probably one.</summary>
public sealed class SeedCellTests
{
    const string Actor = "company:b,{0},,,,,,,,,list";

    [Theory]
    [InlineData("B\0", "The cell has the control character U+0000: delete it.")]
    [InlineData("B\e[31m", "The cell has the control character U+001B: delete it.")]
    [InlineData("B\u0085", "The cell has the control character U+0085: delete it.")]
    [InlineData("B\u200B", "The cell has the invisible character U+200B: delete it.")]
    [InlineData("\uFEFFB", "The cell has the invisible character U+FEFF: delete it.")]
    [InlineData("B\u202EC", "The cell has the invisible character U+202E: delete it.")]
    [InlineData("B\u00ADC", "The cell has the invisible character U+00AD: delete it.")]
    [InlineData("B\u2066C", "The cell has the invisible character U+2066: delete it.")]
    [InlineData("B\u2028C", "The cell has the line break U+2028: write an ordinary space.")]
    [InlineData(
        "Caf\uFFFD",
        "The cell has the character U+FFFD, which a conversion puts in place of a lost character: write "
            + "the original one."
    )]
    [InlineData(
        "B\uE000",
        "The cell has the character U+E000, which has a meaning only in certain fonts: write another."
    )]
    [InlineData("B\uFFFE", "The cell has the code U+FFFE, which is not a character: delete it.")]
    [InlineData("\"B\nC\"", "The cell has a line break or a tab: write it on one line, with spaces.")]
    [InlineData("B\tC", "The cell has a line break or a tab: write it on one line, with spaces.")]
    [InlineData("B\u00A0", "The cell starts or ends with a space: delete it.")]
    [InlineData("#N/A", "\"#N/A\" is a spreadsheet error, not a value: write the value, or leave the cell empty.")]
    [InlineData("#REF!", "\"#REF!\" is a spreadsheet error, not a value: write the value, or leave the cell empty.")]
    [InlineData("#name?", "\"#name?\" is a spreadsheet error, not a value: write the value, or leave the cell empty.")]
    public void AMistakeIsAProblem(string name, string expected)
    {
        using var files = new SeedFiles();
        var reading = Check(files.Add("a/actors.csv", string.Format(null, Actor, name)));

        Assert.Equal(
            $"a/actors.csv, line 6, column 2 \"name\": {expected}",
            SeedFiles.Text(Assert.Single(reading.Problems))
        );
        Assert.Empty(reading.Facts);
    }

    [Theory]
    [InlineData(
        "B\u00A0C",
        "The cell has an unusual space (U+00A0): write an ordinary space, or leave it if it is in the source."
    )]
    [InlineData(
        "B\u202FC",
        "The cell has an unusual space (U+202F): write an ordinary space, or leave it if it is in the source."
    )]
    [InlineData("NULL", "\"NULL\" means a missing value in other programs: if it is one here, leave the cell empty.")]
    [InlineData("n/a", "\"n/a\" means a missing value in other programs: if it is one here, leave the cell empty.")]
    [InlineData("NaN", "\"NaN\" means a missing value in other programs: if it is one here, leave the cell empty.")]
    public void WhatIsProbablyAMistakeIsAWarning(string name, string expected)
    {
        using var files = new SeedFiles();
        var reading = Check(files.Add("a/actors.csv", string.Format(null, Actor, name)));

        Assert.Empty(reading.Problems);
        Assert.NotEmpty(reading.Facts);
        Assert.Equal($"a/actors.csv, line 6, column 2 \"name\": {expected}", Assert.Single(Texts(reading)));
    }

    [Theory]
    [InlineData("#cnetz")]
    [InlineData("ساحل\u200Cعاج")]
    [InlineData("NA")]
    [InlineData("Türkiye – 日本 🇫🇷 👩\u200D💻")]
    public void WhatIsMeantSoIsTaken(string name)
    {
        using var files = new SeedFiles();
        var reading = Check(files.Add("a/actors.csv", string.Format(null, Actor, name)));

        Assert.Empty(reading.Problems);
        Assert.Empty(Texts(reading));
    }

    [Fact]
    public void ANoteMayHaveLineBreaks()
    {
        using var files = new SeedFiles();
        var reading = Check(files.Add("a/actors.csv", "company:b,B,,,,,,,,\"One.\nTwo.\",list"));

        Assert.Empty(reading.Problems);
        Assert.Empty(Texts(reading));
    }

    [Theory]
    [InlineData(
        "actors",
        "state:ZZ,Z,,,,,,,,,list",
        "column 1 \"id\": \"state:ZZ\" is not a valid id: the slug of a state is its ISO 3166-1 alpha-2 "
            + "code in upper case, for example \"state:FR\"."
    )]
    [InlineData(
        "actors",
        "state:XA,Z,,,,,,,,,list",
        "column 1 \"id\": \"state:XA\" is not a valid id: the slug of a state is its ISO 3166-1 alpha-2 "
            + "code in upper case, for example \"state:FR\"."
    )]
    [InlineData(
        "actors",
        "state:EU,Z,,,,,,,,,list",
        "column 1 \"id\": \"state:EU\" is not a valid id: the slug of a state is its ISO 3166-1 alpha-2 "
            + "code in upper case, for example \"state:FR\"."
    )]
    [InlineData(
        "actors",
        "company:b,B,,UK,,,,,,,list",
        "column 4 \"country\": \"UK\" is not an ISO 3166-1 alpha-2 code: write two upper-case letters, "
            + "for example \"FR\". Did you mean \"GB\"?"
    )]
    [InlineData(
        "actors",
        "company:b,B,,fr,,,,,,,list",
        "column 4 \"country\": \"fr\" is not an ISO 3166-1 alpha-2 code: write two upper-case letters, "
            + "for example \"FR\". Did you mean \"FR\"?"
    )]
    [InlineData(
        "actors",
        "company:b,B,,,,,https://,,,,list",
        "column 7 \"website\": \"https://\" is not a web address: write one that starts with http:// or "
            + "https:// and a host name, or leave the cell empty."
    )]
    [InlineData(
        "actors",
        "company:b,B,,,,,https:///path,,,,list",
        "column 7 \"website\": \"https:///path\" is not a web address: write one that starts with "
            + "http:// or https:// and a host name, or leave the cell empty."
    )]
    [InlineData(
        "actors",
        "company:b,B,,,,,http://?q=1,,,,list",
        "column 7 \"website\": \"http://?q=1\" is not a web address: write one that starts with http:// "
            + "or https:// and a host name, or leave the cell empty."
    )]
    public void ACodeOrAddressThatIsNoneIsAProblem(string file, string row, string expected)
    {
        using var files = new SeedFiles();

        Assert.Equal(
            $"a/{file}.csv, line 6, {expected}",
            SeedFiles.Text(Assert.Single(files.Add($"a/{file}.csv", row).Read().Problems))
        );
    }

    [Theory]
    [InlineData("state:XK")]
    [InlineData("state:SU")]
    [InlineData("state:NA")]
    public void CodesOfStatesThatAreOrWereAreTaken(string id)
    {
        using var files = new SeedFiles();

        Assert.Empty(files.Add("a/actors.csv", $"{id},Z,,,,,,,,,list").Read().Problems);
    }

    [Theory]
    [InlineData(
        "a/sources.csv",
        "new,Title,,,2027-01-15,,news,,",
        "line 4, column 5 \"published\": 2027-01-15 is in the future: check the date."
    )]
    [InlineData(
        "a/sources.csv",
        "new,Title,,,2108,,news,,",
        "line 4, column 5 \"published\": 2108 is in the future: check the date."
    )]
    [InlineData(
        "a/sources.csv",
        "new,Title,,,,,news,2026-12-25,",
        "line 4, column 8 \"retrieved\": 2026-12-25 is in the future: check the date."
    )]
    [InlineData(
        "a/relations.csv",
        "state:FR,SIGNED,declaration:paris-call,2108-11,,,,affirms,list,,",
        "line 5, column 4 \"since\": 2108-11 is far in the future: check the date."
    )]
    [InlineData(
        "a/actors.csv",
        "company:b,B,,,2917,,,,,,list",
        "line 6, column 5 \"founded\": 2917 is far in the future: check the date."
    )]
    public void ADateInTheFutureIsAWarning(string file, string row, string expected)
    {
        using var files = new SeedFiles();
        var reading = Check(files.Add(file, row));

        Assert.Empty(reading.Problems);
        Assert.Equal([$"{file}, {expected}"], Texts(reading));
    }

    [Theory]
    [InlineData("a/sources.csv", "new,Title,,,2026,,news,2026-11-29,")]
    [InlineData("a/relations.csv", "state:FR,SIGNED,declaration:paris-call,2027,2050,,,affirms,list,,")]
    public void ADateThatMayBeIsTaken(string file, string row)
    {
        using var files = new SeedFiles();

        Assert.Empty(Texts(Check(files.Add(file, row))));
    }

    [Fact]
    public void ASourceThatAffirmsAndDeniesTheSameIsAWarning()
    {
        using var files = new SeedFiles();
        files.Add("a/relations.csv", "company:acme,SIGNED,declaration:paris-call,2019,2020,,,affirms,article,,");
        files.Add("a/relations.csv", "company:acme,SIGNED,declaration:paris-call,2019,2021,,,affirms,article,,");
        files.Add("a/relations.csv", "company:acme,SIGNED,declaration:paris-call,2019,2020,,,affirms,article,p. 9,");
        var reading = Check(files);

        Assert.Empty(reading.Problems);
        Assert.Equal(
            [
                "a/relations.csv, line 5, column 8 \"polarity\": The same source denies this for the "
                    + "same days in line 4 of a/relations.csv.",
            ],
            Texts(reading)
        );
    }

    [Theory]
    [InlineData("2018-11", "2018", true)]
    [InlineData("2018-11-30", "2018-11", true)]
    [InlineData("2018", "2018-01", true)]
    [InlineData("2018-12-31", "2018", true)]
    [InlineData("2018-11", "2018-10", false)]
    [InlineData("2019-01-01", "2018", false)]
    public void AnEndMayBeVaguerThanTheStartThatItHolds(string since, string until, bool isTaken)
    {
        using var files = new SeedFiles();
        var reading = files
            .Add("a/relations.csv", $"company:acme,SIGNED,declaration:paris-call,{since},{until},,,affirms,list,,")
            .Read();

        Assert.Equal(isTaken, reading.Problems.Count == 0);
    }

    static SeedReading Check(SeedFiles files)
    {
        files.Read();
        return SeedReader.Check(files.Folder, SeedLimits.Standard, default, new FixedClock());
    }

    static List<string> Texts(SeedReading reading) =>
        [
            .. from warning in reading.Warnings
            where warning.Kind is RowWarnings.DoubtfulText or RowWarnings.FutureDate or RowWarnings.SelfContradiction
            from place in warning.Places
            select $"{place.File}, line {place.Line}, {place.Text}",
        ];

    sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 28, 12, 0, 0, TimeSpan.Zero);
    }
}
