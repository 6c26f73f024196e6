using System.Globalization;
using System.Text.Json;
using GovernanceGraph.Neo4j.Connections;
using GovernanceGraph.Neo4j.Layout;

namespace GovernanceGraph.Neo4j.Loading;

/// <summary>
/// Clears away what a dead load left: the versions that it made, and the ends that it put to others. First
/// relationships, found at their starts, which have few, then nodes; page by page in the order of ids, all labels
/// together.
/// </summary>
static class LeftoverCleaner
{
    const int PageSize = 1_000;

    const string OfRelationships = """
        CALL (page) { UNWIND page AS node MATCH (node)-[version]->() WHERE version.FROM > $p2 DELETE version }
        CALL (page) { UNWIND page AS node MATCH (node)-[version]->() WHERE version.TO > $p2 AND version.TO < OPEN
          SET version.TO = OPEN, version.HELD = version.HELD / UNIT * UNIT + OPEN }
        """;

    const string OfNodes = """
        CALL (page) { UNWIND page AS version WITH version WHERE version.TO > $p2 AND version.TO < OPEN SET version.TO = OPEN }
        CALL (page) { UNWIND page AS version WITH version WHERE version.FROM > $p2 DETACH DELETE version }
        """;

    public static async Task CleanAsync(
        Neo4jConnection connection,
        WriterLease lease,
        CancellationToken cancellationToken
    )
    {
        await CleanAsync(connection, lease, OfRelationships, cancellationToken);
        await CleanAsync(connection, lease, OfNodes, cancellationToken);
        await lease.UnmarkAsync(cancellationToken);
    }

    static async Task CleanAsync(
        Neo4jConnection connection,
        WriterLease lease,
        string step,
        CancellationToken cancellationToken
    )
    {
        var pages = Labels.OfVersions.Select(label => (Label: label, After: "", Upper: "")).ToArray();
        while (true)
        {
            pages = await NextAsync(connection, pages, cancellationToken);
            if (pages.Length == 0)
            {
                return;
            }

            await lease.WriteOrThrowAsync(
                turn =>
                    pages.Select(page =>
                        StatementParameters.Of(
                            Statement(page.Label, step),
                            page.After,
                            turn,
                            lease.Revision,
                            page.Upper
                        )
                    ),
                cancellationToken
            );
        }
    }

    // The pages after these. A page ends at an id, so that the versions of one are not parted.
    static async Task<(string Label, string After, string Upper)[]> NextAsync(
        Neo4jConnection connection,
        (string Label, string After, string Upper)[] pages,
        CancellationToken cancellationToken
    )
    {
        using var answer = await connection.RunAsync(
            Array.ConvertAll(
                pages,
                page =>
                    StatementParameters.Of(
                        $"MATCH (node:{page.Label}) WHERE node.id > $p0 WITH node.id AS id ORDER BY id "
                            + $"LIMIT {PageSize} RETURN max(id) AS current, count(*) AS answer",
                        page.Upper
                    )
            ),
            AccessMode.Read,
            cancellationToken
        );
        return
        [
            .. pages
                .Select((page, i) => (page.Label, page.Upper, TextOf(answer.Row(i, 0))))
                .Where(page => page.Item3 is not null)!,
        ];
    }

    static string Statement(string label, string step) =>
        $$"""
        MATCH (store:{{Labels.Store}} {id: 'store', turn: $p1})
        MATCH (node:{{label}}) WHERE node.id > $p0 AND node.id <= $p3
        WITH collect(node) AS page
        {{step.Replace("FROM", Properties.FromRevision, StringComparison.Ordinal).Replace("TO", Properties.ToRevision, StringComparison.Ordinal)
            .Replace("OPEN", Properties.Open.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("HELD", Properties.Held, StringComparison.Ordinal)
            .Replace("UNIT", Properties.HeldUnit.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)}}
        """;

    static string? TextOf(ReadOnlySpan<byte> row)
    {
        var reader = new Utf8JsonReader(row);
        reader.Read();
        reader.Read();
        return reader.GetString();
    }
}
