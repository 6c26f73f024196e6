using System.Text;
using GovernanceGraph.Seeding;
using Xunit;

namespace GovernanceGraph.Tests.Seeding;

public sealed class SeedProblemTests
{
    const string Prefixes = "state, company, org, alliance, group, declaration, resolution, person, authority";
    const string Types =
        "SIGNED, MEMBER_OF, FOUNDED, SPONSORED, CHAIRED, VOTED, ESTABLISHED, SUCCEEDED, "
        + "HEADQUARTERED_IN, PART_OF, LED, COUNTERS, NATIONAL_OF";
    const string Kinds = "official, treaty, un-document, dataset, report, encyclopedia, news, blog";

    [Theory]
    // Ids and references.
    [InlineData(
        "relations",
        "state:FRA,SIGNED,declaration:paris-call,,,,,affirms,list,,",
        "column 1 \"from\": \"state:FRA\" is not a valid id: the slug of a state is its ISO 3166-1 "
            + "alpha-2 code in upper case, for example \"state:FR\"."
    )]
    [InlineData(
        "relations",
        "state:DE,SIGNED,declaration:paris-call,,,,,affirms,list,,",
        "column 1 \"from\": There is no entity \"state:DE\": add it to an actors.csv."
    )]
    [InlineData(
        "relations",
        "company:acem,SIGNED,declaration:paris-call,,,,,affirms,list,,",
        "column 1 \"from\": There is no entity \"company:acem\": add it to an actors.csv. Did you mean "
            + "\"company:acme\"?"
    )]
    [InlineData(
        "relations",
        "state:FR,SIGNED,paris-call,,,,,affirms,list,,",
        "column 3 \"to\": \"paris-call\" is not a valid id: write \"kind:slug\" with one of the kinds "
            + Prefixes
            + ". Did you mean \"declaration:paris-call\"?"
    )]
    [InlineData(
        "relations",
        "firm:acme,SIGNED,declaration:paris-call,,,,,affirms,list,,",
        "column 1 \"from\": \"firm:acme\" is not a valid id: write \"kind:slug\" with one of the kinds "
            + Prefixes
            + ". Did you mean \"company:acme\"?"
    )]
    [InlineData(
        "relations",
        "company:Acme Inc,SIGNED,declaration:paris-call,,,,,affirms,list,,",
        "column 1 \"from\": \"company:Acme Inc\" is not a valid id: a slug has only a-z and 0-9 in words "
            + "joined by single hyphens, for example \"company:palo-alto-networks\". Did you mean "
            + "\"company:acme\"?"
    )]
    [InlineData(
        "relations",
        "state:FR,SIGNED,declaration:paris-call,2019,,,,affirms,lisst,,",
        "column 9 \"source\": There is no source \"lisst\": add it to a sources.csv. Did you mean \"list\"?"
    )]
    [InlineData(
        "relations",
        "state:FR,SIGNED,declaration:paris-call,2019,,,,affirms,,,",
        "column 9 \"source\": The cell is empty: fill in \"source\"."
    )]
    // Relations.
    [InlineData(
        "relations",
        "state:FR,SINGED,declaration:paris-call,,,,,affirms,list,,",
        "column 2 \"type\": \"SINGED\" is not a type of relation: write one of " + Types + ". Did you mean \"SIGNED\"?"
    )]
    [InlineData(
        "relations",
        "state:FR,SIGNE,declaration:paris-call,,,,,affirms,list,,",
        "column 2 \"type\": \"SIGNE\" is not a type of relation: write one of " + Types + ". Did you mean \"SIGNED\"?"
    )]
    [InlineData(
        "relations",
        "company:acme,VOTED,declaration:paris-call,,,,yes,affirms,list,,",
        "column 2 \"type\": VOTED cannot lead from company to declaration: it leads from state to resolution."
    )]
    [InlineData(
        "relations",
        "company:acme,PART_OF,state:FR,,,,,affirms,list,,",
        "column 2 \"type\": PART_OF cannot lead from company to state: it leads from group|org to org, "
            + "or from company to company."
    )]
    [InlineData(
        "relations",
        "company:acme,PART_OF,company:acme,,,,,affirms,list,,",
        "column 3 \"to\": PART_OF leads from \"company:acme\" to itself: name another entity."
    )]
    [InlineData(
        "relations",
        "company:acme,SIGNED,declaration:paris-call,,,,,Affirms,list,,",
        "column 8 \"polarity\": \"Affirms\" is not a polarity: write one of affirms, denies. Did you mean \"affirms\"?"
    )]
    [InlineData(
        "relations",
        "state:FR,VOTED,resolution:a-res-73-27,,,,perhaps,affirms,list,,",
        "column 7 \"value\": \"perhaps\" is not a value of a vote: write one of yes, no, abstain, absent."
    )]
    [InlineData(
        "relations",
        "state:FR,VOTED,resolution:a-res-73-27,,,,,affirms,list,,",
        "column 7 \"value\": A vote has a value: write one of yes, no, abstain, absent."
    )]
    [InlineData(
        "relations",
        "company:acme,SIGNED,declaration:paris-call,,,,yes,affirms,list,,",
        "column 7 \"value\": Only a vote has a value: clear the cell, or write the type VOTED."
    )]
    [InlineData(
        "relations",
        "company:acme,SIGNED,declaration:paris-call,2018-13,,,,affirms,list,,",
        "column 4 \"since\": \"2018-13\" is not a valid date: write YYYY, YYYY-MM or YYYY-MM-DD."
    )]
    [InlineData(
        "relations",
        "company:acme,SIGNED,declaration:paris-call,2019-05,2018,,,affirms,list,,",
        "column 5 \"until\": 2018 is before \"since\", which is 2019-05: correct one of them."
    )]
    [InlineData(
        "relations",
        "state:FR,VOTED,resolution:a-res-73-27,2018-12-05,,,no,affirms,article,,",
        "The row repeats line 3 of a/relations.csv: delete one of them."
    )]
    [InlineData(
        "relations",
        "company:acme,SIGNED,declaration:paris-call,,,,,affirms,list, p. 1,",
        "column 10 \"locator\": The cell starts or ends with a space: delete it."
    )]
    // Text.
    [InlineData(
        "relations",
        "company:acme,SIGNED,declaration:paris-call",
        "The row has 3 cells, the header 11: put quotes around a cell that holds a comma, and keep a "
            + "comma for each empty cell."
    )]
    [InlineData(
        "relations",
        "company:acme,SIGNED,declaration:paris-call,,,,,affirms,list,\"p. 1,",
        "column 10 \"locator\": The quote at the start of the cell is never closed: add the closing quote."
    )]
    [InlineData(
        "relations",
        "company:acme,SIGNED,declaration:paris-call,,,,,affirms,list,p. \"1\",",
        "column 10 \"locator\": There is a quote inside a cell that does not start with one: put quotes "
            + "around the cell and write the inner quote twice."
    )]
    [InlineData(
        "relations",
        "company:acme,SIGNED,declaration:paris-call,,,,,affirms,list,\"p. 1\" ,",
        "column 10 \"locator\": Text follows the closing quote of the cell: write a quote inside quotes twice."
    )]
    // Sources.
    [InlineData(
        "sources",
        "0123456789abcdef0123456789abcdef,Title,,,,,news,,",
        "column 1 \"id\": \"0123456789abcdef0123456789abcdef\" looks like the id of a claim (32 "
            + "hexadecimal digits): give the source an id that says what it is."
    )]
    [InlineData(
        "sources",
        "New One,Title,,,,,news,,",
        "column 1 \"id\": \"New One\" is not a source id: write a-z and 0-9 in words joined by single "
            + "hyphens, at most 200 characters."
    )]
    [InlineData("sources", "new,,,,,,news,,", "column 2 \"title\": The cell is empty: fill in \"title\".")]
    [InlineData(
        "sources",
        "new,Title,,,,,newspaper,,",
        "column 7 \"kind\": \"newspaper\" is not a kind of source: write one of " + Kinds + "."
    )]
    [InlineData(
        "sources",
        "new,Title,,,May 2019,,news,,",
        "column 5 \"published\": \"May 2019\" is not a valid date: write YYYY, YYYY-MM or YYYY-MM-DD."
    )]
    [InlineData(
        "sources",
        "new,Title,,,,www.example.org,news,,",
        "column 6 \"url\": \"www.example.org\" is not a web address: write one that starts with http:// "
            + "or https:// and a host name, or leave the cell empty."
    )]
    [InlineData(
        "sources",
        "article,Another title,,,2019,,news,,",
        "column 1 \"id\": The source \"article\" appears with other values in line 3 of a/sources.csv: "
            + "make them equal, or give this one another id."
    )]
    [InlineData(
        "sources",
        "article,An article,,,2019,,news,,",
        "The row repeats line 3 of a/sources.csv: delete one of them."
    )]
    // Actors.
    [InlineData(
        "actors",
        "company:b,B,,France,,,,,,,list",
        "column 4 \"country\": \"France\" is not an ISO 3166-1 alpha-2 code: write two upper-case "
            + "letters, for example \"FR\"."
    )]
    [InlineData(
        "actors",
        "company:b,B,,,2019,2018,,,,,list",
        "column 6 \"ended\": 2018 is before \"founded\", which is 2019: correct one of them."
    )]
    [InlineData(
        "actors",
        "company:b,B,,,,,,142,,,list",
        "column 8 \"wikidata\": \"142\" is not a Wikidata item: write Q and digits, for example \"Q30\"."
    )]
    [InlineData(
        "actors",
        "company:b,B,Be||Bee,,,,,,,,list",
        "column 3 \"aliases\": An alias is empty or starts or ends with a space: separate aliases by one "
            + "\"|\" and nothing else."
    )]
    [InlineData("actors", "company:b,,,,,,,,,,list", "column 2 \"name\": The cell is empty: fill in \"name\".")]
    // Counts, principles, positions.
    [InlineData(
        "counts",
        "declaration:paris-call,signatories,,50+,,list,",
        "column 4 \"value\": \"50+\" is not an integer from 0 to 2147483647: write digits only."
    )]
    [InlineData(
        "counts",
        "declaration:paris-call,signatories,,99999999999,,list,",
        "column 4 \"value\": \"99999999999\" is not an integer from 0 to 2147483647: write digits only."
    )]
    [InlineData(
        "principles",
        "declaration:paris-call,I,Title,,list",
        "column 2 \"ordinal\": \"I\" is not an integer from 0 to 2147483647: write digits only."
    )]
    [InlineData(
        "positions",
        "company:acme,international-law-position,Title,,,list",
        "column 1 \"state\": \"company:acme\" is neither a state nor an organisation: only those have a position."
    )]
    [InlineData(
        "positions",
        "state:FR,law-position,Title,,,list",
        "column 2 \"kind\": \"law-position\" is not a kind of position: write one of "
            + "international-law-position, international-cyber-strategy, national-cyber-security-strategy."
    )]
    public void ABadRowIsNamedExactly(string file, string row, string expected)
    {
        using var files = new SeedFiles();
        var name = $"a/{file}.csv";

        var reading = files.Add(name, row).Read();

        var line = file switch
        {
            "actors" => 6,
            "relations" => 5,
            "sources" or "principles" => 4,
            _ => 3,
        };
        Assert.Equal(
            [$"{name}, line {line}{(expected.StartsWith("column", StringComparison.Ordinal) ? ", " : ": ")}{expected}"],
            Texts(reading)
        );
    }

    [Theory]
    [InlineData(
        "list,SIGNED,declaration:paris-call,state,2018,,2,",
        "column 7 \"count\": The list counts 2, but its source affirms 1: add the relations that are "
            + "missing, or correct the count."
    )]
    [InlineData(
        "list,SIGNED,declaration:paris-call,person,2018,,1,",
        "column 7 \"count\": The list counts 1, but its source affirms 0: add the relations that are "
            + "missing, or correct the count."
    )]
    [InlineData(
        "list,SIGNED,declaration:paris-call,states,2018,,1,",
        "column 4 \"of_kind\": \"states\" is not a kind of entity: write one of "
            + Prefixes
            + ", any. Did you mean \"state\"?"
    )]
    [InlineData(
        "list,MEMBER_OF,declaration:paris-call,state,2018,,1,",
        "column 4 \"of_kind\": MEMBER_OF cannot lead from state to declaration: correct the kind or the relation."
    )]
    [InlineData(
        "list,SIGNED,declaration:paris-call,state,,,1,",
        "column 5 \"from_date\": The cell is empty: fill in \"from_date\"."
    )]
    [InlineData(
        "list,SIGNED,declaration:paris-call,state,2019,2018,1,",
        "column 6 \"to_date\": 2018 is before \"from_date\", which is 2019: correct one of them."
    )]
    [InlineData(
        "list,SIGNED,declaration:paris-call,state,2018,,one,",
        "column 7 \"count\": \"one\" is not an integer from 0 to 2147483647: write digits only."
    )]
    public void ABadCompleteListIsNamedExactly(string row, string expected)
    {
        using var files = new SeedFiles();

        Assert.Equal(
            [$"complete-lists.csv, line 2, {expected}"],
            Texts(files.With("complete-lists.csv", SeedFiles.ListsHeader, row).Read())
        );
    }

    [Fact]
    public void ASourceMustDeriveFromOneThatIsThereAndNotFromItself()
    {
        using var files = new SeedFiles();
        files.With(
            "b/sources.csv",
            SeedFiles.SourcesHeader + ",derived_from",
            "x,X,,,,,news,,,articel",
            "y,Y,,,,,news,,,z",
            "z,Z,,,,,news,,,y",
            "w,W,,,,,news,,,y",
            "v,V,,,,,news,,,v"
        );

        Assert.Equal(
            [
                "b/sources.csv, line 2, column 10 \"derived_from\": There is no source \"articel\" from "
                    + "which this one could derive: add it to a sources.csv. Did you mean \"article\"?",
                "b/sources.csv, line 3, column 10 \"derived_from\": Sources derive from each other in a "
                    + "circle: \"y\" from \"z\" from \"y\". Clear the cell \"derived_from\" of the original.",
                "b/sources.csv, line 6, column 10 \"derived_from\": Sources derive from each other in a "
                    + "circle: \"v\" from \"v\". Clear the cell \"derived_from\" of the original.",
            ],
            Texts(files.Read())
        );
    }

    [Fact]
    public void CodesOfStatesAreForStatesOnly()
    {
        using var files = new SeedFiles();
        files.With(
            "b/actors.csv",
            SeedFiles.ActorsHeader + ",iso_alpha3,m49",
            "state:DE,Germany,,,,,,,,,list,DE,49",
            "company:b,B,,,,,,,,,list,DEU,"
        );

        Assert.Equal(
            [
                "b/actors.csv, line 2, column 12 \"iso_alpha3\": \"DE\" is not an ISO 3166-1 alpha-3 "
                    + "code: write three upper-case letters, for example \"FRA\".",
                "b/actors.csv, line 2, column 13 \"m49\": \"49\" is not a code of the standard M49: "
                    + "write three digits, for example \"250\".",
                "b/actors.csv, line 3, column 12 \"iso_alpha3\": Only a state has \"iso_alpha3\": clear the cell.",
            ],
            Texts(files.Read())
        );
    }

    [Fact]
    public void AStateIsMeantByItsLongerCode()
    {
        using var files = new SeedFiles();
        files
            .With("b/actors.csv", SeedFiles.ActorsHeader + ",iso_alpha3", "state:DE,Germany,,,,,,,,,list,DEU")
            .Add("a/counts.csv", "state:DEU,members,,1,,list,");

        Assert.EndsWith(
            "for example \"state:FR\". Did you mean \"state:DE\"?",
            Assert.Single(files.Read().Problems).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void AHeaderMustHaveItsColumnsOnceAndNoOthers()
    {
        using var files = new SeedFiles();
        files.With("a/counts.csv", "subject,measure,of_kinds,value,value,as_of,locator").With("a/positions.csv");
        files.Write("a/positions.csv", []);

        Assert.Equal(
            [
                "a/counts.csv, line 1: The header lacks the column \"of_kind\": add it; its cells may be empty.",
                "a/counts.csv, line 1: The header lacks the column \"source\": add it; its cells must be filled.",
                "a/counts.csv, line 1, column 3: There is no column \"of_kinds\" in counts.csv: delete "
                    + "it. Did you mean \"of_kind\"?",
                "a/counts.csv, line 1, column 5: The column \"value\" appears twice in the header: delete one.",
                "a/positions.csv, line 1: The file has no header line: expected \"state,kind,title,year,url,source\".",
            ],
            Texts(files.Read())
        );
    }

    [Fact]
    public void TheLineIsThatOnWhichTheCellStarts()
    {
        using var files = new SeedFiles();
        files.Add(
            "a/relations.csv",
            "company:acme,SIGNED,declaration:paris-call,,,\"a\nrole\r\nof lines\",,maybe,list,,\"a\nnote\""
        );
        files.Add("a/relations.csv", "company:acme,SIGNED,declaration:paris-call,x,,,,affirms,list,,");
        files.Add("a/relations.csv", "company:acme,SIGNED,declaration:paris-call,,,\"a\nrole\",,,list,,");

        Assert.Equal(
            [
                "a/relations.csv, line 7, column 8 \"polarity\": \"maybe\" is not a polarity: write one "
                    + "of affirms, denies.",
                "a/relations.csv, line 9, column 4 \"since\": \"x\" is not a valid date: write YYYY, "
                    + "YYYY-MM or YYYY-MM-DD.",
                "a/relations.csv, line 11, column 8 \"polarity\": The cell is empty: fill in \"polarity\".",
            ],
            Texts(files.Read())
        );
    }

    [Fact]
    public void AnUnclosedQuoteIsNamedWhereItStarts()
    {
        using var files = new SeedFiles();
        files.Add("a/relations.csv", "company:acme,SIGNED,declaration:paris-call,,,\"a\nrole\",,affirms,list,\"p. 1,");
        files.Add("a/relations.csv", "company:acme,SIGNED,declaration:paris-call,2021,,,,affirms,list,,");

        Assert.Equal(
            [
                "a/relations.csv, line 6, column 10 \"locator\": The quote at the start of the cell is "
                    + "never closed: add the closing quote.",
            ],
            Texts(files.Read())
        );
    }

    [Fact]
    public void AByteThatIsNotUtf8IsNamedByPositionAndLine()
    {
        using var files = new SeedFiles();
        files.With("a/counts.csv");
        var text = SeedFiles.CountsHeader + "\ndeclaration:paris-call,\"signa\ntori\u00E9s\",,5,,list,\n";
        files.Write("a/counts.csv", Encoding.Latin1.GetBytes(text));

        Assert.Equal(
            [
                "a/counts.csv, line 3, column 2 \"measure\": Byte 0xE9 at position "
                    + $"{text.IndexOf('\u00E9', StringComparison.Ordinal)} of the file is not UTF-8: save the "
                    + "file as UTF-8.",
            ],
            Texts(files.Read())
        );
    }

    [Fact]
    public void WhatFollowsFromALostRowIsNoProblemOfItsOwn()
    {
        using var files = new SeedFiles();
        files
            .Add("a/actors.csv", "company:b,B")
            .Add("a/relations.csv", "company:b,SIGNED,declaration:paris-call,,,,,affirms,list,,");

        Assert.Equal(
            [
                "a/actors.csv, line 6: The row has 2 cells, the header 11: put quotes around a cell that "
                    + "holds a comma, and keep a comma for each empty cell.",
            ],
            Texts(files.Read())
        );
    }

    [Fact]
    public void AllProblemsOfARowAndOfAllFilesAreNamedAtOnce()
    {
        using var files = new SeedFiles();
        files
            .Add("a/relations.csv", "company:zzzz,SIGNED,declaration:paris-call,x,,,,maybe,list,,")
            .Add("a/counts.csv", "state:FR,members,,x,,list,");

        Assert.Equal(
            ["a/counts.csv 3:4", "a/relations.csv 5:1", "a/relations.csv 5:4", "a/relations.csv 5:8"],
            files.Read().Problems.Select(problem => $"{problem.File} {problem.Line}:{problem.Column}")
        );
    }

    [Fact]
    public void ProblemsAreListedUpToALimitAndTheRestCounted()
    {
        using var files = new SeedFiles();
        for (var i = 0; i < 10; i++)
        {
            files.Add("a/counts.csv", $"state:FR,members {i},,x,,list,");
        }

        var texts = Texts(files.Read(new() { MaxProblems = 3 }));

        Assert.Equal(4, texts.Count);
        Assert.StartsWith("a/counts.csv, line 3,", texts[0], StringComparison.Ordinal);
        Assert.StartsWith("a/counts.csv, line 5,", texts[2], StringComparison.Ordinal);
        Assert.Equal("7 more problems are not listed (limit MaxProblems): correct these first.", texts[3]);
    }

    [Fact]
    public void SuggestionsStopAtTheirLimit()
    {
        using var files = new SeedFiles();
        files
            .Add("a/counts.csv", "company:acmee,members,,1,,list,")
            .Add("a/counts.csv", "company:acem,members,,1,,list,");

        var texts = Texts(files.Read(new() { MaxSuggestions = 1 }));

        Assert.EndsWith("Did you mean \"company:acme\"?", texts[0], StringComparison.Ordinal);
        Assert.EndsWith("add it to an actors.csv.", texts[1], StringComparison.Ordinal);
    }

    [Fact]
    public void EveryLimitHasItsName()
    {
        using var files = new SeedFiles();
        files.Add("a/counts.csv", $"state:FR,{new string('m', 500)},,1,,list,");
        const string Relation = "company:acme,SIGNED,declaration:paris-call,2019,,,,affirms,article,{0},";
        files
            .Add("a/relations.csv", string.Format(null, Relation, 1))
            .Add("a/relations.csv", string.Format(null, Relation, 2));

        Assert.Equal(
            [
                "a/counts.csv, line 3, column 2 \"measure\": The cell has 500 bytes, more than 400 "
                    + "(limit MaxCellBytes): shorten it.",
            ],
            Texts(files.Read(new() { MaxCellBytes = 400 }))
        );
        Assert.Equal(
            [
                "a/relations.csv, line 6: More than 2 rows are about the same from, type and to (limit "
                    + "MaxClaimsPerRelation): keep those of the best sources.",
            ],
            Texts(files.Read(new() { MaxClaimsPerRelation = 2 }))
        );
        Assert.Contains(
            "a/relations.csv, line 6: The folder has more than 11 rows (limit MaxRows): load it in parts.",
            Texts(files.Read(new() { MaxRows = 11 }))
        );
        var size = new FileInfo(Path.Combine(files.Folder, "a/counts.csv")).Length;
        Assert.Equal(
            [
                $"a/counts.csv: The file has {size} bytes, more than {size - 1} (limit MaxFileBytes): "
                    + "split it into folders.",
            ],
            Texts(files.Read(new() { MaxFileBytes = size - 1 }))
        );
        Assert.Contains(
            "The folder has more than 2 CSV files (limit MaxFiles): split it.",
            Texts(files.Read(new() { MaxFiles = 2 }))
        );
        Assert.Equal(
            ["a: The folder is more than 0 folders deep (limit MaxDepth): move it up."],
            Texts(files.With("complete-lists.csv", SeedFiles.ListsHeader).Read(new() { MaxDepth = 0 }))
        );
    }

    [Fact]
    public void ARowWithoutEndStopsAtTheLimitOfItsCells()
    {
        using var files = new SeedFiles();
        files.Add("a/counts.csv", "state:FR,\"" + new string('m', 1 << 20));

        Assert.Equal(
            [
                "a/counts.csv, line 3: The row that starts here has more than 1024 bytes per cell (limit "
                    + "MaxCellBytes): look for a quote that is never closed.",
            ],
            Texts(files.Read(new() { MaxCellBytes = 1024 }))
        );
    }

    [Fact]
    public void AFolderThatIsMissingOrEmptySaysWhatIsExpected()
    {
        const string Expected =
            "the files sources.csv, actors.csv, complete-lists.csv, relations.csv, counts.csv, "
            + "principles.csv, positions.csv, in it or in one folder per topic";
        using var files = new SeedFiles();
        var missing = Path.Combine(files.Folder, "nowhere");

        Assert.Equal(
            [$"There is no folder \"{missing}\": name a folder with {Expected}."],
            Texts(SeedReader.Read(missing, SeedLimits.Standard, TestContext.Current.CancellationToken))
        );
        Assert.Equal(
            [$"The folder \"{files.Folder}\" has no CSV file: expected {Expected}."],
            Texts(SeedReader.Read(files.Folder, SeedLimits.Standard, TestContext.Current.CancellationToken))
        );
    }

    [Fact]
    public void AFileOfAnotherNameIsNotPassedOver()
    {
        using var files = new SeedFiles();

        Assert.Equal(
            [
                "a/relation.csv: No seed file has this name: expected sources.csv, actors.csv, "
                    + "complete-lists.csv, relations.csv, counts.csv, principles.csv, positions.csv. Did you "
                    + "mean \"relations.csv\"?",
            ],
            Texts(files.With("a/relation.csv", "x").With(".git/x.csv", "x").With("a/notes.md", "x").Read())
        );
    }

    [Fact]
    public void AFileThatCannotBeReadIsNamed()
    {
        using var files = new SeedFiles();
        files.Read();
        using var held = new FileStream(
            Path.Combine(files.Folder, "a/positions.csv"),
            FileMode.Open,
            FileAccess.ReadWrite,
            FileShare.None
        );

        var problem = Assert.Single(
            SeedReader.Read(files.Folder, SeedLimits.Standard, TestContext.Current.CancellationToken).Problems
        );

        Assert.Equal("a/positions.csv", problem.File);
        Assert.StartsWith("The file cannot be read: ", problem.Message, StringComparison.Ordinal);
    }

    static List<string> Texts(SeedReading reading) => [.. reading.Problems.Select(SeedFiles.Text)];
}
