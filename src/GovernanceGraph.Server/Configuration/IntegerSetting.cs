using System.Globalization;

namespace GovernanceGraph.Server.Configuration;

/// <summary>A setting that is a whole number.</summary>
sealed class IntegerSetting(string name, int defaultValue, int min, int max, string sentence)
    : Setting<int>(name, defaultValue, sentence)
{
    readonly string? defaultText;

    internal int Min => min;

    internal int Max => max;

    /// <summary>In digits, or in words where the default depends on the machine.</summary>
    internal override string DefaultText => defaultText ?? Text(Default);

    /// <summary>How the default is described where it depends on the machine.</summary>
    internal string DefaultInWords
    {
        init => defaultText = value;
    }

    internal override string Range => $"{Text(min)} to {Text(max)}";

    internal override string Expected => $"an integer from {Text(min)} to {Text(max)}";

    internal override bool TryParse(string text, out int value) =>
        int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out value)
        && value >= min
        && value <= max;

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
