using GovernanceGraph.Model;
using GovernanceGraph.Neo4j.Connections;
using GovernanceGraph.Neo4j.Cypher;
using GovernanceGraph.Neo4j.Layout;
using GovernanceGraph.Neo4j.Loading;
using GovernanceGraph.Queries;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Neo4j.Counting;

/// <summary>
/// One statement that counts the current revision, and what reads its answer. It looks at each node and relationship a
/// few times.
/// </summary>
static class StatisticsStatement
{
    const string OfRecords = "records";
    const string OfEntities = "entities";
    const string AlongRelations = "along";
    const string AgainstRelations = "against";
    const string OfLinks = "links";
    const string OfValues = "values";

    // What lies in lists of a record: a list that is as long.
    static readonly (Link Link, string List)[] Lists =
    [
        (RelationLinks.Claims, Properties.Claims),
        (RelationLinks.Spans, Properties.SpanFrom),
        (EntityLinks.PropertyValues, Properties.ValueProperties),
    ];

    static readonly (Link Link, string Pattern)[] Steps =
    [
        (EntityLinks.ReportedCounts, $"(o)<-[l:{Relationships.About}]-(:{Labels.ReportedCount})"),
        (EntityLinks.Principles, $"(o)<-[l:{Relationships.About}]-(:{Labels.Principle})"),
        (EntityLinks.Positions, $"(o)<-[l:{Relationships.About}]-(:{Labels.Position})"),
        (EntityLinks.CompleteLists, $"(o)<-[l:{Relationships.About}]-(:{Labels.CompleteList})"),
        (SourceLinks.Derivatives, $"(o)<-[l:{Relationships.DerivedFrom}]-(:{Labels.Source})"),
        (
            SourceLinks.Claims,
            $"(o)<-[l:{Relationships.StatedIn}]-(c:{Labels.Claim} {{basis: '{Enums.ClaimBasis.Members[0]}'}})"
        ),
        (SourceLinks.CompleteLists, $"(o)<-[l:{Relationships.StatedIn}]-(:{Labels.CompleteList})"),
    ];

    static readonly RecordType[] Nodes =
    [
        Records.Source,
        Records.ReportedCount,
        Records.Principle,
        Records.Position,
        Records.CompleteList,
    ];

    static readonly string Relations = $"[r:{RootMatcher.AllTypes}]";

    public static readonly CypherStatement Statement = StatementParameters.Of(
        $$"""
        MATCH (store:{{Labels.Store}} {id: 'store'}) WITH store.{{Properties.CurrentRevision}} AS {{StatementScope.Revision}}
        CALL ({{StatementScope.Revision}}) {
        {{string.Join("\nUNION ALL\n", Parts())}}
        }
        RETURN {{StatementScope.Revision}} AS current, [what, name, kind, owners, total, greatest, squares] AS answer
        """
    );

    /// <summary>The revision that was counted, and what was found; null where nothing was loaded yet.</summary>
    public static (long Revision, GraphStatistics Statistics)? Read(CypherAnswer answer)
    {
        if (answer.Rows(0) == 0)
        {
            return null;
        }

        var (revision, texts) = (0L, new TextPool());
        var counts = new Dictionary<RecordType, long> { [Records.Dataset] = 1 };
        var links = new Dictionary<Link, FanOut>();
        var entities = new long[GovernanceModel.Kinds.Count];
        FanOut[][] relations = [.. GovernanceModel.Kinds.Select(_ => new FanOut[2 * GovernanceModel.Relations.Count])];
        var values = GraphStatistics.FieldsOfFewValues.ToDictionary(field => field, _ => new List<string>());
        for (var i = 0; i < answer.Rows(0); i++)
        {
            var row = new FactRowReader(answer.Row(0, i), texts);
            revision = row.Number();
            row.EnterList();
            var (what, name) = (row.Text(), row.OptionalText());
            if (what == OfValues)
            {
                values[GraphStatistics.FieldsOfFewValues.First(field => field.ToString() == name)].Add(row.Text());
                continue;
            }

            var kind = row.OptionalKind();
            var fanOut = new FanOut(row.Number(), row.Number(), row.Number(), row.Number());
            switch (what)
            {
                case OfRecords:
                    counts[Nodes.Append(Records.Claim).Append(Records.Revision).First(type => type.Name == name)] =
                        fanOut.Total;
                    break;
                case OfEntities:
                    entities[kind!.Ordinal] = fanOut.Total;
                    break;
                case OfLinks:
                    links[
                        Lists
                            .Select(list => list.Link)
                            .Concat(Steps.Select(step => step.Link))
                            .First(link => link.ToString() == name)
                    ] = fanOut;
                    break;
                default:
                    var relation =
                        GovernanceModel.FindRelation(name!) ?? throw FactRowReader.Unknown("type of relations", name!);
                    relations[kind!.Ordinal][(what == AlongRelations ? relation.Forward : relation.Backward).Ordinal] =
                        fanOut;
                    break;
            }
        }

        counts[Records.Relation] = relations.Sum(ofKind =>
            GovernanceModel.Relations.Sum(relation => ofKind[relation.Forward.Ordinal].Total)
        );
        counts[Records.Span] = links.GetValueOrDefault(RelationLinks.Spans).Total;
        counts[Records.PropertyValue] = links.GetValueOrDefault(EntityLinks.PropertyValues).Total;
        return (
            revision,
            new(
                counts,
                entities,
                relations,
                links,
                values.ToDictionary(pair => pair.Key, pair => (IReadOnlyCollection<string>)pair.Value)
            )
        );
    }

    static IEnumerable<string> Parts()
    {
        const string fanOut =
            "count(n) AS owners, coalesce(sum(n), 0) AS total, coalesce(max(n), 0) AS greatest, "
            + "coalesce(sum(n * n), 0) AS squares";
        yield return $"MATCH (o:{Labels.Entity}) WHERE {Valid("o")} RETURN '{OfEntities}' AS what, null AS name, "
            + "o.kind AS kind, 0 AS owners, count(o) AS total, 0 AS greatest, 0 AS squares";
        yield return $"MATCH (o)-{Relations}->() WHERE {Valid("r")} WITH o, type(r) AS name, count(r) AS n RETURN '"
            + $"{AlongRelations}' AS what, name, o.kind AS kind, {fanOut}";
        yield return $"MATCH (o)<-{Relations}-() WHERE {Valid("r")} WITH o, type(r) AS name, count(r) AS n RETURN '"
            + $"{AgainstRelations}' AS what, name, o.kind AS kind, {fanOut}";
        foreach (var type in Nodes)
        {
            yield return Counted(type, Valid("o"));
        }

        yield return Counted(Records.Claim, $"{Valid("o")} AND o.basis = '{Enums.ClaimBasis.Members[0]}'");
        yield return Counted(Records.Revision, $"o.number <= {StatementScope.Revision}");
        foreach (var (link, list) in Lists)
        {
            var owners = link.Owner == Records.Relation ? $"()-[o:{RootMatcher.AllTypes}]->()" : $"(o:{Labels.Entity})";
            yield return $"MATCH {owners} WHERE {Valid("o")} WITH size(o.{list}) AS n WHERE n > 0 RETURN '{OfLinks}' "
                + $"AS what, '{link}' AS name, null AS kind, {fanOut}";
        }

        foreach (var field in GraphStatistics.FieldsOfFewValues)
        {
            var owner =
                field.Owner == Records.Relation
                    ? $"()-[o:{RootMatcher.AllTypes}]->()"
                    : $"(o:{Labels.Of(field.Owner)})";
            yield return $"MATCH {owner} WHERE {Valid("o")} AND o.{field.Name} IS NOT NULL WITH DISTINCT o."
                + $"{field.Name} AS v "
                + $"LIMIT {GraphStatistics.MaxKnownValues + 1} RETURN '{OfValues}' AS what, '{field}' AS "
                + "name, v AS kind, 0 AS owners, 0 AS total, 0 AS greatest, 0 AS squares";
        }

        foreach (var (link, pattern) in Steps)
        {
            yield return $"MATCH {pattern} WHERE {Valid("l")} WITH o, count(l) AS n RETURN '{OfLinks}' AS what, '"
                + $"{link}' AS name, null AS kind, {fanOut}";
        }
    }

    static string Counted(RecordType type, string condition) =>
        $"MATCH (o:{Labels.Of(type)}) WHERE {condition} RETURN '{OfRecords}' AS what, '{type.Name}' AS "
        + "name, null AS kind, 0 AS owners, count(o) AS total, 0 AS greatest, 0 AS squares";

    static string Valid(string variable) => string.Join(" AND ", StatementScope.Valid(variable));
}
