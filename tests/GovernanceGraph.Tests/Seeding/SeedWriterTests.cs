using GovernanceGraph.Seeding;
using Xunit;

namespace GovernanceGraph.Tests.Seeding;

public sealed class SeedWriterTests
{
    // As the writer lays them out: all columns, rows in ordinal order. Every column has a value in some row.
    static readonly Dictionary<SeedFileKind, string[]> Rows = new()
    {
        [SeedFileKind.Sources] =
        [
            "copy,The copy,,,,,blog,,,list",
            "list,\"The \"\"list\"\"\",A publisher,An author,2019-05,https://x.example/,un-document,2026-01-01,A note,",
        ],
        [SeedFileKind.Actors] =
        [
            "declaration:call,Call,,,2018-11-12,,,,political,,list,,,,",
            "org:acme,Acme,ACM|A.,FR,1990,2020-05,https://acme.example/,Q1,academic,A note,list,,,,",
            "resolution:a,A,,,,,,,,,list,,,,",
            "state:FR,France,,,,,,,,,list,FRA,250,Europe,Western Europe",
        ],
        [SeedFileKind.CompleteLists] = ["list,SIGNED,declaration:call,any,2018,2019,2,A note"],
        [SeedFileKind.Relations] =
        [
            "org:acme,SIGNED,declaration:call,2018,2019,supporter,,affirms,list,p. 1,\"A note, with a comma\"",
            "state:FR,SIGNED,declaration:call,,,,,affirms,list,,",
            "state:FR,SIGNED,declaration:call,,,,,denies,copy,,",
            "state:FR,VOTED,resolution:a,,,,abstain,affirms,list,,",
        ],
        [SeedFileKind.Counts] = ["declaration:call,signatories,state,51,2018-11-12,list,p. 2"],
        [SeedFileKind.Principles] = ["declaration:call,1,Protect people,In our words,list"],
        [SeedFileKind.Positions] = ["state:FR,international-law-position,A position,2019,https://x.example/p,list"],
    };

    [Fact]
    public async Task EveryColumnIsWrittenAsItWasRead()
    {
        var folder = Directory.CreateTempSubdirectory("seed-");
        try
        {
            var read = folder.CreateSubdirectory("read").FullName;
            foreach (var (kind, rows) in Rows)
            {
                await File.WriteAllLinesAsync(
                    Path.Combine(read, kind.FileName),
                    [Header(kind), .. rows],
                    TestContext.Current.CancellationToken
                );
            }

            var reading = SeedReader.Read(read, SeedLimits.Standard, TestContext.Current.CancellationToken);
            Assert.Empty(reading.Problems.Select(SeedFiles.Text));
            var written = folder.CreateSubdirectory("written").FullName;
            await SeedWriter.WriteAsync(written, reading.Facts, TestContext.Current.CancellationToken);

            Assert.All(
                SeedFileKind.All,
                kind =>
                    Assert.Equal(
                        File.ReadAllLines(Path.Combine(read, kind.FileName)),
                        File.ReadAllLines(Path.Combine(written, kind.FileName))
                    )
            );
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void EveryColumnHasAValueInSomeRow() =>
        Assert.All(
            SeedFileKind.All,
            kind =>
                Assert.All(
                    Header(kind).Split(',').Index(),
                    column =>
                        Assert.Contains(
                            Rows[kind],
                            row => row.Split(',').ElementAtOrDefault(column.Index) is { Length: > 0 }
                        )
                )
        );

    static string Header(SeedFileKind kind) => string.Join(',', kind.Columns.Concat(kind.Optional));
}
