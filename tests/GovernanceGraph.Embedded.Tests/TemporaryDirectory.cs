namespace GovernanceGraph.Embedded.Tests;

sealed class TemporaryDirectory : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("governance-graph-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
