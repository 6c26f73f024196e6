namespace GovernanceGraph.Testing;

/// <summary>A way to run a Neo4j of one's own, whose content stays while it is stopped. User "neo4j".</summary>
interface INeo4jRunner : IDisposable
{
    /// <summary>The password of the user "neo4j".</summary>
    string Password { get; }

    /// <summary>Its address over HTTP, the same for all runs.</summary>
    Uri Http { get; }

    /// <summary>Its address over Bolt, the same for all runs.</summary>
    Uri Bolt { get; }

    /// <summary>
    /// Starts it. It may need some time more until it answers; to start what runs already does nothing.
    /// </summary>
    /// <param name="heap">The size of its heap, for example "256m".</param>
    /// <param name="settings">Settings of "neo4j.conf" for this run.</param>
    Task StartAsync(string heap, IReadOnlyDictionary<string, string> settings);

    /// <summary>Stops it in good order.</summary>
    Task StopAsync();

    /// <summary>Ends it at once, as a power cut would.</summary>
    Task KillAsync();

    /// <summary>Holds all its threads; connections stay open.</summary>
    Task PauseAsync();

    /// <summary>Lets it go on after <see cref="PauseAsync"/>.</summary>
    Task ResumeAsync();

    /// <summary>Runs "neo4j-admin" on the stopped server. A failure is an exception.</summary>
    /// <returns>What it printed.</returns>
    Task<string> AdminAsync(IReadOnlyList<string> arguments);
}
