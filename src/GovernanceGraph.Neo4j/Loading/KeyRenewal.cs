using System.Globalization;
using System.Text.Json;
using GovernanceGraph.Model;
using GovernanceGraph.Neo4j.Connections;
using GovernanceGraph.Neo4j.Layout;
using GovernanceGraph.Queries;
using GovernanceGraph.Texts;

namespace GovernanceGraph.Neo4j.Loading;

/// <summary>
/// Makes the keys of all texts of a database anew, those of every revision: what is searched and ordered by follows from the texts, and
/// an older program made it by another rule. Page by page under the lease of a load; a renewal that was broken off is begun again.
/// </summary>
static class KeyRenewal
{
    const int PageSize = 500;

    // What has no key had none before: only texts that are not plain have them, but for those of entities.
    static readonly Renewed[] All =
    [
        new($"(node:{Labels.Entity})", $"(node:{Labels.Entity} {{id: row[0]}})", "node.id", $"node.{Properties.FromRevision}", EntityNodes.Columns.Names, IsEntity: true),
        Of(Labels.Source, Records.Source), Of(Labels.Claim, Records.Claim), Of(Labels.CompleteList, Records.CompleteList),
        Of(Labels.ReportedCount, Records.ReportedCount), Of(Labels.Principle, Records.Principle), Of(Labels.Position, Records.Position),
        new($"(node:{Labels.Revision})", $"(node:{Labels.Revision} {{number: row[1]}})", "''", "node.number", Texts(Records.Revision)),
        new($"(start:{Labels.Entity})-[node]->()", $"(start:{Labels.Entity} {{id: split(row[0], ' ')[0]}})-[node {{id: row[0]}}]->()", "node.id",
            $"node.{Properties.FromRevision}", Texts(Records.Relation)),
    ];

    static readonly string Finish = $"MATCH (store:{Labels.Store} {{id: 'store', turn: $p0}}) SET store.layout = {Properties.LayoutVersion.ToString(CultureInfo.InvariantCulture)}";

    public static async Task RunAsync(Neo4jConnection connection, WriterLease lease, CancellationToken cancellationToken)
    {
        var staged = lease.Staged;
        foreach (var renewed in All)
        {
            var (id, revision) = ("", -1L);
            while (await PageAsync(connection, renewed, id, revision, cancellationToken) is { Count: > 0 } rows)
            {
                await lease.WriteOrThrowAsync(turn => [StatementParameters.Of(renewed.Write, rows.ToArray(), turn)], cancellationToken);
                (id, revision) = ((string)rows[^1][0]!, (long)rows[^1][1]!);
                if (rows.Count < PageSize)
                {
                    break;
                }
            }
        }

        await lease.WriteOrThrowAsync(turn => [StatementParameters.Of(Finish, turn)], cancellationToken);
        if (staged is null)
        {
            await lease.UnmarkAsync(cancellationToken); // no load was begun; what a dead one left, the next clears away
        }
    }

    // Rows as they are written: id, revision, then what is set.
    static async Task<List<object?[]>> PageAsync(
        Neo4jConnection connection, Renewed renewed, string id, long revision, CancellationToken cancellationToken)
    {
        using var answer = await connection.RunAsync([StatementParameters.Of(renewed.Read, id, revision)], AccessMode.Read, cancellationToken);
        var rows = new List<object?[]>(answer.Rows(0));
        for (var i = 0; i < answer.Rows(0); i++)
        {
            var reader = new Utf8JsonReader(answer.Row(0, i));
            reader.Read();
            reader.Read();
            var of = reader.GetString();
            reader.Read(); // into the list
            reader.Read();
            var version = CypherValue.Integer(ref reader);
            var values = new List<object?>();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                values.Add(RowValues.Read(ref reader));
            }

            rows.Add([of, version, .. renewed.IsEntity ? Entity([.. values]) : values.SelectMany(value => Keys((string?)value))]);
        }

        return rows;
    }

    // An older rule may have left two aliases that are one by this one, and had another order of them.
    static object?[] Entity(object?[] row)
    {
        var columns = EntityNodes.Columns;
        var seen = new HashSet<string>(StringComparer.Ordinal) { CaseFolding.Fold((string)row[columns[EntityFields.Name]]!) };
        row[columns[EntityFields.Aliases]] = ((string[])row[columns[EntityFields.Aliases]]!)
            .Order(Comparer<string>.Create(TextOrder.Compare)).Where(alias => seen.Add(CaseFolding.Fold(alias))).ToArray();
        foreach (var field in Records.Entity.Fields.Where(field => field.Kind == ValueKind.Text))
        {
            columns.Put(row, field, row[columns[field]]);
        }

        EntityNodes.PutKeys(row);
        return row;
    }

    static IEnumerable<object?> Keys(string? text)
    {
        var (key, folded) = text is null ? default : PropertyColumns.KeysOf(text);
        return [text, key, folded];
    }

    static Renewed Of(string label, RecordType record) =>
        new($"(node:{label})", $"(node:{label} {{id: row[0]}})", "node.id", $"node.{Properties.FromRevision}", Texts(record));

    static string[] Texts(RecordType record) =>
        [.. record.Fields.Where(field => field.Kind == ValueKind.Text).SelectMany(field => new[] { field.Name, Properties.OrderKeyOf(field), Properties.FoldedOf(field) })];

    /// <summary>A kind of node or relationship whose keys are made anew.</summary>
    /// <param name="Pattern">All of the kind, as "node".</param>
    /// <param name="Again">The one that a row names.</param>
    /// <param name="Id">Its id.</param>
    /// <param name="Version">Which version of it.</param>
    /// <param name="Columns">What is set; of anything but an entity a text, its order key and its folded form, again and again.</param>
    /// <param name="IsEntity">Whether it is an entity, which has keys of lists as well.</param>
    sealed record Renewed(string Pattern, string Again, string Id, string Version, IReadOnlyList<string> Columns, bool IsEntity = false)
    {
        public string Read { get; } = $"""
            MATCH {Pattern} WHERE ({Id} > $p0 OR ({Id} = $p0 AND {Version} > $p1)){(IsEntity ? "" : $" AND ({Stale(Columns)})")}
            WITH node ORDER BY {Id}, {Version} LIMIT {PageSize.ToString(CultureInfo.InvariantCulture)}
            RETURN {Id} AS current, [{Version}, {string.Join(", ", (IsEntity ? Columns : Columns.Where((_, i) => i % 3 == 0)).Select(name => "node." + name))}] AS answer
            """;

        public string Write { get; } = $"""
            MATCH (store:{Labels.Store} {'{'}id: 'store', turn: $p1{'}'}) UNWIND $p0 AS row
            MATCH {Again} WHERE {Version} = row[1]
            SET {string.Join(", ", Columns.Select((name, i) => string.Create(CultureInfo.InvariantCulture, $"node.{name} = row[{i + 2}]")))}
            """;

        static string Stale(IReadOnlyList<string> columns) => string.Join(
            " OR ",
            columns.Where((_, i) => i % 3 == 0).Select(text => string.Create(
                CultureInfo.InvariantCulture, $"node.{text}Key IS NOT NULL OR size(node.{text}) > {TextOrder.MaxKeyCharacters}")));
    }
}
