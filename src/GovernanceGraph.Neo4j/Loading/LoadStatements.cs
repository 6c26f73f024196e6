using System.Globalization;
using GovernanceGraph.Model;
using GovernanceGraph.Neo4j.Layout;

namespace GovernanceGraph.Neo4j.Loading;

/// <summary>
/// The Cypher of loads. A row is a list, whose places the text names: maps take the server twice as long. Every
/// statement writes only while the turn that <see cref="WriterLease"/> gave its batch stands: parameters are the rows
/// ("p0"), the turn ("p1") and the new revision ("p2").
/// </summary>
static class LoadStatements
{
    const string Turn = $"MATCH (store:{Labels.Store} {{id: 'store', turn: $p1}}) UNWIND $p0 AS row ";

    static readonly string Open = Properties.Open.ToString(CultureInfo.InvariantCulture);

    static readonly string NewVersion = $"{Properties.FromRevision}: $p2, {Properties.ToRevision}: {Open}";

    static readonly string HeldUnit = Properties.HeldUnit.ToString(CultureInfo.InvariantCulture);

    public static string Create(string labels, PropertyColumns columns, IReadOnlyList<LinkShape> links)
    {
        var ends = string.Concat(
            links.Select((link, i) => Find($"end{Text(i)}", link.Shape.ToLabel, $"row[{Text(columns[link.Column])}]"))
        );
        var made = string.Concat(
            links.Select((link, i) => $" CREATE (node)-[:{link.Shape.Type} {{{NewVersion}}}]->(end{Text(i)})")
        );
        return $"{Turn}{ends}CREATE (node:{labels} {{{NewVersion}{Values(columns, 0)}}}){made}";
    }

    public static string Create(string type, string fromLabel, string toLabel, PropertyColumns columns) =>
        $"{Turn}{Find("start", fromLabel, "row[0]")}{Find("end", toLabel, "row[1]")}CREATE (start)-[:"
        + $"{type} {{{NewVersion}{Held(columns, 2)}{Values(columns, 2)}}}]->(end)";

    /// <summary>Ends nodes named by their ids. Relationships at them are ended before.</summary>
    public static string EndNodes(string label) =>
        $"{Turn}{Find("node", label, "row")}SET node.{Properties.ToRevision} = $p2";

    public static string EndRelationships(string type, string fromLabel, PropertyColumns columns) =>
        columns.Names.Count == 0
            ? $"{Turn}{Find("start", fromLabel, "row")}{EndOf(type, "")}"
            : $"{Turn}{Find("start", fromLabel, "row[0]")}{EndOf(type, " AND relation.id = row[1]")}, "
                + $"relation.{Properties.Held} = relation.{Properties.Held} - {Open} + $p2";

    // Of relations only.
    static string Held(PropertyColumns columns, int first) =>
        columns.Names.Count == 0
            ? ""
            : $", {Properties.Held}: CASE row[{Text(first + columns[RelationFields.Standing])}] WHEN '"
                + $"{RelationRelationships.HoldsName}' THEN $p2 * {HeldUnit} + {Open} END";

    static string EndOf(string type, string condition) =>
        $"MATCH (start)-[relation:{type}]->() WHERE relation.{Properties.ToRevision} = {Open}{condition} "
        + $"SET relation.{Properties.ToRevision} = $p2";

    static string Find(string name, string label, string id) =>
        $"MATCH ({name}:{label} {{id: {id}}}) WHERE {name}.{Properties.ToRevision} = {Open} ";

    static string Values(PropertyColumns columns, int first) =>
        string.Concat(columns.Names.Select((name, i) => $", {name}: row[{Text(first + i)}]"));

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
