using GovernanceGraph.Api.Limits;
using GovernanceGraph.GraphQL;
using GovernanceGraph.GraphQL.Errors;
using Serilog.Events;

namespace GovernanceGraph.Server.Configuration;

/// <summary>What the command line says; null where it says nothing.</summary>
sealed record CommandLineSettings(string? Urls = null, string? Data = null, string? Seed = null);

/// <summary>
/// Reads the settings: the command line before environment variables before the appsettings.json of the working
/// directory before the one beside the program. All faults are told at once.
/// </summary>
sealed class SettingsReader
{
    readonly IConfigurationSection section;
    readonly List<string> faults = [];
    readonly List<string> known = [];
    int? maxRequestValues;

    SettingsReader(IConfiguration configuration) => section = configuration.GetSection(Settings.Section);

    /// <summary>The names of all settings, in the order in which they are read.</summary>
    internal static IReadOnlyList<string> Names()
    {
        var reader = new SettingsReader(new ConfigurationBuilder().Build());
        reader.Read(new(), Path.GetTempPath(), Path.GetTempPath());
        return reader.known;
    }

    /// <exception cref="SettingsException">A setting is not known or has a value that it cannot have.</exception>
    internal static Settings Read(CommandLineSettings commandLine, ProcessEnvironment environment)
    {
        var reader = new SettingsReader(SettingsSources.Read(environment));
        var settings = reader.Read(commandLine, environment.WorkingDirectory, environment.ApplicationDirectory);
        reader.RefuseUnknown();
        return reader.faults.Count == 0 ? settings : throw new SettingsException(reader.faults);
    }

    Settings Read(CommandLineSettings commandLine, string workingDirectory, string applicationDirectory) => new()
    {
        Store = Choice("Store", StoreKind.Embedded, out var store),
        Neo4j = Neo4j(store, workingDirectory),
        Urls = Urls(Text("Urls", commandLine.Urls) ?? "http://localhost:5080", Text("Http2Urls") ?? "", out var http2Urls),
        Http2Urls = http2Urls,
        Data = Path.GetFullPath(Text("Data", commandLine.Data) ?? "data", workingDirectory),
        Seed = Seed(Text("Seed", commandLine.Seed), workingDirectory, applicationDirectory),
        SeedWhenEmpty = Switch("SeedWhenEmpty", otherwise: true),
        WriteKey = Key("WriteKey", workingDirectory),
        LogLevel = Choice("LogLevel", LogEventLevel.Information),
        LogFormat = Choice("LogFormat", LogFormat.Text),
        CorsOrigins = Origins(Text("CorsOrigins") ?? "*"),
        AllowedHosts = Text("AllowedHosts") is { } hosts ? Hosts(hosts) : null,
        MaxRequestBytes = Number("MaxRequestBytes", 1_048_576, 1_024, 67_108_864),
        MaxLinkLength = Number("MaxLinkLength", 16_384, 1_024, 1_048_576),
        MaxRequestValues = MaxRequestValues,
        Limits = Limits(new()),
        Pages = Pages(ApiLimits.Standard),
        MaxExecutions = Number("MaxExecutions", 64, 1, 10_000),
        MaxExpensiveExecutions = Number("MaxExpensiveExecutions", Settings.UsualExpensiveExecutions, 1, 10_000),
        MaxAnswerMemory = Number("MaxAnswerMemory", 134_217_728, 1_048_576, int.MaxValue),
        MaxRequestMemory = Number("MaxRequestMemory", 33_554_432, 1_048_576, int.MaxValue),
        MaxSubscriptionMemory = Number("MaxSubscriptionMemory", 67_108_864, 1_048_576, int.MaxValue),
        MaxWaiting = Number("MaxWaiting", 256, 0, 100_000),
        Documents = Text("Documents") is { } documents ? Path.GetFullPath(documents, workingDirectory) : null,
        OnlyTrustedDocuments = Switch("OnlyTrustedDocuments", otherwise: false),
        MaxAutomaticDocumentBytes = Number("MaxAutomaticDocumentBytes", 4_194_304, 0, 1_073_741_824),
        MaxAgeSeconds = Number("MaxAgeSeconds", 0, 0, 31_536_000),
        RequestTimeout = TimeSpan.FromSeconds(Number("RequestTimeoutSeconds", 30, 1, 3_600)),
        MaxConnections = Number("MaxConnections", 10_000, 1, 1_000_000),
        TrustedProxies = NetworkSettings.Read("TrustedProxies", Text("TrustedProxies") ?? "", faults),
        Subscriptions = Subscriptions(new()),
        ShutdownTimeout = TimeSpan.FromSeconds(Number("ShutdownTimeoutSeconds", 10, 0, 600)),
    };

    // What is said of a Neo4j that is not the store is not looked at, but its names are known.
    Neo4jSettings? Neo4j(StoreKind store, string workingDirectory)
    {
        var found = store == StoreKind.Neo4j ? faults : [];
        return Neo4jSettingsReader.Read(name => Text(name), name => Secret(name, workingDirectory, found), found);
    }

    // read once, so that a fault of it is told once
    int MaxRequestValues => maxRequestValues ??= Number("MaxRequestValues", 50_000, 100, 10_000_000);

    ExecutionLimits Limits(ExecutionLimits usual) => usual with
    {
        Parsing = usual.Parsing with { MaxTokens = Number("MaxTokens", usual.Parsing.MaxTokens, 100, 1_000_000) },
        Validation = usual.Validation with
        {
            MaxDepth = Number("MaxQueryDepth", usual.Validation.MaxDepth!.Value, 1, 200),
            MaxFields = Number("MaxFields", usual.Validation.MaxFields!.Value, 1, 1_000_000),
        },
        MaxCost = Number("MaxCost", (int)ApiLimits.Standard.MaxCost, 1, int.MaxValue),
        MaxCachedCharacters = Number("MaxCachedCharacters", usual.MaxCachedCharacters, 0, 100_000_000),
        MaxResponseBytes = Number("MaxResponseBytes", usual.MaxResponseBytes, 1_024, 1_073_741_824),
    };

    ApiLimits Pages(ApiLimits usual)
    {
        var most = Number("MaxPageSize", usual.MaxPageSize, 1, 100_000);
        var normal = Number("DefaultPageSize", Math.Min(usual.DefaultPageSize, most), 1, 100_000);
        if (normal > most)
        {
            faults.Add($"The setting \"DefaultPageSize\" is {normal}, more than \"MaxPageSize\", which is {most}; lower the one or raise the other.");
        }

        return usual with
        {
            MaxPageSize = most,
            DefaultPageSize = normal,
            MaxRecordsVisited = Number("MaxRecordsVisited", (int)usual.MaxRecordsVisited, 1_000, int.MaxValue),
            MaxRevisions = Number("MaxRevisions", usual.MaxRevisions, 1, 100),
        };
    }

    SubscriptionSettings Subscriptions(SubscriptionSettings usual) => new()
    {
        MaxConnections = Number("MaxOpenConnections", usual.MaxConnections, 0, 1_000_000),
        MaxConnectionsPerAddress = Number("MaxConnectionsPerAddress", usual.MaxConnectionsPerAddress, 1, 1_000_000),
        MaxPerConnection = Number("MaxOperationsPerConnection", usual.MaxPerConnection, 1, 10_000),
        MaxRequestValues = MaxRequestValues,
        MaxMessageBytes = Number("MaxMessageBytes", usual.MaxMessageBytes, 1_024, 67_108_864),
        MaxUnsentBytes = Number("MaxUnsentBytes", usual.MaxUnsentBytes, 1_024, 1_073_741_824),
        SendTimeout = TimeSpan.FromSeconds(Number("SendTimeoutSeconds", (int)usual.SendTimeout.TotalSeconds, 1, 600)),
        InitTimeout = TimeSpan.FromSeconds(Number("InitTimeoutSeconds", (int)usual.InitTimeout.TotalSeconds, 1, 600)),
        KeepAlive = TimeSpan.FromSeconds(Number("KeepAliveSeconds", (int)usual.KeepAlive.TotalSeconds, 1, 3_600)),
    };

    static SeedLocation Seed(string? directory, string workingDirectory, string applicationDirectory) => directory is null
        ? SeedLocation.Find(workingDirectory, applicationDirectory)
        : SeedLocation.Named(Path.GetFullPath(directory, workingDirectory));

    string? Text(string name, string? commandLine = null)
    {
        known.Add(name);
        return commandLine ?? (section[name] is { Length: > 0 } text ? text : null);
    }

    // Given as itself or by the name of a file that holds it.
    string? Secret(string name, string workingDirectory, List<string> found)
    {
        var (text, file) = (Text(name), Text($"{name}File"));
        if (text is not null && file is not null)
        {
            found.Add($"The settings \"{name}\" and \"{name}File\" are both set; remove one of them.");
        }

        return text ?? (file is null ? null : SecretFile.Read($"{name}File", Path.GetFullPath(file, workingDirectory), found));
    }

    int Number(string name, int otherwise, int least, int most)
    {
        if (Text(name) is not { } text)
        {
            return otherwise;
        }

        if (int.TryParse(text, out var number) && number >= least && number <= most)
        {
            return number;
        }

        faults.Add($"The setting \"{name}\" is \"{text}\"; set it to a whole number from {least} to {most}.");
        return otherwise;
    }

    bool Switch(string name, bool otherwise)
    {
        if (Text(name) is not { } text)
        {
            return otherwise;
        }

        if (bool.TryParse(text, out var value))
        {
            return value;
        }

        faults.Add($"The setting \"{name}\" is \"{text}\"; set it to \"true\" or \"false\".");
        return otherwise;
    }

    // The sentence does not repeat what was set: it is secret.
    WriteKey? Key(string name, string workingDirectory)
    {
        if (Secret(name, workingDirectory, faults) is not { } text)
        {
            return null;
        }

        if (WriteKey.Fault(text) is not { } fault)
        {
            return new(text);
        }

        faults.Add($"The setting \"{name}\" {fault}; set it to what \"openssl rand -hex 32\" prints, or to nothing.");
        return null;
    }

    T Choice<T>(string name, T otherwise, out T chosen)
        where T : struct, Enum => chosen = Choice(name, otherwise);

    T Choice<T>(string name, T otherwise)
        where T : struct, Enum
    {
        if (Text(name) is not { } text)
        {
            return otherwise;
        }

        if (Enum.GetNames<T>().Contains(text, StringComparer.OrdinalIgnoreCase))
        {
            return Enum.Parse<T>(text, ignoreCase: true);
        }

        var choices = string.Join(", ", Enum.GetNames<T>().Select(choice => $"\"{choice}\""));
        faults.Add($"The setting \"{name}\" is \"{text}\"; set it to one of {choices}.");
        return otherwise;
    }

    string[] Urls(string text, string http2Text, out string[] http2)
    {
        var addresses = Addresses(text, "\"Urls\" or --urls");
        if (addresses.Length == 0)
        {
            faults.Add("The setting \"Urls\" names no address; set it to one like \"http://localhost:5080\".");
        }

        http2 = Addresses(http2Text, "\"Http2Urls\"");
        foreach (var address in http2.Where(address => Array.Exists(addresses, other => ShareAPort(address, other))))
        {
            faults.Add(
                $"The address \"{address}\" of \"Http2Urls\" has the port of one of \"Urls\"; give it another, because without TLS " +
                "a port speaks either HTTP/1.1 or HTTP/2.");
        }

        return addresses;
    }

    string[] Addresses(string text, string setting)
    {
        var addresses = text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var address in addresses.Where(address => !IsAddress(address)))
        {
            faults.Add(
                $"The address \"{address}\" cannot be listened on; set {setting} to an address like " +
                "\"http://localhost:5080\" (for https, put a reverse proxy before the server).");
        }

        return addresses;
    }

    // Port 0 is any free one, another for each address.
    static bool ShareAPort(string address, string other) =>
        IsAddress(address) && IsAddress(other) && BindingAddress.Parse(address).Port is > 0 and var port && BindingAddress.Parse(other).Port == port;

    static bool IsAddress(string address)
    {
        try
        {
            var binding = BindingAddress.Parse(address);
            var isDynamic = binding.Port == 0 && string.Equals(binding.Host, "localhost", StringComparison.OrdinalIgnoreCase);
            return string.Equals(binding.Scheme, "http", StringComparison.OrdinalIgnoreCase)
                && binding.PathBase.Length == 0 && binding.Port is >= 0 and <= 65_535 && !isDynamic;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    string[] Origins(string text)
    {
        if (string.Equals(text, "none", StringComparison.OrdinalIgnoreCase))
        {
            return [];
        }

        var origins = text.Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries);
        foreach (var origin in origins)
        {
            var isOrigin = Uri.TryCreate(origin, UriKind.Absolute, out var uri)
                && string.Equals(uri.GetLeftPart(UriPartial.Authority), origin, StringComparison.OrdinalIgnoreCase);
            if (origin != "*" && !isOrigin)
            {
                faults.Add(
                    $"The setting \"CorsOrigins\" holds \"{origin}\"; set it to \"*\", \"none\" or origins like " +
                    "\"https://example.org\", without a path.");
            }
        }

        return origins;
    }

    string[] Hosts(string text)
    {
        var hosts = text.Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries);
        foreach (var host in hosts.Where(host => !HostPattern.IsPattern(host)))
        {
            faults.Add(
                $"The setting \"AllowedHosts\" holds \"{host}\"; set it to \"*\" or to names like \"example.org\" and \"*.example.org\", " +
                "without a port.");
        }

        return hosts;
    }

    void RefuseUnknown()
    {
        foreach (var (name, value) in section.AsEnumerable(makePathsRelative: true))
        {
            if (value is not null && !known.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                faults.Add(
                    $"There is no setting \"{Settings.Section}:{name}\".{DidYouMean.SentenceFor(name, known)} " +
                    "Correct or remove it.");
            }
        }
    }
}
