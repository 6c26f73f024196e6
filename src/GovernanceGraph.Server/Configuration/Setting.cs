namespace GovernanceGraph.Server.Configuration;

/// <summary>
/// One setting, as the operator sees it. The reader, the options of the command line with their help, and the table in
/// <c>docs/settings.md</c> follow from it.
/// </summary>
/// <param name="name">
/// The name in the section "GovernanceGraph" of a file; a colon separates it from the name of a section inside that
/// one.
/// </param>
/// <param name="sentence">What it is, in one sentence.</param>
abstract class Setting(string name, string sentence)
{
    internal string Name => name;

    internal string Sentence => sentence;

    /// <summary>The option of the command line that sets it too; null: none does.</summary>
    internal CommandLineOption? Option { get; init; }

    /// <summary>What holds where nothing is set, as help and documents show it; empty: nothing.</summary>
    internal abstract string DefaultText { get; }

    /// <summary>The values that it may have, as help and documents show them.</summary>
    internal abstract string Range { get; }

    /// <summary>Whether no message and no log may contain its value.</summary>
    internal virtual bool IsSecret => false;
}

/// <summary>A setting whose values can be judged one by one.</summary>
abstract class Setting<T>(string name, T defaultValue, string sentence) : Setting(name, sentence)
{
    /// <summary>What holds where nothing is set.</summary>
    internal T Default => defaultValue;

    /// <summary>What a value must be, as the end of the sentence "set it to …".</summary>
    internal abstract string Expected { get; }

    /// <summary>Reads a value; false where it is not one of those that the setting may have.</summary>
    internal abstract bool TryParse(string text, out T value);
}

/// <summary>How the command line names a setting.</summary>
/// <param name="Name">With its two hyphens: "--data".</param>
/// <param name="ValueName">What help calls the value: "DIR".</param>
/// <param name="IsFolder">Whether the value is the path of a folder, which cannot be empty.</param>
sealed record CommandLineOption(string Name, string ValueName, bool IsFolder = false);
