namespace GovernanceGraph.GraphQL.Tests;

/// <summary>The files of the repository that the tests are part of.</summary>
static class Repository
{
    internal static readonly string Root = Find(AppContext.BaseDirectory);

    internal static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    static string Find(string directory) =>
        File.Exists(Path.Combine(directory, "GovernanceGraph.sln"))
            ? directory
            : Find(
                Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(directory))
                    ?? throw new DirectoryNotFoundException("The tests do not run from inside the repository.")
            );
}
