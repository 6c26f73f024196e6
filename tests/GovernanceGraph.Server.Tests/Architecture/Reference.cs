namespace GovernanceGraph.Server.Tests.Architecture;

/// <summary>One place in the source of a project that names something.</summary>
/// <param name="File">The file, relative to the project's folder.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Name">What is named, with its namespace.</param>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Declaration">
/// Where it is declared, relative to the project's folder; null if in another assembly.
/// </param>
sealed record Reference(string File, int Line, string Name, string Namespace, string? Declaration)
{
    /// <summary>The folder that names it; "." is the project's own.</summary>
    public string From => FolderOf(File);

    /// <summary>The folder where it is declared; null if in another assembly.</summary>
    public string? To => Declaration is null ? null : FolderOf(Declaration);

    public override string ToString() => $"{File}:{Line} uses {Name}{(Declaration is null ? "" : $" ({Declaration})")}";

    static string FolderOf(string file) =>
        Path.GetDirectoryName(file) is { Length: > 0 } folder ? folder.Replace(Path.DirectorySeparatorChar, '/') : ".";
}
