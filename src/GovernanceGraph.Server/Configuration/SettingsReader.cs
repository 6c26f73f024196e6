using GovernanceGraph.Api.Limits;
using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Requests;

namespace GovernanceGraph.Server.Configuration;

/// <summary>
/// Reads the settings of <see cref="SettingsTable"/>: from the command line, and then from where
/// <see cref="SettingsSources"/> finds them. All errors are reported at once.
/// </summary>
sealed class SettingsReader
{
    readonly CommandLineSettings commandLine;
    readonly SettingsSources sources;
    readonly string workingDirectory;
    readonly string applicationDirectory;
    readonly List<string> errors = [];

    SettingsReader(CommandLineSettings commandLine, SettingsSources sources, ProcessEnvironment environment)
    {
        this.commandLine = commandLine;
        this.sources = sources;
        workingDirectory = environment.WorkingDirectory;
        applicationDirectory = environment.ApplicationDirectory;
    }

    /// <exception cref="SettingsException">A setting is not known or has a value that it cannot have.</exception>
    internal static Settings Read(CommandLineSettings commandLine, ProcessEnvironment environment)
    {
        var reader = new SettingsReader(commandLine, SettingsSources.Of(environment), environment);
        var settings = reader.Read();
        reader.RefuseUnknown();
        return reader.errors.Count == 0 ? settings : throw new SettingsException(reader.errors);
    }

    Settings Read()
    {
        var store = Value(SettingsTable.Store);
        var (urls, http2Urls, metricsUrls) = UrlSettings.Read(
            Text(SettingsTable.Urls)!,
            Text(SettingsTable.Http2Urls),
            Text(SettingsTable.MetricsUrls),
            errors
        );
        var maxRequestValues = Value(SettingsTable.MaxRequestValues);
        return new()
        {
            Store = store,
            Neo4j = store == StoreKind.Neo4j ? Neo4j() : null,
            Urls = urls,
            Http2Urls = http2Urls,
            MetricsUrls = metricsUrls,
            TracesUrl = Text(SettingsTable.TracesUrl) is { } traces ? UrlSettings.ReadTarget(traces, errors) : null,
            Data = Folder(SettingsTable.Data)!,
            Seed = Folder(SettingsTable.Seed) is { } seed
                ? SeedLocation.Named(seed)
                : SeedLocation.Find(workingDirectory, applicationDirectory),
            SeedWhenEmpty = Value(SettingsTable.SeedWhenEmpty),
            WriteKey = Key(SettingsTable.WriteKey),
            LogLevel = Value(SettingsTable.LogLevel),
            LogFormat = Value(SettingsTable.LogFormat),
            CorsOrigins = OriginSettings.Read(Text(SettingsTable.CorsOrigins)!, errors),
            AllowedHosts = Text(SettingsTable.AllowedHosts) is { } hosts ? HostPattern.Read(hosts, errors) : null,
            TrustedProxies = Text(SettingsTable.TrustedProxies) is { } proxies
                ? NetworkSettings.Read(proxies, errors)
                : [],
            MaxRequestBytes = Value(SettingsTable.MaxRequestBytes),
            MaxLinkLength = Value(SettingsTable.MaxLinkLength),
            MaxRequestValues = maxRequestValues,
            Limits = Limits(new()),
            Pages = Pages(ApiLimits.Standard),
            MaxExecutions = Value(SettingsTable.MaxExecutions),
            MaxExpensiveExecutions = Value(SettingsTable.MaxExpensiveExecutions),
            MaxWaiting = Value(SettingsTable.MaxWaiting),
            MaxAnswerMemory = Value(SettingsTable.MaxAnswerMemory),
            MaxRequestMemory = Value(SettingsTable.MaxRequestMemory),
            MaxSubscriptionMemory = Value(SettingsTable.MaxSubscriptionMemory),
            Documents = Folder(SettingsTable.Documents),
            OnlyTrustedDocuments = Value(SettingsTable.OnlyTrustedDocuments),
            MaxAutomaticDocumentBytes = Value(SettingsTable.MaxAutomaticDocumentBytes),
            MaxAgeSeconds = Value(SettingsTable.MaxAgeSeconds),
            RequestTimeout = Seconds(SettingsTable.RequestTimeoutSeconds),
            MaxConnections = Value(SettingsTable.MaxConnections),
            Subscriptions = Subscriptions(maxRequestValues),
            ShutdownTimeout = Seconds(SettingsTable.ShutdownTimeoutSeconds),
        };
    }

    Neo4jSettings? Neo4j()
    {
        var before = errors.Count;
        var (user, password, token) = (
            Text(SettingsTable.Neo4jUser),
            Secret(SettingsTable.Neo4jPassword),
            Secret(SettingsTable.Neo4jToken)
        );
        return errors.Count > before // a secret that cannot be read is not also one that is missing
            ? null
            : Neo4jSettingsReader.Read(
                Text(SettingsTable.Neo4jUri),
                user,
                password,
                token,
                Text(SettingsTable.Neo4jDatabase)!.Text,
                errors
            );
    }

    ExecutionLimits Limits(ExecutionLimits defaults) =>
        defaults with
        {
            Parsing = defaults.Parsing with { MaxTokens = Value(SettingsTable.MaxTokens) },
            Validation = defaults.Validation with
            {
                MaxDepth = Value(SettingsTable.MaxQueryDepth),
                MaxFields = Value(SettingsTable.MaxFields),
            },
            MaxCost = Value(SettingsTable.MaxCost),
            MaxCachedCharacters = Value(SettingsTable.MaxCachedCharacters),
            MaxResponseBytes = Value(SettingsTable.MaxResponseBytes),
        };

    ApiLimits Pages(ApiLimits defaults)
    {
        var max = Value(SettingsTable.MaxPageSize);
        var size = Find(SettingsTable.DefaultPageSize) is null
            ? Math.Min(SettingsTable.DefaultPageSize.Default, max)
            : Value(SettingsTable.DefaultPageSize);
        if (size > max)
        {
            errors.Add(
                $"The {Find(SettingsTable.DefaultPageSize)!.Subject} is {size}, more than "
                    + $"\"MaxPageSize\", which is {max}; lower the former or raise the latter."
            );
        }

        return defaults with
        {
            MaxPageSize = max,
            DefaultPageSize = size,
            MaxRecordsVisited = Value(SettingsTable.MaxRecordsVisited),
            MaxRevisions = Value(SettingsTable.MaxRevisions),
        };
    }

    SubscriptionSettings Subscriptions(int maxRequestValues) =>
        new()
        {
            MaxConnections = Value(SettingsTable.MaxOpenConnections),
            MaxConnectionsPerAddress = Value(SettingsTable.MaxConnectionsPerAddress),
            MaxPerConnection = Value(SettingsTable.MaxOperationsPerConnection),
            MaxRequestValues = maxRequestValues,
            MaxMessageBytes = Value(SettingsTable.MaxMessageBytes),
            MaxUnsentBytes = Value(SettingsTable.MaxUnsentBytes),
            SendTimeout = Seconds(SettingsTable.SendTimeoutSeconds),
            InitTimeout = Seconds(SettingsTable.InitTimeoutSeconds),
            KeepAlive = Seconds(SettingsTable.KeepAliveSeconds),
        };

    SettingValue? Find(Setting setting) =>
        commandLine[setting] is { } text ? new(text, $"option {setting.Option!.Name}") : sources.Find(setting);

    T Value<T>(Setting<T> setting)
    {
        if (Find(setting) is not { } found)
        {
            return setting.Default;
        }

        if (setting.TryParse(found.Text, out var value))
        {
            return value;
        }

        errors.Add($"The {found.Subject} is \"{found.Text}\"; set it to {setting.Expected}.");
        return setting.Default;
    }

    TimeSpan Seconds(IntegerSetting setting) => TimeSpan.FromSeconds(Value(setting));

    /// <summary>The text of a setting, or its default; null where it has none.</summary>
    SettingValue? Text(TextSetting setting) =>
        Find(setting) ?? (setting.Default is { } text ? new(text, $"setting \"{setting.Name}\"") : null);

    string? Folder(TextSetting setting) =>
        Text(setting) is { } path ? Path.GetFullPath(path.Text, workingDirectory) : null;

    // Set as itself, or by the name of a file that holds it. No sentence repeats it.
    string? Secret(SecretSetting setting)
    {
        var (value, file) = (Find(setting), Find(setting.File));
        if (value is not null && file is not null)
        {
            errors.Add($"The {value.Subject} and the {file.Subject} are both set; remove one of them.");
        }

        return value?.Text ?? (file is null ? null : SecretFile.Read(file, workingDirectory, errors));
    }

    WriteKey? Key(SecretSetting setting)
    {
        if (Secret(setting) is not { } key)
        {
            return null;
        }

        if (WriteKey.Error(key) is not { } error)
        {
            return new(key);
        }

        var subject = (Find(setting) ?? Find(setting.File))!.Subject;
        errors.Add($"The {subject} {error}; set it to what \"openssl rand -hex 32\" prints, or leave it empty.");
        return null;
    }

    void RefuseUnknown()
    {
        var known = SettingsTable.All.Select(setting => setting.Name).ToList();
        errors.AddRange(
            from unknown in sources.NamesExcept(known)
            select $"There is no setting \"{SettingsSources.Section}:{unknown.Name}\" ({unknown.Origin})."
                + $"{DidYouMean.SentenceFor(unknown.Name, known)} Correct or remove it."
        );
    }
}
