namespace GovernanceGraph.Server.Configuration;

/// <summary>A setting that is one of a few words.</summary>
sealed class ChoiceSetting<T>(string name, T defaultValue, string sentence) : Setting<T>(name, defaultValue, sentence)
    where T : struct, Enum
{
    static readonly string[] Words = Enum.GetNames<T>();

    internal override string DefaultText => Default.ToString();

    internal override string Range => string.Join(", ", Words);

    internal override string Expected => $"one of {string.Join(", ", Words.Select(word => $"\"{word}\""))}";

    // The number of a value is not one of its names.
    internal override bool TryParse(string text, out T value)
    {
        value = Default;
        return Words.Contains(text, StringComparer.OrdinalIgnoreCase)
            && Enum.TryParse(text, ignoreCase: true, out value);
    }
}

/// <summary>A setting that is true or false.</summary>
sealed class BooleanSetting(string name, bool defaultValue, string sentence)
    : Setting<bool>(name, defaultValue, sentence)
{
    const string True = "true";
    const string False = "false";

    internal override string DefaultText => Default ? True : False;

    internal override string Range => $"{True}, {False}";

    internal override string Expected => $"\"{True}\" or \"{False}\"";

    internal override bool TryParse(string text, out bool value) => bool.TryParse(text, out value);
}
