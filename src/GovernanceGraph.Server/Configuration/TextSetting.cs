namespace GovernanceGraph.Server.Configuration;

/// <summary>A setting that is a text, or a list in one; what it may hold is judged by a reader of its own.</summary>
sealed class TextSetting(string name, string? defaultValue, string range, string sentence) : Setting(name, sentence)
{
    /// <summary>What holds where nothing is set; null: nothing.</summary>
    internal string? Default => defaultValue;

    internal override string DefaultText => defaultValue ?? "";

    internal override string Range => range;
}

/// <summary>A text that is told nobody. It is set as itself, or by the name of a file that holds it.</summary>
sealed class SecretSetting(string name, string range, string sentence) : Setting(name, sentence)
{
    internal override string DefaultText => "";

    internal override string Range => range;

    internal override bool IsSecret => true;

    /// <summary>The setting that names the file.</summary>
    internal TextSetting File { get; } =
        new($"{name}File", null, "a file", $"A file that contains the value of `{name}`; set one or the other.");
}
