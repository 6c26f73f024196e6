using System.Net;
using System.Net.Sockets;
using GovernanceGraph.Server.Configuration;
using GovernanceGraph.Server.Stores;
using Xunit;

namespace GovernanceGraph.Server.Tests.Commands;

/// <summary>The commands as an operator sees them: what they print and which exit code they give.</summary>
public sealed class CommandsTests : IDisposable
{
    const string SourceHeader = "id,title,publisher,author,published,url,kind,retrieved,note\n";
    const string ActorHeader = "id,name,aliases,country,founded,ended,website,wikidata,subtype,note,source\n";
    const string RelationHeader = "from,type,to,since,until,role,value,polarity,source,locator,note\n";

    readonly TemporaryDirectory directory = new();

    public void Dispose() => directory.Dispose();

    [Fact]
    public async Task SeedLoadsAFolderAndSaysWhatChanged()
    {
        WriteSeed();
        var first = await RunAsync("seed", "seed");
        var second = await RunAsync("seed", "seed");

        Assert.Equal((0, ""), (first.ExitCode, first.Error));
        Assert.StartsWith(
            "Revision 1: 4 facts added, 0 removed. It holds 2 entities, 1 relation, 1 claim, 1 source; hash ",
            first.Output,
            StringComparison.Ordinal
        );
        Assert.Equal(0, second.ExitCode);
        Assert.StartsWith(
            "Nothing changed: revision 1 holds these facts already (2 entities,",
            second.Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task SeedKeepsWhatTheFolderDoesNotHaveUnlessItMirrors()
    {
        WriteSeed();
        await RunAsync("seed");
        Write("other/sources.csv", SourceHeader + "b,B,,,,,report,,\n");

        var added = await RunAsync("seed", "other");
        var mirrored = await RunAsync("seed", "other", "--mirror");

        Assert.StartsWith(
            "Revision 2: 1 fact added, 0 removed. It holds 2 entities,",
            added.Output,
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "Revision 3: 0 facts added, 4 removed. It holds 0 entities, 0 relations, 0 claims, 1 source;",
            mirrored.Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task SeedTellsEveryProblemWithItsPlaceAndLoadsNothing()
    {
        WriteSeed();
        Write(
            "seed/relations.csv",
            RelationHeader
                + "state:FR,SIGNED,declaration:x,2018,,,,affirms,nowhere,,\nstate:FR,SANG,"
                + "declaration:paris-call,,,,,affirms,a,,\n"
        );

        var run = await RunAsync("seed");
        var check = await RunAsync("check");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains($"{directory["seed/relations.csv"]}:2:3: \"to\": ", run.Error, StringComparison.Ordinal);
        Assert.Contains($"{directory["seed/relations.csv"]}:2:9: \"source\": ", run.Error, StringComparison.Ordinal);
        Assert.Contains($"{directory["seed/relations.csv"]}:3:2: \"type\": ", run.Error, StringComparison.Ordinal);
        Assert.EndsWith(
            $"Nothing was loaded: the folder \"{directory["seed"]}\" has problems.{Environment.NewLine}",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.Equal(2, check.ExitCode);
        Assert.False(Directory.Exists(directory["data"]));
    }

    [Fact]
    public async Task SeedWithCheckLoadsNothing()
    {
        WriteSeed();
        var run = await RunAsync("seed", "--check");

        Assert.Equal(
            (0, $"No problem: 4 facts in 3 files of \"{directory["seed"]}\".{Environment.NewLine}"),
            (run.ExitCode, run.Output)
        );
        Assert.False(Directory.Exists(directory["data"]));
    }

    [Fact]
    public async Task SeedWithCheckTellsWarningsThatKeepNothingFromBeingLoaded()
    {
        WriteSeed();
        Write(
            "seed/sources.csv",
            SourceHeader
                + "a,A,,,2018-11-12,https://example.org/a,official,2024-01-01,\n"
                + string.Concat(
                    Enumerable.Range(1, 7).Select(number => $"b{number},B,,,,https://example.org/,news,,\n")
                )
        );
        var check = await RunAsync("seed", "--check");

        Assert.Equal(
            (
                0,
                "No problem, and one warning (which does not prevent loading): 11 facts in 3 files of \""
                    + $"{directory["seed"]}\".{Environment.NewLine}"
            ),
            (check.ExitCode, check.Output)
        );
        Assert.Equal(
            [
                "warning bare-domain: 7 sources have an address that is only a domain: give the address of the page.",
                .. Enumerable
                    .Range(1, 5)
                    .Select(number =>
                        $"  {directory["seed/sources.csv"]}:{number + 2}: b{number}: https://example.org/"
                    ),
                "  and 2 more",
            ],
            check.Error.TrimEnd().Split(Environment.NewLine)
        );

        var load = await RunAsync("seed");
        Assert.Equal(0, load.ExitCode);
        Assert.DoesNotContain("warning", load.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SeedOfAFolderThatIsNotThereIsRefused()
    {
        var run = await RunAsync("seed", "nowhere");

        Assert.Equal(2, run.ExitCode);
        Assert.Equal(
            $"There is no seed folder \"{directory["nowhere"]}\"; name the folder that holds the facts."
                + $"{Environment.NewLine}",
            run.Error
        );
    }

    [Fact]
    public async Task CheckTellsTheRevisionThatItFoundSound()
    {
        WriteSeed();
        await RunAsync("seed");
        var run = await RunAsync("check");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Matches("^No problem: revision 1, hash [0-9a-f]{64}\\.", run.Output);
    }

    [Fact]
    public async Task SchemaPrintsTheSchemaAndNothingElse()
    {
        var run = await RunAsync("schema");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("type Query {", run.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(directory["data"]));
    }

    [Fact]
    public async Task ExportWritesWhatLoadsToTheSameHash()
    {
        var loaded = await RunAsync("seed", Repository.Seed);
        var exported = await RunAsync("export", "copy");
        var again = await RunAsync("seed", "copy", "--data", "other");

        Assert.Equal((0, 0, 0), (loaded.ExitCode, exported.ExitCode, again.ExitCode));
        Assert.EndsWith(
            $" facts written to \"{directory["copy"]}\".{Environment.NewLine}",
            exported.Output,
            StringComparison.Ordinal
        );
        Assert.Equal(Hash(loaded), Hash(again));
    }

    [Fact]
    public async Task ExportWritesAnOlderRevisionAsItWas()
    {
        WriteSeed();
        var first = await RunAsync("seed");
        Write("other/sources.csv", SourceHeader + "b,B,,,,,report,,\n");
        await RunAsync("seed", "other", "--mirror");
        await RunAsync("export", "copy", "--revision", "1");
        var again = await RunAsync("seed", "copy", "--data", "other-data");
        var missing = await RunAsync("export", "none", "--revision", "9");

        Assert.Equal(Hash(first), Hash(again));
        Assert.Equal(2, missing.ExitCode);
    }

    [Fact]
    public async Task ExportOverwritesNothing()
    {
        Write("copy/mine.txt", "mine");
        var run = await RunAsync("export", "copy");

        Assert.Equal(2, run.ExitCode);
        Assert.Equal(
            $"The folder \"{directory["copy"]}\" is not empty; name one that is empty or does not exist "
                + $"yet.{Environment.NewLine}",
            run.Error
        );
    }

    [Theory]
    [InlineData("There is no command \"sevre\". Did you mean \"serve\" or \"seed\"?", "sevre")]
    [InlineData("There is no option \"--port\".", "--port", "5081")]
    [InlineData("The command \"check\" takes no option \"--dat\". Did you mean \"--data\"?", "check", "--dat", "x")]
    [InlineData("The command \"check\" takes no argument \"data\".", "check", "data")]
    [InlineData("The command \"seed\" takes no option \"--chek\". Did you mean \"--check\"?", "seed", "--chek")]
    public async Task UnknownWordsAreRefused(string sentence, params string[] words)
    {
        var run = await RunAsync(words);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal(
            [sentence, "See --help for the commands and their options."],
            run.Error.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries)
        );
    }

    [Fact]
    public async Task AValueOfAnOptionThatIsNotOneIsRefused()
    {
        var run = await RunAsync("export", "--revision", "first");

        Assert.Equal(2, run.ExitCode);
        Assert.EndsWith(
            $"See --help for the commands and their options.{Environment.NewLine}",
            run.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task AStoreThatIsInUseIsRefused()
    {
        WriteSeed();
        await RunAsync("seed");
        var settings = SettingsReader.Read(
            new() { [SettingsTable.Data] = directory["data"] },
            ProcessEnvironment.OfThisProcess()
        );
        await using var store = await StoreSelection.OpenAsync(settings, CancellationToken.None);
        var run = await RunAsync("check");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        AssertOneSentence(run.Error, "data");
    }

    [Theory]
    [InlineData("check")]
    [InlineData("export")]
    [InlineData("seed")]
    [InlineData("serve", "--urls", "http://127.0.0.1:0")]
    public async Task ADamagedStoreHasAnExitCodeOfItsOwn(params string[] words)
    {
        WriteSeed();
        await RunAsync("seed");
        var file = directory["data/graph.db"];
        var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        bytes.AsSpan(4096).Clear();
        await File.WriteAllBytesAsync(file, bytes, TestContext.Current.CancellationToken);
        var run = await RunAsync(words);

        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Equal(
            "The database file is damaged: restore it from a backup, or load the seed into a new data "
                + $"directory.{Environment.NewLine}",
            run.Error
        );
    }

    [Fact]
    public async Task ADataDirectoryThatCannotBeWrittenIsRefused()
    {
        Write("file", "");
        var run = await RunAsync("check", "--data", "file/data");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        AssertOneSentence(run.Error, directory["file/data"]);
    }

    [Fact]
    public async Task AnAddressInUseIsRefused()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";
        var run = await ServeAsync(new() { ["GovernanceGraph:SeedWhenEmpty"] = "false" }, "--urls", address);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal(
            $"The address \"{address}\" is in use by another program; stop it, or choose another address with --urls, "
                + $"for example --urls http://localhost:5081.{Environment.NewLine}",
            run.Error
        );
        Assert.Equal("", run.Output);
        Assert.False(Directory.Exists(directory["data"]), "The store was opened for a server that cannot start.");
    }

    [Theory]
    [InlineData(
        "http://203.0.113.7:5099",
        "The address \"http://203.0.113.7:5099\" does not belong to this machine; choose another address "
            + "with --urls, for example --urls http://localhost:5081."
    )]
    [InlineData(
        "http://no-such-host.invalid:5099",
        "The host \"no-such-host.invalid\" of the address \"http://no-such-host.invalid:5099\" is not "
            + "known to this machine; name an address of this machine, \"localhost\", or \"*\" for all."
    )]
    public async Task AnAddressThatIsNotThisMachinesIsRefusedBeforeTheStoreIsOpened(string address, string sentence)
    {
        WriteSeed();
        var run = await ServeAsync([], "--urls", address);

        Assert.Equal((2, "", sentence + Environment.NewLine), (run.ExitCode, run.Output, run.Error));
        Assert.False(Directory.Exists(directory["data"]), "The store was opened for a server that cannot start.");
    }

    [Theory]
    [InlineData("The option --data is empty; name a folder, or leave it out.", "--data", "")]
    [InlineData("The option --data is empty; name a folder, or leave it out.", "check", "--data", "")]
    [InlineData("The option --seed is empty; name a folder, or leave it out.", "serve", "--seed", "")]
    [InlineData("The name of the folder is empty; name one, or leave it out.", "seed", "")]
    [InlineData("The name of the folder is empty; name one, or leave it out.", "export", "")]
    public async Task AFolderWithAnEmptyNameIsRefused(string sentence, params string[] words)
    {
        var run = await RunAsync(words);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Equal(
            [sentence, "See --help for the commands and their options."],
            run.Error.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries)
        );
        Assert.Empty(Directory.EnumerateFileSystemEntries(directory.FullName));
    }

    [Theory]
    [InlineData("check")]
    [InlineData("export")]
    public async Task AStoreThatIsNotThereIsNotMadeToBeRead(string command)
    {
        var run = await RunAsync(command, "--data", "nowhere");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Equal(
            $"There is no data directory \"{directory["nowhere"]}\"; name the one that holds the store "
                + $"with --data.{Environment.NewLine}",
            run.Error
        );
        Assert.Empty(Directory.EnumerateFileSystemEntries(directory.FullName));
    }

    [Fact]
    public async Task ANeo4jWithoutAnAddressIsRefused()
    {
        var run = await ServeAsync(new() { ["GovernanceGraph:Store"] = "Neo4j" });

        Assert.Equal(2, run.ExitCode);
        AssertOneSentence(run.Error, "The setting \"Neo4j:Uri\" is missing");
    }

    [Fact]
    public async Task ThereIsNoCypherToExplainWithoutANeo4j()
    {
        var run = await ServeAsync([], "serve", "--explain");

        Assert.Equal(2, run.ExitCode);
        AssertOneSentence(
            run.Error,
            "The option --explain shows the Cypher of a Neo4j store, but this store has none;"
        );
    }

    [Fact]
    public async Task ServeWithANamedSeedThatIsNotThereIsRefused()
    {
        var run = await ServeAsync([], "serve", "--seed", "nowhere");

        Assert.Equal(2, run.ExitCode);
    }

    [Fact]
    public async Task ServeWithAFaultySeedTellsItsProblems()
    {
        Write("seed/sources.csv", "id\n");
        var run = await ServeAsync([]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"{directory["seed/sources.csv"]}:1:0: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ServeEndsCleanlyWhenToldToStop()
    {
        WriteSeed();
        using var stopping = new CancellationTokenSource();
        stopping.CancelAfter(TimeSpan.FromSeconds(2));
        var run = await CommandRun.RunAsync(
            directory.FullName,
            new Dictionary<string, string?>(),
            stopping.Token,
            "--urls",
            "http://127.0.0.1:0"
        );

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    Task<CommandRun> RunAsync(params string[] words) => CommandRun.RunAsync(directory.FullName, words);

    Task<CommandRun> ServeAsync(Dictionary<string, string?> environment, params string[] words) =>
        CommandRun.RunAsync(directory.FullName, environment, CancellationToken.None, words);

    static void AssertOneSentence(string error, string named)
    {
        Assert.Contains(named, error, StringComparison.Ordinal);
        Assert.EndsWith($".{Environment.NewLine}", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    static string Hash(CommandRun run) => run.Output.Split("hash ")[1][..64];

    void WriteSeed()
    {
        Write("seed/sources.csv", SourceHeader + "a,A,,,2018-11-12,https://example.org/a,official,2024-01-01,\n");
        Write(
            "seed/actors.csv",
            ActorHeader
                + "state:FR,France,,FR,,,,,,,a\ndeclaration:paris-call,Paris Call,,,2018-11-12,,,,political,,a\n"
        );
        Write(
            "seed/relations.csv",
            RelationHeader + "state:FR,SIGNED,declaration:paris-call,2018-11-12,,supporter,,affirms,a,list,\n"
        );
    }

    void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(directory[path])!);
        File.WriteAllText(directory[path], text);
    }
}
