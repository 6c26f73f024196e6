using GovernanceGraph.Server.Configuration;
using Microsoft.Extensions.Configuration;
using Serilog.Events;
using Xunit;

namespace GovernanceGraph.Server.Tests.Configuration;

public sealed class SettingsTests : IDisposable
{
    readonly TemporaryDirectory directory = new();
    readonly TemporaryDirectory application = new();

    public void Dispose()
    {
        directory.Dispose();
        application.Dispose();
    }

    [Fact]
    public void NothingNeedsToBeSet()
    {
        var settings = Read(new());

        Assert.Equal(["http://localhost:5080"], settings.Urls);
        Assert.Equal(directory["data"], settings.Data);
        Assert.Equal(StoreKind.Embedded, settings.Store);
        Assert.Equal(LogEventLevel.Information, settings.LogLevel);
        Assert.Equal(["*"], settings.CorsOrigins);
    }

    [Fact]
    public void TheCommandLineComesBeforeTheEnvironmentBeforeTheFiles()
    {
        File.WriteAllText(
            application["appsettings.json"],
            """{"GovernanceGraph":{"Data":"a","MaxFields":1,"MaxTokens":101}}"""
        );
        File.WriteAllText(directory["appsettings.json"], """{"GovernanceGraph":{"Data":"b","MaxFields":2}}""");

        var settings = Read(new() { [SettingsTable.Data] = "d" }, ("Data", "c"), ("Urls", "http://localhost:1"));

        Assert.Equal(directory["d"], settings.Data);
        Assert.Equal(["http://localhost:1"], settings.Urls);
        Assert.Equal(2, settings.Limits.Validation.MaxFields);
        Assert.Equal(101, settings.Limits.Parsing.MaxTokens);
    }

    [Fact]
    public void AnEmptyValueIsNotSetButOnTheCommandLine()
    {
        File.WriteAllText(directory["appsettings.json"], """{"GovernanceGraph":{"MaxFields":2,"Urls":""}}""");

        Assert.Equal(2, Read(new(), ("MaxFields", ""), ("Nothing", "")).Limits.Validation.MaxFields);
        Assert.Equal(
            ["The option --urls names no address; set it to one like \"http://localhost:5080\"."],
            Assert.Throws<SettingsException>(() => Read(new() { [SettingsTable.Urls] = "" })).Sentences
        );
    }

    [Fact]
    public void AWrongValueIsReportedWithTheFileThatHasIt()
    {
        File.WriteAllText(application["appsettings.json"], """{"GovernanceGraph":{"MaxFields":0,"MaxFeilds":1}}""");

        Assert.Equal(
            [
                $"The setting \"MaxFields\" (from \"{application["appsettings.json"]}\") is \"0\"; set "
                    + "it to an integer from 1 to 1000000.",
                "There is no setting \"GovernanceGraph:MaxFeilds\" (from \""
                    + $"{application["appsettings.json"]}\"). Did you mean \"MaxFields\"? Correct or remove it.",
            ],
            Assert.Throws<SettingsException>(() => Read(new())).Sentences
        );
    }

    [Fact]
    public void TheKeyForWritingIsNotTold()
    {
        const string key = "0123456789abcdef";
        var settings = Read(new(), ("WriteKey", key));

        Assert.True(settings.WriteKey!.Authorizes($"Bearer {key}"));
        Assert.DoesNotContain(key, settings.ToString(), StringComparison.Ordinal);
        Assert.Null(Read(new()).WriteKey);
    }

    [Theory]
    [InlineData(
        "Store",
        "Oracle",
        "The setting \"Store\" (from the environment) is \"Oracle\"; set it to one of \"Embedded\", \"Neo4j\"."
    )]
    [InlineData(
        "Store",
        "0",
        "The setting \"Store\" (from the environment) is \"0\"; set it to one of \"Embedded\", \"Neo4j\"."
    )]
    [InlineData(
        "LogFormat",
        "xml",
        "The setting \"LogFormat\" (from the environment) is \"xml\"; set it to one of \"Text\", \"Json\"."
    )]
    [InlineData(
        "MaxQueryDepth",
        "0",
        "The setting \"MaxQueryDepth\" (from the environment) is \"0\"; set it to an integer from 1 to 200."
    )]
    [InlineData(
        "MaxRequestBytes",
        "much",
        "The setting \"MaxRequestBytes\" (from the environment) is \"much\"; set it to an integer from "
            + "1024 to 67108864."
    )]
    [InlineData(
        "MaxPageSize",
        "0",
        "The setting \"MaxPageSize\" (from the environment) is \"0\"; set it to an integer from 1 to 100000."
    )]
    [InlineData(
        "DefaultPageSize",
        "1001",
        "The setting \"DefaultPageSize\" (from the environment) is 1001, more than \"MaxPageSize\", "
            + "which is 1000; lower the former or raise the latter."
    )]
    [InlineData(
        "SeedWhenEmpty",
        "maybe",
        "The setting \"SeedWhenEmpty\" (from the environment) is \"maybe\"; set it to \"true\" or \"false\"."
    )]
    [InlineData(
        "WriteKey",
        "fifteen-letters",
        "The setting \"WriteKey\" (from the environment) has fewer than 16 characters; set it to what "
            + "\"openssl rand -hex 32\" prints, or leave it empty."
    )]
    [InlineData(
        "WriteKey",
        "sixteen letters and blanks",
        "The setting \"WriteKey\" (from the environment) has characters other than ASCII letters, digits "
            + "and punctuation; set it to what \"openssl rand -hex 32\" prints, or leave it empty."
    )]
    [InlineData(
        "CorsOrigins",
        "example.org",
        "The setting \"CorsOrigins\" (from the environment) contains \"example.org\"; set it to \"*\", "
            + "\"none\" or origins like \"https://example.org\", without a path."
    )]
    [InlineData(
        "TrustedProxies",
        "10.0.0.1/33",
        "The setting \"TrustedProxies\" (from the environment) contains \"10.0.0.1/33\"; set it to "
            + "addresses like \"10.0.0.1\" and networks like \"10.0.0.0/8\"."
    )]
    [InlineData(
        "TrustedProxies",
        "proxy",
        "The setting \"TrustedProxies\" (from the environment) contains \"proxy\"; set it to addresses like "
            + "\"10.0.0.1\" and networks like \"10.0.0.0/8\"."
    )]
    [InlineData(
        "MaxConnectionsPerAddress",
        "0",
        "The setting \"MaxConnectionsPerAddress\" (from the environment) is \"0\"; set it to an integer "
            + "from 1 to 1000000."
    )]
    [InlineData(
        "AllowedHosts",
        "example.org:80",
        "The setting \"AllowedHosts\" (from the environment) contains \"example.org:80\"; set it to \"*\" "
            + "or to names like \"example.org\" and \"*.example.org\", without a port."
    )]
    [InlineData(
        "AllowedHosts",
        "exa*.org",
        "The setting \"AllowedHosts\" (from the environment) contains \"exa*.org\"; set it to \"*\" or to "
            + "names like \"example.org\" and \"*.example.org\", without a port."
    )]
    [InlineData(
        "AllowedHosts",
        ",",
        "The setting \"AllowedHosts\" (from the environment) names no host, so no client could be "
            + "answered; name one, or remove the setting."
    )]
    [InlineData(
        "Urls",
        ";",
        "The setting \"Urls\" (from the environment) names no address; set it to one like \"http://localhost:5080\"."
    )]
    [InlineData(
        "Dta",
        "x",
        "There is no setting \"GovernanceGraph:Dta\" (from the environment). Did you mean \"Data\"? "
            + "Correct or remove it."
    )]
    public void AWrongSettingIsToldInOneSentence(string name, string value, string sentence)
    {
        var exception = Assert.Throws<SettingsException>(() => Read(new(), (name, value)));

        Assert.Equal([sentence], exception.Sentences);
    }

    [Theory]
    [InlineData("example.org", "example.org")]
    [InlineData("example.org.", "example.org")]
    [InlineData("*", "*")]
    [InlineData("*.Bücher.example", "*.xn--bcher-kva.example")]
    [InlineData("192.0.2.1", "192.0.2.1")]
    [InlineData("::1", "[::1]")]
    [InlineData("[0:0::1]", "[::1]")]
    public void AnAllowedHostIsKeptAsClientsSendIt(string written, string sent) =>
        Assert.Equal([sent], Read(new(), ("AllowedHosts", written)).AllowedHosts!);

    [Fact]
    public void TheDefaultPageShrinksWithTheLargestPage()
    {
        var settings = Read(new(), ("MaxPageSize", "20"));

        Assert.Equal((20, 20), (settings.Pages.DefaultPageSize, settings.Pages.MaxPageSize));
    }

    [Theory]
    [InlineData("localhost:5080")]
    [InlineData("https://localhost:5080")]
    [InlineData("http://localhost:99999")]
    [InlineData("http://localhost:0")]
    [InlineData("http://localhost:5080/path")]
    [InlineData("nonsense")]
    public void AnAddressThatCannotBeListenedOnIsRefused(string address)
    {
        var exception = Assert.Throws<SettingsException>(() => Read(new() { [SettingsTable.Urls] = address }));

        Assert.StartsWith(
            $"The server cannot listen on the address \"{address}\" of the option --urls; set it to an address like",
            exception.Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("http://127.0.0.1:5081", null)]
    [InlineData(
        "http://127.0.0.1:5080",
        "The address \"http://127.0.0.1:5080\" of the setting \"Http2Urls\" (from the environment) has "
            + "the port of one of \"Urls\"; give it another, because without TLS a port serves either HTTP/1.1 "
            + "or HTTP/2."
    )]
    [InlineData(
        "https://127.0.0.1:5081",
        "The server cannot listen on the address \"https://127.0.0.1:5081\" of the setting \"Http2Urls\" "
            + "(from the environment); set it to an address like \"http://localhost:5080\" (for HTTPS, put a "
            + "reverse proxy in front of the server)."
    )]
    public void AnAddressOfHttp2HasAPortOfItsOwn(string address, string? sentence)
    {
        var exception = Record.Exception(() => Assert.Equal([address], Read(new(), ("Http2Urls", address)).Http2Urls));

        Assert.Equal(sentence, exception?.Message);
    }

    [Fact]
    public void ANeo4jMayBeNamedInsideAndOutsideTheSection()
    {
        File.WriteAllText(
            application["appsettings.json"],
            """{"GovernanceGraph":{"Store":"Embedded"},"Neo4j":{"Database":"facts"}}"""
        );
        var settings = ReadOutside(
            ("Store", "Neo4j"),
            ("Neo4j:Uri", "http://localhost:7474"),
            ("GovernanceGraph:Neo4j:User", "neo4j"),
            ("Neo4j:Password", "secret")
        );

        Assert.Equal(StoreKind.Neo4j, settings.Store);
        Assert.Equal(
            ("http://localhost:7474/", "neo4j", "secret", null, "facts"),
            (
                settings.Neo4j!.Uri.AbsoluteUri,
                settings.Neo4j.User,
                settings.Neo4j.Password,
                settings.Neo4j.Token,
                settings.Neo4j.Database
            )
        );
        Assert.DoesNotContain("secret", settings.ToString() + settings.Neo4j, StringComparison.Ordinal);
    }

    [Fact]
    public void OnePlaceThatContradictsItselfIsRefused()
    {
        var exception = Assert.Throws<SettingsException>(() =>
            ReadOutside(("Neo4j:Password", "one"), ("GovernanceGraph:Neo4j:Password", "two"))
        );

        Assert.Equal(
            [
                "The settings \"Neo4j:Password\" and \"GovernanceGraph:Neo4j:Password\" (from the "
                    + "environment) contradict each other; remove one of them.",
            ],
            exception.Sentences
        );
    }

    [Theory]
    [InlineData("", "The setting \"Neo4j:Uri\" is missing, but \"Store\" is \"Neo4j\"; set it to an address like")]
    [InlineData(
        "Uri=localhost",
        "The setting \"Neo4j:Uri\" (from the environment) is not an address; set it to an address like"
    )]
    [InlineData(
        "Uri=neo4j+s://1a2b.databases.neo4j.io",
        "The setting \"Neo4j:Uri\" (from the environment) is a Bolt address, but this program talks to "
            + "Neo4j over HTTP; set it to an address like"
    )]
    [InlineData("Uri=bolt://localhost:7687", "The setting \"Neo4j:Uri\" (from the environment) is a Bolt address,")]
    [InlineData("Uri=ftp://localhost", "The setting \"Neo4j:Uri\" (from the environment) is not an HTTP address;")]
    [InlineData(
        "Uri=http://neo4j:secret@localhost:7474",
        "The setting \"Neo4j:Uri\" (from the environment) contains more than an address; move user and password"
    )]
    [InlineData(
        "Uri=http://a|User=neo4j",
        "The setting \"Neo4j:User\" (from the environment) has no password; set \"Neo4j:Password\" too."
    )]
    [InlineData("Uri=http://a|Password=secret", "The setting \"Neo4j:Password\" has no user; set \"Neo4j:User\" too.")]
    [InlineData(
        "Uri=http://a|User=a:b|Password=secret",
        "The setting \"Neo4j:User\" (from the environment) contains a colon,"
    )]
    [InlineData(
        "Uri=http://a|User=neo4j|Password=secret|Token=secret",
        "The setting \"Neo4j:Token\" is set together with \"Neo4j:User\" or \"Neo4j:Password\"; remove "
            + "either the token or the other two."
    )]
    [InlineData(
        "Uri=http://a|Usr=neo4j",
        "There is no setting \"GovernanceGraph:Neo4j:Usr\" (from the environment). Did you mean \"Neo4j:User\""
    )]
    public void ANeo4jThatCannotBeReachedByItsSettingsIsToldInOneSentence(string neo4j, string sentence)
    {
        var given = neo4j
            .Split('|', StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.Split('=', 2))
            .Select(part => ($"Neo4j:{part[0]}", part[1]));
        var told = Assert.Single(
            Assert.Throws<SettingsException>(() => ReadOutside([("Store", "Neo4j"), .. given])).Sentences
        );

        Assert.StartsWith(sentence, told, StringComparison.Ordinal);
        Assert.EndsWith(".", told, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", told, StringComparison.Ordinal);
    }

    [Fact]
    public void ASecretMayStandInAFile()
    {
        File.WriteAllText(directory["key"], "0123456789abcdef\r\n");
        File.WriteAllText(directory["password"], " pass word \n");
        File.WriteAllText(directory["token"], "token");
        var byPassword = ReadOutside(
            ("Store", "Neo4j"),
            ("Neo4j:Uri", "http://a"),
            ("Neo4j:User", "neo4j"),
            ("Neo4j:PasswordFile", "password"),
            ("GovernanceGraph:WriteKeyFile", directory["key"])
        );
        var byToken = ReadOutside(("Store", "Neo4j"), ("Neo4j:Uri", "http://a"), ("Neo4j:TokenFile", "token"));

        Assert.True(byPassword.WriteKey!.Authorizes("Bearer 0123456789abcdef"));
        Assert.Equal((" pass word ", "token"), (byPassword.Neo4j!.Password, byToken.Neo4j!.Token));
    }

    [Fact]
    public void ASecretFileThatCannotBeUsedIsToldInOneSentence()
    {
        File.WriteAllText(directory["empty"], "\n");
        File.WriteAllText(directory["short"], "secret");
        File.WriteAllText(directory["long"], new string('s', SecretFile.MaxBytes + 1));
        string Told(string file) =>
            Assert.Single(Assert.Throws<SettingsException>(() => Read(new(), ("WriteKeyFile", file))).Sentences);

        Assert.Equal(
            $"The file \"{directory["gone"]}\" of the setting \"WriteKeyFile\" (from the environment) "
                + $"cannot be read (Could not find file '{directory["gone"]}'); correct the path, or make it "
                + "readable.",
            Told("gone")
        );
        Assert.Equal(
            $"The file \"{directory["empty"]}\" of the setting \"WriteKeyFile\" (from the environment) "
                + "is empty; write only the secret into it.",
            Told("empty")
        );
        Assert.Equal(
            $"The file \"{directory["long"]}\" of the setting \"WriteKeyFile\" (from the environment) "
                + "has more than 65536 bytes; write only the secret into it.",
            Told("long")
        );
        Assert.StartsWith(
            "The setting \"WriteKeyFile\" (from the environment) has fewer than 16 characters;",
            Told("short"),
            StringComparison.Ordinal
        );
        Assert.Equal(
            [
                "The setting \"Neo4j:Password\" (from the environment) and the setting "
                    + "\"Neo4j:PasswordFile\" (from the environment) are both set; remove one of them.",
            ],
            Assert
                .Throws<SettingsException>(() =>
                    ReadOutside(
                        ("Store", "Neo4j"),
                        ("Neo4j:Uri", "http://a"),
                        ("Neo4j:User", "neo4j"),
                        ("Neo4j:Password", "secret"),
                        ("Neo4j:PasswordFile", "short")
                    )
                )
                .Sentences
        );
    }

    [Fact]
    public void SettingsOfANeo4jThatIsNotChosenAreNotLookedAt() =>
        Assert.Null(ReadOutside(("Neo4j:User", "neo4j")).Neo4j);

    [Fact]
    public void AllWrongSettingsAreToldAtOnce() =>
        Assert.Equal(
            2,
            Assert
                .Throws<SettingsException>(() => Read(new(), ("LogLevel", "loud"), ("MaxFields", "-1")))
                .Sentences.Count
        );

    [Fact]
    public void AFileOfSettingsThatIsNotJsonIsRefused()
    {
        File.WriteAllText(directory["appsettings.json"], "{\n  \"GovernanceGraph\": { MaxCost: 1 }\n}\n");

        Assert.Equal(
            $"The file \"{directory["appsettings.json"]}\" is not JSON (line 2, byte 24); correct it there.",
            Assert.Throws<SettingsException>(() => Read(new())).Message
        );
    }

    [Fact]
    public void AFileOfSettingsThatHasANameTwiceIsRefused()
    {
        File.WriteAllText(directory["appsettings.json"], """{ "GovernanceGraph": { "MaxCost": 1, "MaxCost": 2 } }""");

        var exception = Assert.Throws<SettingsException>(() => Read(new()));

        Assert.StartsWith("The settings cannot be read: ", exception.Message, StringComparison.Ordinal);
        Assert.EndsWith(
            " A duplicate key 'GovernanceGraph:MaxCost' was found. Correct the file.",
            exception.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void TheSeedIsFoundInTheWorkingDirectoryThenBesideTheProgramThenAboveIt()
    {
        Directory.CreateDirectory(application["program/bin"]);
        Directory.CreateDirectory(application["seed"]);
        Assert.Equal(application["seed"], SeedLocation.Find(directory.FullName, application["program/bin"]).Directory);

        Directory.CreateDirectory(application["program/bin/seed"]);
        Assert.Equal(
            application["program/bin/seed"],
            SeedLocation.Find(directory.FullName, application["program/bin"]).Directory
        );

        Directory.CreateDirectory(directory["seed"]);
        Assert.Equal(directory["seed"], SeedLocation.Find(directory.FullName, application["program/bin"]).Directory);
    }

    [Fact]
    public void ASeedThatIsNowhereIsToldWithAllPlaces()
    {
        var exception = Assert.Throws<SettingsException>(() =>
            SeedLocation.Find(directory["x"], "/").RequireDirectory()
        );

        Assert.Equal(
            $"There is no seed folder: looked in \"{directory["x/seed"]}\", \"/seed\". Name the folder "
                + "that holds the facts.",
            exception.Message
        );
    }

    Settings Read(CommandLineSettings commandLine, params (string Name, string Value)[] variables) =>
        Read(commandLine, variables.Select(variable => ($"GovernanceGraph:{variable.Name}", variable.Value)));

    /// <summary>With names that need not be in the section.</summary>
    Settings ReadOutside(params (string Name, string Value)[] variables) => Read(new(), variables.AsEnumerable());

    Settings Read(CommandLineSettings commandLine, IEnumerable<(string Name, string Value)> variables)
    {
        var environment = new ConfigurationBuilder()
            .AddInMemoryCollection(
                variables.Select(variable => KeyValuePair.Create(variable.Name, (string?)variable.Value))
            )
            .Build();
        return SettingsReader.Read(
            commandLine,
            new(
                TextWriter.Null,
                TextWriter.Null,
                directory.FullName,
                application.FullName,
                environment,
                IsTerminal: false
            )
        );
    }
}
