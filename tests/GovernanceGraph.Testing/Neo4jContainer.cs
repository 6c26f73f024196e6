using System.Globalization;
using Docker.DotNet.Models;
using DotNet.Testcontainers.Builders;
using DotNet.Testcontainers.Configurations;
using DotNet.Testcontainers.Containers;
using DotNet.Testcontainers.Volumes;

namespace GovernanceGraph.Testing;

/// <summary>
/// Runs Neo4j in a container. Each run is a container of its own over one volume, so that its settings may differ; the
/// volume and what a killed test run left behind are removed by Testcontainers.
/// </summary>
/// <param name="image">The image, for example "neo4j:5.26-community".</param>
/// <param name="javaOptions">What the variable "JAVA_TOOL_OPTIONS" says to Java; null: nothing.</param>
sealed class Neo4jContainer(string image, string? javaOptions) : INeo4jRunner
{
    const int HttpPort = 7474;
    const int BoltPort = 7687;
    const string Data = "/data";

    readonly IVolume volume = new VolumeBuilder().WithName($"governancegraph-neo4j-{Guid.NewGuid():N}").Build();
    IContainer? container;

    public string Password => "governance";

    public Uri Http { get; } = new($"http://127.0.0.1:{FreePort.Find().ToString(CultureInfo.InvariantCulture)}");

    public Uri Bolt { get; } = new($"bolt://127.0.0.1:{FreePort.Find().ToString(CultureInfo.InvariantCulture)}");

    public async Task StartAsync(string heap, IReadOnlyDictionary<string, string> settings)
    {
        if (container is { State: TestcontainersStates.Running })
        {
            return;
        }

        await RemoveAsync();
        container = new ContainerBuilder(image)
            .WithPortBinding(Http.Port, HttpPort)
            .WithPortBinding(Bolt.Port, BoltPort)
            .WithVolumeMount(volume, Data)
            .WithEnvironment("NEO4J_AUTH", $"neo4j/{Password}")
            .WithEnvironment(Variable("server.memory.heap.initial_size"), heap)
            .WithEnvironment(Variable("server.memory.heap.max_size"), heap)
            .WithEnvironment(Neo4jCommand.JavaVariable, javaOptions ?? "")
            .WithEnvironment(
                settings.ToDictionary(
                    setting => Variable(setting.Key),
                    setting => setting.Value,
                    StringComparer.Ordinal
                )
            )
            .Build();
        await container.StartAsync();
    }

    public Task StopAsync() => container!.StopAsync();

    public async Task KillAsync()
    {
        using var client = TestcontainersSettings
            .OS.DockerEndpointAuthConfig.GetDockerClientBuilder(Guid.NewGuid())
            .Build();
        await client.Containers.KillContainerAsync(container!.Id, new ContainerKillParameters());
        await container.GetExitCodeAsync(); // it has ended when its exit code is known
    }

    public Task PauseAsync() => container!.PauseAsync();

    public Task ResumeAsync() => container!.UnpauseAsync();

    public async Task<string> AdminAsync(IReadOnlyList<string> arguments)
    {
        await using var admin = new ContainerBuilder(image)
            .WithVolumeMount(volume, Data)
            .WithEntrypoint("sleep", "infinity")
            .Build();
        await admin.StartAsync();
        var result = await admin.ExecAsync(["neo4j-admin", .. arguments]);
        return result.ExitCode == 0
            ? result.Stdout + result.Stderr
            : throw new InvalidOperationException(
                $"\"neo4j-admin {string.Join(' ', arguments)}\" ended with {result.ExitCode}: "
                    + $"{result.Stdout}{result.Stderr}"
            );
    }

    public void Dispose() =>
        Task.Run(async () =>
            {
                await RemoveAsync();
                await volume.DisposeAsync();
            })
            .GetAwaiter()
            .GetResult();

    /// <summary>
    /// The variable for a setting of "neo4j.conf", by the rule of the official image: "." is written "_", and "_" is
    /// written "__".
    /// </summary>
    internal static string Variable(string setting) =>
        $"NEO4J_{setting.Replace("_", "__", StringComparison.Ordinal).Replace('.', '_')}";

    async Task RemoveAsync()
    {
        if (container is not null)
        {
            await container.DisposeAsync();
            container = null;
        }
    }
}
