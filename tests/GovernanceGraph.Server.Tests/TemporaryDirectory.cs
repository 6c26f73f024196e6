namespace GovernanceGraph.Server.Tests;

/// <summary>A directory for one test, removed after it.</summary>
sealed class TemporaryDirectory : IDisposable
{
    internal string FullName { get; } = Directory.CreateTempSubdirectory("governancegraph-").FullName;

    internal string this[string name] => Path.Combine(FullName, name);

    public void Dispose() => Directory.Delete(FullName, recursive: true);
}
