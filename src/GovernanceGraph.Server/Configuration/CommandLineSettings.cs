namespace GovernanceGraph.Server.Configuration;

/// <summary>
/// What the command line says of settings. It is kept apart from the other sources, because there an empty value means
/// that nothing is set, and here it is a value that somebody wrote.
/// </summary>
sealed class CommandLineSettings
{
    readonly Dictionary<Setting, string> values = [];

    /// <summary>The value of a setting; null where the command line does not name it.</summary>
    internal string? this[Setting setting]
    {
        get => values.GetValueOrDefault(setting);
        init
        {
            if (value is not null)
            {
                values.Add(setting, value);
            }
        }
    }
}
