namespace GovernanceGraph.Tests;

/// <summary>Files of the repository that tests read.</summary>
static class Repository
{
    internal static string PathOf(string name)
    {
        for (
            var directory = new DirectoryInfo(AppContext.BaseDirectory);
            directory is not null;
            directory = directory.Parent
        )
        {
            if (File.Exists(Path.Combine(directory.FullName, "GovernanceGraph.sln")))
            {
                return Path.Combine(directory.FullName, name);
            }
        }

        throw new DirectoryNotFoundException("The tests run outside the repository.");
    }
}
