using System.Text.Json;

namespace GovernanceGraph.Server.Configuration;

/// <summary>
/// Where settings are looked for: in environment variables, then in the appsettings.json of the working directory, then
/// in the one beside the program. What says which store there is may be outside the section too: "Store", "Neo4j:Uri"
/// and so on, where people who know Neo4j look for it.
/// </summary>
sealed class SettingsSources
{
    /// <summary>The section of a file, and the first part of the name of an environment variable.</summary>
    internal const string Section = "GovernanceGraph";

    const string FileName = "appsettings.json";

    static readonly string[] OutsideToo = ["Store", "Neo4j"];

    readonly IReadOnlyList<Source> sources;

    SettingsSources(params IReadOnlyList<Source> sources) => this.sources = sources;

    /// <exception cref="SettingsException">A file cannot be read, or one source contradicts itself.</exception>
    internal static SettingsSources Of(ProcessEnvironment environment)
    {
        try
        {
            return new(
                new("from the environment", environment.Environment),
                Source.InFolder(environment.WorkingDirectory),
                Source.InFolder(environment.ApplicationDirectory)
            );
        }
        catch (InvalidDataException exception)
        {
            throw new SettingsException(
                $"The settings cannot be read: {exception.Message} {exception.InnerException?.Message} "
                    + "Correct the file."
            );
        }
    }

    /// <summary>The value that comes first; null where the setting is nowhere, or empty.</summary>
    internal SettingValue? Find(Setting setting) =>
        (
            from source in sources
            where source[setting.Name] is { Length: > 0 }
            select new SettingValue(source[setting.Name]!, $"setting \"{setting.Name}\" ({source.Origin})")
        ).FirstOrDefault();

    /// <summary>Names that have a value and are not those of a setting, each with where it was found.</summary>
    internal IEnumerable<(string Name, string Origin)> NamesExcept(IReadOnlyCollection<string> known) =>
        from source in sources
        from name in source.Names
        where !known.Contains(name, StringComparer.OrdinalIgnoreCase)
        select (name, source.Origin);

    /// <summary>One place, with the names outside its section as if they were inside.</summary>
    sealed class Source
    {
        readonly IConfigurationSection inside;
        readonly Dictionary<string, string> outside = new(StringComparer.OrdinalIgnoreCase);

        internal Source(string origin, IConfiguration configuration)
        {
            Origin = origin;
            inside = configuration.GetSection(Section);
            var settings =
                from name in OutsideToo
                from setting in configuration.GetSection(name).AsEnumerable()
                where setting.Value is { Length: > 0 }
                select setting;
            foreach (var (name, value) in settings)
            {
                if (inside[name] is { Length: > 0 } other && other != value)
                {
                    throw new SettingsException(
                        $"The settings \"{name}\" and \"{Section}:{name}\" ({origin}) contradict each "
                            + "other; remove one of them."
                    );
                }

                outside.Add(name, value!);
            }
        }

        /// <summary>Where it is, as messages say it.</summary>
        internal string Origin { get; }

        internal string? this[string name] =>
            inside[name] is { Length: > 0 } text ? text : outside.GetValueOrDefault(name);

        internal IEnumerable<string> Names =>
            inside
                .AsEnumerable(makePathsRelative: true)
                .Where(setting => setting.Value is { Length: > 0 })
                .Select(setting => setting.Key)
                .Union(outside.Keys, StringComparer.OrdinalIgnoreCase);

        internal static Source InFolder(string folder)
        {
            var file = Path.Combine(folder, FileName);
            try
            {
                return new($"from \"{file}\"", new ConfigurationBuilder().AddJsonFile(file, optional: true).Build());
            }
            catch (InvalidDataException exception) when (exception.GetBaseException() is JsonException json)
            {
                throw new SettingsException(
                    $"The file \"{file}\" is not JSON (line {json.LineNumber + 1}, byte "
                        + $"{json.BytePositionInLine + 1}); correct it there."
                );
            }
        }
    }
}
