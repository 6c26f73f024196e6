using System.Globalization;
using System.Text.Json;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Neo4j.Connections;

/// <summary>What a server says of itself at its root address, without credentials.</summary>
/// <param name="Version">"5.26.12", "2025.06.0" or, of Aura, "5.27-aura".</param>
/// <param name="HasHttpApi">Whether it offers the HTTP API.</param>
/// <param name="HasQueryApi">Whether it offers the Query API.</param>
sealed record Discovery(string Version, bool HasHttpApi, bool HasQueryApi)
{
    /// <summary>The first version that knows all that the statements say: "CALL (variable) { … }".</summary>
    static readonly (int Major, int Minor) Oldest = (5, 23);

    /// <exception cref="StoreException">The server is too old.</exception>
    public static async ValueTask<Discovery> AskAsync(
        Neo4jWire wire,
        Neo4jOptions options,
        CancellationToken cancellationToken
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, options.Base);
        request.Headers.TryAddWithoutValidation("Accept", "application/json");
        using var answer = await wire.SendAsync(request, Neo4jWire.MaxAnswerBytes, cancellationToken);
        var found = Read(answer.Memory);
        return found.IsNewEnough()
            ? found
            : throw new StoreException(
                StoreErrorCode.Unavailable,
                $"Neo4j at \"{options.Address}\" is of version {found.Version}; install {Oldest.Major}."
                    + $"{Oldest.Minor} or a later one."
            );
    }

    /// <summary>The interface to speak: the HTTP API where it is offered.</summary>
    public Neo4jApi Api(Neo4jWire wire, Neo4jOptions options)
    {
        return HasHttpApi && options.Only != ApiKind.QueryApi
            ? new HttpApi(wire, new(options.Base, $"{Database(options)}/tx/commit"))
            : new QueryApi(wire, QueryAddress(options));
    }

    /// <summary>Where every version that is new enough has the Query API.</summary>
    public static Uri QueryAddress(Neo4jOptions options) => new(options.Base, $"{Database(options)}/query/v2");

    static string Database(Neo4jOptions options) => $"db/{Uri.EscapeDataString(options.Database)}";

    /// <exception cref="InvalidDataException">It is not what a Neo4j says.</exception>
    static Discovery Read(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("neo4j_version", out var version))
        {
            throw new InvalidDataException("The root document does not name a version of Neo4j.");
        }

        return new(version.ToString(), root.TryGetProperty("transaction", out _), root.TryGetProperty("query", out _));
    }

    bool IsNewEnough()
    {
        var parts = Version.Split('.', '-');
        return (HasHttpApi || HasQueryApi)
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major)
            && int.TryParse(parts.ElementAtOrDefault(1), NumberStyles.None, CultureInfo.InvariantCulture, out var minor)
            && (major, minor).CompareTo(Oldest) >= 0;
    }
}
