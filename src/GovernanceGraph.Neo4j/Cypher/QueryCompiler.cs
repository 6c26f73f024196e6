using System.Diagnostics;
using System.Globalization;
using GovernanceGraph.Model;
using GovernanceGraph.Neo4j.Answers;
using GovernanceGraph.Neo4j.Layout;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Neo4j.Cypher;

/// <summary>
/// Makes one statement of a plan: it reads which revision is the current one, and the whole answer as one expression.
/// </summary>
sealed class QueryCompiler
{
    const string Head =
        $"MATCH (store:{Labels.Store} {{id: 'store'}}) WITH store.{Properties.CurrentRevision} AS "
        + $"current, coalesce(${StatementScope.Revision}, store.{Properties.CurrentRevision}) AS "
        + $"{StatementScope.Revision} ";

    const string Current = "current";

    /// <summary>
    /// The current revision; where the hash of a plan names none, how many revisions have it, less than zero by one
    /// more.
    /// </summary>
    const string CurrentOrFault =
        $"CASE WHEN {StatementScope.Revision} > 0 THEN {Current} ELSE -1 - size(named) END AS {Current}";

    readonly StatementScope scope;
    readonly ConditionWriter conditions;
    readonly OutputWriter outputs;

    QueryCompiler(bool joinsCollections)
    {
        scope = new(joinsCollections);
        conditions = new(scope);
        outputs = new(scope, conditions);
    }

    public static CompiledQuery Compile(GraphQuery query)
    {
        return Compile(query, joinsCollections: false) ?? Compile(query, joinsCollections: true)!;
    }

    // Null where collections have to be joined and are not.
    static CompiledQuery? Compile(GraphQuery query, bool joinsCollections)
    {
        var compiler = new QueryCompiler(joinsCollections);
        var (answer, decoder) = compiler.Root(query.Root);
        return compiler.scope.Collections.MustBeJoined && !joinsCollections
            ? null
            : new(
                query.Revision?.Hash is { } digits
                    ? $"{compiler.HeadOf(digits)}{compiler.scope.Collections.Text}RETURN {CurrentOrFault}, "
                        + $"{answer} AS answer"
                    : $"{Head}{compiler.scope.Collections.Text}RETURN {Current}, {answer} AS answer",
                compiler.scope.Parameters.Members(),
                query,
                decoder
            );
    }

    // Revision 0 has nothing: it stands for a hash that names no revision, or several of different content.
    string HeadOf(string digits) =>
        $"MATCH (store:{Labels.Store} {{id: 'store'}}) WITH store.{Properties.CurrentRevision} AS {Current}, "
        + $"COLLECT {{ MATCH (named:{Labels.Revision}) WHERE named.number <= store."
        + $"{Properties.CurrentRevision} AND named.hash STARTS WITH {scope.Parameters.Add(digits)} "
        + "RETURN named ORDER BY named.number } AS named "
        + $"WITH {Current}, named, CASE WHEN size(named) > 0 AND all(one IN named WHERE one.hash = "
        + $"named[0].hash) THEN named[0].number ELSE 0 END AS {StatementScope.Revision} ";

    (string Text, ValueDecoder Decoder) Root(Output root) =>
        root switch
        {
            ConnectionOutput connection => outputs.Connections.Write(
                connection,
                new RootMatcher(scope, conditions).Of(connection.Link, connection.Records)
            ),
            RecordOutput record => outputs.One(
                conditions.Links.One(record.Link, new(Records.Dataset, "store") { Reach = Reach.Single }),
                record.Selection
            ),
            LookupOutput lookup => Lookup(lookup),
            LookupListOutput lookups => Lookups(lookups),
            _ => throw new UnreachableException($"No question starts with a {root.GetType()}."),
        };

    (string, ValueDecoder) Lookup(LookupOutput lookup)
    {
        if (Find(lookup) is not { } match)
        {
            return ("[]", new FirstDecoder(new RecordDecoder(UniformRecord.Empty)));
        }

        var kinds = lookup.Kinds is null ? null : ConditionWriter.Kinds(lookup.Kinds, match.Record.Name);
        return outputs.One(match.And(ConditionWriter.Some(kinds)), lookup.Selection);
    }

    Match? Find(LookupOutput lookup)
    {
        if (lookup.Target == Records.Revision)
        {
            return
                int.TryParse(lookup.Id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && number.ToString(CultureInfo.InvariantCulture) == lookup.Id
                ? Revision(number)
                : null;
        }

        if (lookup.Target == Records.Relation)
        {
            return RelationKey.Parse(lookup.Id) is { } key ? Relation(key) : null;
        }

        return ById(lookup.Target, scope.Parameters.Add(lookup.Id), Reach.Single);
    }

    Match Revision(int number)
    {
        var revision = scope.Name('v');
        var place = new Place(Records.Revision, revision) { Reach = Reach.Single };
        return new(
            $"MATCH ({revision}:{Labels.Revision} {{number: {scope.Parameters.Add(number)}}})",
            [$"{place.Id} <= {StatementScope.Revision}"],
            place,
            [revision]
        );
    }

    Match Relation(RelationKey key)
    {
        var (from, relation, to) = (scope.Name('f'), scope.Name('r'), scope.Name('t'));
        return new(
            $"MATCH ({from}:{Labels.Entity} {{id: {scope.Parameters.Add(key.From)}}})-[{relation}:"
                + $"{key.Type}]->({to}:{Labels.Entity} {{id: {scope.Parameters.Add(key.To)}}})",
            [.. StatementScope.Valid(relation)],
            new RelationPlace(relation, from, to, null) { Reach = Reach.Single, ReachOfEnds = Reach.Single },
            [relation, from, to]
        );
    }

    Match ById(RecordType type, string id, Reach reach)
    {
        var name = scope.Name(char.ToLowerInvariant(type.Name[0]));
        return new(
            $"MATCH ({name}:{Labels.Of(type)} {{id: {id}}})",
            [.. StatementScope.Valid(name)],
            new(type, name) { Reach = reach },
            [name]
        );
    }

    // A comprehension keeps the order of the ids, and an empty list where one is nobody's.
    (string, ValueDecoder) Lookups(LookupListOutput lookups)
    {
        var (id, ids) = (scope.Name('i'), scope.Parameters.Add(lookups.Ids));
        var (one, decoder) = outputs.One(ById(lookups.Target, id, Reach.Distinct), lookups.Selection);
        return ($"[{id} IN {ids} | {one}]", new ListDecoder(decoder));
    }
}
