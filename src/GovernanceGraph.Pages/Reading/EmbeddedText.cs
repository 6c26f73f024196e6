namespace GovernanceGraph.Pages.Reading;

/// <summary>Texts of the project that are parts of the program.</summary>
static class EmbeddedText
{
    /// <summary>The text of a file.</summary>
    internal static string Read(string name)
    {
        using var stream =
            typeof(EmbeddedText).Assembly.GetManifestResourceStream(name)
            ?? throw new System.Diagnostics.UnreachableException($"The program has no file \"{name}\".");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
