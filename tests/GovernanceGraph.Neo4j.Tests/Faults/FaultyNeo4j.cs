using GovernanceGraph.Neo4j.Connections;
using GovernanceGraph.Testing;
using Xunit;

namespace GovernanceGraph.Neo4j.Tests.Faults;

/// <summary>
/// A server that tests stop, kill and starve, one after another. Each says how it must run, and leaves it as it likes.
/// </summary>
public sealed class FaultyNeo4j : IDisposable
{
    /// <summary>The name of the collection.</summary>
    public const string Name = "faulty neo4j";

    Neo4jServer? server;
    State state;

    /// <inheritdoc/>
    public void Dispose() => server?.Dispose();

    /// <summary>The server, running without further options.</summary>
    internal async Task<Neo4jServer> RunningAsync()
    {
        ServiceRequired.Unless(Neo4jServer.CanStart, Neo4jServer.Missing);
        if (state == State.Special)
        {
            await EndAsync(kill: true); // a test failed before it could do so
        }

        if (server is null)
        {
            server = await Neo4jServer.StartAsync("256m", isShortLived: true);
        }
        else if (state == State.Ended)
        {
            await server.StartAgainAsync();
        }

        state = State.Usual;
        return server;
    }

    /// <summary>Stops it in good order, or as a power cut would.</summary>
    internal async Task EndAsync(bool kill = false)
    {
        await (kill ? server!.KillAsync() : server!.StopAsync());
        state = State.Ended;
    }

    /// <summary>Starts it with settings, which hold until it is ended.</summary>
    internal async Task StartAsync(params (string Name, string Value)[] settings)
    {
        state = State.Special;
        await server!.StartAgainAsync(settings);
    }

    internal static Neo4jConnection Connection(Neo4jServer server, Func<Neo4jOptions, Neo4jOptions>? change = null)
    {
        var options = SharedNeo4j.Options(server);
        return new(change?.Invoke(options) ?? options);
    }

    enum State
    {
        Ended,
        Usual,
        Special,
    }
}

/// <summary>Tests of one server run one after another.</summary>
[CollectionDefinition(FaultyNeo4j.Name)]
public sealed class FaultTests : ICollectionFixture<FaultyNeo4j> { }
