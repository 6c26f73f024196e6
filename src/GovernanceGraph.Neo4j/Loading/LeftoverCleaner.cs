using System.Globalization;
using System.Text.Json;
using GovernanceGraph.Neo4j.Connections;
using GovernanceGraph.Neo4j.Layout;

namespace GovernanceGraph.Neo4j.Loading;

/// <summary>
/// Clears away what a dead load left: the versions that it made, and the ends that it put to others. First relationships,
/// found at their starts, which have few, then nodes; page by page in the order of ids.
/// </summary>
static class LeftoverCleaner
{
    const int PageSize = 2_000;

    static readonly string Open = Properties.Open.ToString(CultureInfo.InvariantCulture);

    static readonly string[] Steps =
    [
        .. Labels.OfVersions.Select(label => Statement(label, """
            CALL (page) { UNWIND page AS node MATCH (node)-[version]->() WHERE version.FROM > $p2 DELETE version }
            CALL (page) { UNWIND page AS node MATCH (node)-[version]->() WHERE version.TO > $p2 AND version.TO < OPEN SET version.TO = OPEN }
            """)),
        .. Labels.OfVersions.Select(label => Statement(label, """
            CALL (page) { UNWIND page AS version WITH version WHERE version.TO > $p2 AND version.TO < OPEN SET version.TO = OPEN }
            CALL (page) { UNWIND page AS version WITH version WHERE version.FROM > $p2 DETACH DELETE version }
            """)),
    ];

    public static async Task CleanAsync(Neo4jConnection connection, WriterLease lease, CancellationToken cancellationToken)
    {
        foreach (var step in Steps)
        {
            var label = Labels.OfVersions[Array.IndexOf(Steps, step) % Labels.OfVersions.Count];
            for (var after = ""; await UpperAsync(connection, label, after, cancellationToken) is { } upper; after = upper)
            {
                var page = (After: after, Upper: upper);
                await lease.WriteOrThrowAsync(
                    turn => [StatementParameters.Of(step, page.After, turn, lease.Revision, page.Upper)], cancellationToken);
            }
        }

        await lease.UnmarkAsync(cancellationToken);
    }

    static string Statement(string label, string steps) => $$"""
        MATCH (store:{{Labels.Store}} {id: 'store', turn: $p1})
        MATCH (node:{{label}}) WHERE node.id > $p0 AND node.id <= $p3
        WITH collect(node) AS page
        {{steps.Replace("FROM", Properties.FromRevision, StringComparison.Ordinal).Replace("TO", Properties.ToRevision, StringComparison.Ordinal).Replace("OPEN", Open, StringComparison.Ordinal)}}
        """;

    // The id at which the page after another ends: the versions of one id must not be parted.
    static async Task<string?> UpperAsync(Neo4jConnection connection, string label, string after, CancellationToken cancellationToken)
    {
        var ask = StatementParameters.Of(
            $"MATCH (node:{label}) WHERE node.id > $p0 WITH node.id AS id ORDER BY id LIMIT {PageSize} RETURN max(id) AS current, count(*) AS answer", after);
        using var answer = await connection.RunAsync([ask], AccessMode.Read, cancellationToken);
        var reader = new Utf8JsonReader(answer.Row(0, 0));
        reader.Read();
        reader.Read();
        return reader.GetString();
    }
}
