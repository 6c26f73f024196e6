namespace GovernanceGraph.Server.Configuration;

/// <summary>
/// Where settings stand: environment variables before the appsettings.json of the working directory before the one beside
/// the program. What says which store there is may stand outside the section too: "Store", "Neo4j:Uri" and so on, as whoever
/// knows Neo4j looks for it.
/// </summary>
static class SettingsSources
{
    const string File = "appsettings.json";

    static readonly string[] OutsideToo = ["Store", "Neo4j"];

    /// <exception cref="SettingsException">A file cannot be read, or one source contradicts itself.</exception>
    internal static IConfiguration Read(ProcessEnvironment environment)
    {
        try
        {
            return new ConfigurationBuilder()
                .AddConfiguration(InSection(InFolder(environment.ApplicationDirectory)))
                .AddConfiguration(InSection(InFolder(environment.WorkingDirectory)))
                .AddConfiguration(InSection(environment.Environment))
                .Build();
        }
        catch (InvalidDataException exception)
        {
            throw new SettingsException(
                $"The settings cannot be read: {exception.Message} {exception.InnerException?.Message} Correct the file.");
        }
    }

    static IConfigurationRoot InFolder(string folder) =>
        new ConfigurationBuilder().AddJsonFile(Path.Combine(folder, File), optional: true).Build();

    /// <summary>The source, with what stands outside the section inside it.</summary>
    static IConfigurationRoot InSection(IConfiguration source)
    {
        var outside =
            from name in OutsideToo
            from setting in source.GetSection(name).AsEnumerable()
            where setting.Value is { Length: > 0 }
            select setting;
        var moved = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in outside)
        {
            var inside = $"{Settings.Section}:{name}";
            if (source[inside] is { Length: > 0 } other && other != value)
            {
                throw new SettingsException($"The settings \"{name}\" and \"{inside}\" say different things; remove one of them.");
            }

            moved[inside] = value;
        }

        return new ConfigurationBuilder().AddConfiguration(source).AddInMemoryCollection(moved).Build();
    }
}
