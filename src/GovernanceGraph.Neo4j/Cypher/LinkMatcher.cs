using System.Diagnostics;
using GovernanceGraph.Model;
using GovernanceGraph.Neo4j.Layout;
using GovernanceGraph.Queries;
using GovernanceGraph.Resolution;

namespace GovernanceGraph.Neo4j.Cypher;

/// <summary>
/// Writes where links lead. A relationship lives no longer than its ends, so along one only its own revisions are
/// looked at; a node that is found by its id is looked at itself.
/// </summary>
sealed class LinkMatcher(StatementScope scope, ConditionWriter conditions)
{
    /// <summary>The end of a relation, which is at hand without a further step; null for any other link.</summary>
    public static Place? KnownEnd(Link link, Place place) =>
        place is RelationPlace relation
            ? link == RelationLinks.From
                ? relation.FromPlace
                : link == RelationLinks.To
                    ? relation.ToPlace
                    : null
            : null;

    /// <summary>Where a link to one record leads, but for the ends of a relation.</summary>
    public Match One(Link link, Place place)
    {
        if (link == DatasetLinks.Revision)
        {
            var revision = scope.Name('v');
            return new(
                $"MATCH ({revision}:{Labels.Revision} {{number: {StatementScope.Revision}}})",
                [],
                new(Records.Revision, revision) { Reach = Reach.Single },
                [revision]
            );
        }

        if (link == PropertyValueLinks.Source)
        {
            var source = scope.Name('s');
            return new(
                $"MATCH ({source}:{Labels.Source} {{id: {((PropertyValuePlace)place).SourceId}}})",
                [.. StatementScope.Valid(source)],
                new(Records.Source, source),
                [source]
            );
        }

        return link == ClaimLinks.Relation
            ? RelationOf(place)
            : Step(link.Target, place.Reach.Linked(), $"({place.Name})-[", TypeOf(link), "]->");
    }

    /// <summary>The records of a link to many that satisfy a filter; null where there cannot be one.</summary>
    /// <param name="link">The link.</param>
    /// <param name="place">The owner.</param>
    /// <param name="seen">Of relations: which are seen.</param>
    /// <param name="where">The filter; null: all.</param>
    /// <param name="ofAnyOwner">
    /// Whether nothing is known of the owner, so that an index that finds the records finds everything.
    /// </param>
    public Match? Many(Link link, Place place, RelationScope seen, Filter? where, bool ofAnyOwner = false)
    {
        var all = link.Relation is not null ? Along(link, place, where, ofAnyOwner) : Many(link, place);
        string[] scopes = [.. link.Target == Records.Relation ? Seen(seen, all.Record.Name) : []];
        return conditions.Write(where, all.Record) is { } condition
            ? condition == ConditionWriter.Never || scopes.Contains(ConditionWriter.Never)
                ? null
                : all.And([.. scopes, condition])
            : scopes.Contains(ConditionWriter.Never)
                ? null
                : all.And(scopes);
    }

    /// <summary>Which relations are seen, of those that the revision has.</summary>
    public IEnumerable<string> Seen(RelationScope seen, string relation)
    {
        var standing = seen switch
        {
            { Holds: false, Refuted: false } => [ConditionWriter.Never],
            { Refuted: false } => StatementScope.Holds(relation),
            { Holds: false } =>
            [
                .. StatementScope.Valid(relation),
                $"{relation}.{RelationFields.Standing.Name} = '{Enums.Standing.Members[(int)Standing.Refuted]}'",
            ],
            _ => StatementScope.Valid(relation),
        };
        return seen.AsOf is { } day ? [.. standing, HeldOn(day, relation)] : standing;
    }

    /// <summary>That one of a relation's spans held on a day.</summary>
    public string HeldOn(DateOnly day, string relation)
    {
        var (index, given) = (scope.Name('i'), scope.Parameters.Add(new PartialDate(day).ToString()));
        return $"any({index} IN {Positions($"{relation}.{Properties.SpanFrom}")} WHERE {relation}."
            + $"{Properties.SpanHeld}[{index}] "
            + $"AND {relation}.{Properties.SpanFrom}[{index}] <= {given} AND {relation}.{Properties.SpanTo}"
            + $"[{index}] >= {given})";
    }

    /// <summary>That a claim is stated, and no denial by a complete list.</summary>
    public static string IsStated(Place claim) => $"{claim.Value(ClaimFields.Basis)} = '{Enums.ClaimBasis.Members[0]}'";

    // The one valid relation between the ends of a claim, of the type of the claim.
    Match RelationOf(Place owner)
    {
        var claim = owner.Name;
        var (from, to, relation, first, last) = (
            scope.Name('f'),
            scope.Name('t'),
            scope.Name('r'),
            scope.Name('l'),
            scope.Name('l')
        );
        return new(
            $"MATCH ({claim})-[{first}:{Relationships.From}]->({from})-[{relation}]->({to})<-[{last}:"
                + $"{Relationships.To}]-({claim})",
            [
                $"type({relation}) = {claim}.type",
                .. StatementScope.Valid(relation),
                .. StatementScope.Valid(first),
                .. StatementScope.Valid(last),
            ],
            new RelationPlace(relation, from, to, null)
            {
                Reach = owner.Reach.Linked(),
                ReachOfEnds = owner.Reach.Linked(),
            },
            [relation, from, to]
        );
    }

    Match Along(Link link, Place place, Filter? where, bool ofAnyOwner)
    {
        var (owner, relation, node) = (place.Name, scope.Name('r'), scope.Name('n'));
        var isFrom = link.End == RelationEnd.From;
        // Texts and bodies have many relations, actors few: with the label the server may find a named actor first and
        // join the two.
        var isLabelled = ofAnyOwner ? PinnedIds.IsNodeIndexed(where) : !isFrom && PinnedIds.OfNode(where) is not null;
        var found = isLabelled ? $"{node}:{Labels.Entity}" : node;
        var pattern = isFrom
            ? $"({owner})-[{relation}:{link.Relation}]->({found})"
            : $"({owner})<-[{relation}:{link.Relation}]-({found})";
        return new(
            "MATCH " + pattern,
            [],
            new RelationPlace(relation, isFrom ? owner : node, isFrom ? node : owner, node)
            {
                Reach = place.Reach.Owned(),
                ReachOfEnds = place.Reach.Shared(),
            },
            [relation, node]
        );
    }

    Match Many(Link link, Place place)
    {
        if (link == RelationLinks.Claims)
        {
            var (index, claim) = (scope.Name('i'), scope.Name('c'));
            var ids = $"{place.Name}.{Properties.Claims}";
            return new(
                $"UNWIND {Positions(ids)} AS {index} MATCH ({claim}:{Labels.Claim} {{id: {ids}[{index}]}})",
                [.. StatementScope.Valid(claim)],
                new(Records.Claim, claim) { Reach = place.Reach.Owned() },
                [claim, index],
                index
            );
        }

        if (link == RelationLinks.Spans || link == EntityLinks.PropertyValues)
        {
            var index = scope.Name('i');
            var list =
                $"{place.Name}.{(link == RelationLinks.Spans ? Properties.SpanFrom : Properties.ValueProperties)}";
            return new(
                $"UNWIND {Positions(list)} AS {index} WITH {index}",
                [],
                link == RelationLinks.Spans
                    ? new SpanPlace(place.Name, index)
                    : new PropertyValuePlace(place.Name, index),
                [index],
                index,
                Each: $"{index} IN {Positions(list)}"
            );
        }

        var match = Step(link.Target, place.Reach.Owned(), $"({place.Name})<-[", ComingIn(link), "]-");
        return link == SourceLinks.Claims
            ? match.And([IsStated(match.Record)])
            : match with
            {
                Order = string.Join(", ", OwnOrder(link, match.Record)),
            };
    }

    /// <summary>
    /// The positions of a list. A record that an order reaches may be absent, a relationship that is looked at may be
    /// of another type, and "range" takes no null.
    /// </summary>
    public static string Positions(string list) => $"range(0, coalesce(size({list}), 0) - 1)";

    Match Step(RecordType target, Reach reach, string before, string type, string after)
    {
        var (relationship, node) = (scope.Name('l'), scope.Name(char.ToLowerInvariant(target.Name[0])));
        // Nothing else is there.
        var label = target == Records.Entity || target == Records.Source ? "" : ":" + Labels.Of(target);
        return new(
            $"MATCH {before}{relationship}:{type}{after}({node}{label})",
            [.. StatementScope.Valid(relationship)],
            new(target, node) { Reach = reach },
            [node]
        );
    }

    static string TypeOf(Link link) =>
        link == EntityLinks.Country ? Relationships.SeatedIn
        : link == SourceLinks.DerivedFrom ? Relationships.DerivedFrom
        : link == ClaimLinks.From ? Relationships.From
        : link == ClaimLinks.To ? Relationships.To
        : link.Target == Records.Source ? Relationships.StatedIn
        : link.Target == Records.Entity ? Relationships.About
        : throw new UnreachableException($"{link} is not a relationship.");

    static string ComingIn(Link link) =>
        link == SourceLinks.Derivatives ? Relationships.DerivedFrom
        : link.Owner == Records.Source ? Relationships.StatedIn
        : link.Owner == Records.Entity ? Relationships.About
        : throw new UnreachableException($"{link} is not a relationship.");

    static IEnumerable<string> OwnOrder(Link link, Place record)
    {
        if (link == EntityLinks.ReportedCounts)
        {
            return
            [
                record.Value(ReportedCountFields.AsOf),
                .. Text(ReportedCountFields.Measure),
                record.Value(ReportedCountFields.Value),
                record.Id,
            ];
        }

        if (link == EntityLinks.Principles)
        {
            return [record.Value(PrincipleFields.Ordinal), .. Text(PrincipleFields.Title), record.Id];
        }

        if (link == EntityLinks.Positions)
        {
            return [record.Value(PositionFields.Published), .. Text(PositionFields.Title), record.Id];
        }

        return link == SourceLinks.Derivatives ? [record.Id] : [record.Value(CompleteListFields.From), record.Id];

        string[] Text(Field field) => [record.OrderKey(field), record.Value(field)];
    }
}
