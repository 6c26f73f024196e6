using System.Diagnostics;
using GovernanceGraph.Model;
using GovernanceGraph.Neo4j.Layout;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Neo4j.Cypher;

/// <summary>
/// Writes where a question to the whole data set starts: at a node whose id a filter names, and of several such nodes
/// at the one with the fewest relations; else at all records of a label or type.
/// </summary>
sealed class RootMatcher(StatementScope scope, ConditionWriter conditions)
{
    // How many relations an entity of a kind is expected to have, fewest first.
    internal static readonly EntityKind[] ByDegree =
    [
        GovernanceModel.Person,
        GovernanceModel.PublicAuthority,
        GovernanceModel.Company,
        GovernanceModel.WorkingGroup,
        GovernanceModel.Alliance,
        GovernanceModel.Organization,
        GovernanceModel.Resolution,
        GovernanceModel.Declaration,
        GovernanceModel.State,
    ];

    /// <summary>The types of all relations, as a pattern has them.</summary>
    public static readonly string AllTypes = string.Join('|', GovernanceModel.Relations);

    /// <summary>What finds the matches of a connection of the data set; null where there cannot be one.</summary>
    public Match? Of(Link link, Collection records) =>
        link == DatasetLinks.Entities ? Entities(records)
        : link == DatasetLinks.Relations ? Relations(records)
        : link == DatasetLinks.Claims ? Claims(records)
        : link == DatasetLinks.Sources
            ? Labelled(new(Records.Source, scope.Name('s')) { Reach = ReachOf(records) }, records.Where, [])
        : link == DatasetLinks.Revisions ? Revisions(records)
        : throw new UnreachableException($"The data set has no {link}.");

    Match? Entities(Collection records)
    {
        var filters = PinnedIds.Conjuncts(records.Where).ToList();
        var isPinned = PinnedIds.Of(records.Where) is not null;
        if (isPinned || Anchor(filters) is not { } anchor)
        {
            return AllEntities(records, hasIndex: isPinned || filters.Exists(filter => filter is NameSearchFilter));
        }

        // Along a relation that is valid lies an entity that is valid.
        var (node, relation, other) = (scope.Name('n'), scope.Name('r'), scope.Name('a'));
        var isFrom = anchor.Link.End == RelationEnd.From;
        var pattern =
            $"({other}:{Labels.Entity}){(isFrom ? "<-" : "-")}[{relation}:{anchor.Link.Relation}]"
            + $"{(isFrom ? "-" : "->")}({node})";
        var seen = new RelationPlace(relation, isFrom ? node : other, isFrom ? other : node, other)
        {
            Reach = Reach.Distinct,
        };
        var place = new Place(Records.Entity, node) { Reach = Reach.Distinct };
        filters.Remove(anchor);
        return Found(
            new(
                $"MATCH {pattern} USING INDEX {other}:{Labels.Entity}(id)",
                [.. StatementScope.Valid(other)],
                place,
                [node],
                Repeats: PinnedIds.OfNode(anchor.Where)!.Count > 1
            ),
            [
                conditions.Write(anchor.Where, seen),
                .. conditions.Links.Seen(anchor.Scope, relation),
                records.Kinds is null ? null : ConditionWriter.Kinds(records.Kinds, node),
                conditions.Write(new AllFilter(filters), place),
            ]
        );
    }

    // Where no index finds the entities, the one of names may give their order: it holds all of them, which the
    // condition on the key says.
    Match? AllEntities(Collection records, bool hasIndex)
    {
        var node = scope.Name('n');
        var place = new Place(Records.Entity, node) { Reach = ReachOf(records) };
        var labels = records.Kinds is null ? null : ConditionWriter.KindLabels(records.Kinds);
        var label =
            hasIndex || labels is null or ConditionWriter.Never || labels.Contains('|', StringComparison.Ordinal)
                ? Labels.Entity
                : labels;
        var byName =
            !hasIndex
            && records.Order is [FieldOrderKey { Through.Count: 0, Direction: SortDirection.Ascending } only]
            && only.Field == EntityFields.Name;
        return Found(
            new($"MATCH ({node}:{label})", [.. StatementScope.Valid(node)], place, [node]),
            [
                label == labels || records.Kinds is null ? null : ConditionWriter.Kinds(records.Kinds, node),
                byName ? $"{place.NameKey} IS NOT NULL" : null,
                conditions.Write(records.Where, place),
            ]
        );
    }

    static QuantifierFilter? Anchor(List<Filter> filters) =>
        filters
            .OfType<QuantifierFilter>()
            .Where(filter =>
                filter is { Quantifier: Quantifier.Some, Link.Relation: not null }
                && PinnedIds.OfNode(filter.Where) is not null
            )
            .MinBy(filter => PinnedIds.OfNode(filter.Where)!.Sum(Degree));

    static int Degree(string id) => EntityId.KindOf(id) is { } kind ? 1 + Array.IndexOf(ByDegree, kind) : 0;

    Match? Relations(Collection records)
    {
        var filters = PinnedIds.Conjuncts(records.Where).ToList();
        var (from, relation, to) = (scope.Name('f'), scope.Name('r'), scope.Name('t'));
        var place = new RelationPlace(relation, from, to, null)
        {
            Reach = ReachOf(records),
            ReachOfEnds = ReachOf(records).Linked(),
        };
        var types = GovernanceModel.Relations.AsEnumerable();
        foreach (var filter in filters.OfType<FieldFilter>().Where(filter => filter.Field == RelationFields.Type))
        {
            types = types.Where(type => IsOf(filter, type));
        }

        // The id of a relation is made of those of its ends and its type.
        if (PinnedIds.Of(records.Where) is { } ids)
        {
            var keys = ids.Select(RelationKey.Parse).OfType<RelationKey>().ToList();
            types = types.Where(type => keys.Exists(key => key.Type == type));
            filters.Add(new LinkFilter(RelationLinks.From, Among(keys.Select(key => key.From))));
            filters.Add(new LinkFilter(RelationLinks.To, Among(keys.Select(key => key.To))));
        }

        var pattern = string.Join('|', types);
        return pattern.Length == 0
            ? null
            : Found(
                new(
                    $"MATCH ({End(from, RelationLinks.From)})-[{relation}:{pattern}]->({End(to, RelationLinks.To)})",
                    [],
                    place,
                    [relation, from, to]
                ),
                [conditions.Write(new AllFilter(filters), place), .. conditions.Links.Seen(records.Scope, relation)]
            );

        // Where an end is known by its id, the label lets the index find it.
        string End(string name, Link link) =>
            filters.OfType<LinkFilter>().Any(filter => filter.Link == link && PinnedIds.Of(filter.Where) is not null)
                ? $"{name}:{Labels.Entity}"
                : name;
    }

    static FieldFilter Among(IEnumerable<string> ids) =>
        new(EntityFields.Id, Comparison.In, ids.Distinct(StringComparer.Ordinal).ToArray());

    static bool IsOf(FieldFilter filter, RelationType type) =>
        filter switch
        {
            { Comparison: Comparison.Equal, Value: EnumMember member } => member.Ordinal == type.Ordinal,
            { Comparison: Comparison.In, Value: System.Collections.IEnumerable members } => members
                .OfType<EnumMember>()
                .Any(member => member.Ordinal == type.Ordinal),
            _ => true, // asked of each relation
        };

    Match? Claims(Collection records)
    {
        var filters = PinnedIds.Conjuncts(records.Where).ToList();
        var claim = scope.Name('c');
        var place = new Place(Records.Claim, claim) { Reach = ReachOf(records) };
        var start = PinnedIds.Of(records.Where) is not null
            ? null
            : filters
                .OfType<LinkFilter>()
                .Where(filter => filter.Link != ClaimLinks.Relation && PinnedIds.Of(filter.Where) is not null)
                .MinBy(filter => filter.Link == ClaimLinks.Source ? 0 : PinnedIds.Of(filter.Where)!.Sum(Degree));
        if (start is null)
        {
            // From a claim the way to its relation is among all relations of an entity: where all claims are asked, all
            // relations are looked at first.
            place = place with
            {
                Reach = place.Reach.Linked(),
            };
            return Labelled(place, records.Where, [LinkMatcher.IsStated(place)]);
        }

        var step = conditions.Links.One(start.Link, place);
        filters.Remove(start);
        var (end, label) = (step.Record.Name, Labels.Of(step.Record.Type));
        return Found(
            new(
                $"{step.Clauses.Replace($"({end})", $"({end}:{label})", StringComparison.Ordinal)} USING "
                    + $"INDEX {end}:{label}(id)",
                [.. StatementScope.Valid(end), .. step.Conditions],
                place,
                [claim]
            ),
            [
                LinkMatcher.IsStated(place),
                conditions.Write(start.Where, step.Record),
                conditions.Write(new AllFilter(filters), place),
            ]
        );
    }

    Match? Revisions(Collection records)
    {
        var revision = scope.Name('v');
        var place = new Place(Records.Revision, revision) { Reach = ReachOf(records) };
        return Found(
            new(
                $"MATCH ({revision}:{Labels.Revision})",
                [$"{place.Id} <= {StatementScope.Revision}"],
                place,
                [revision]
            ),
            [conditions.Write(records.Where, place)]
        );
    }

    Match? Labelled(Place place, Filter? where, IEnumerable<string?> more) =>
        Found(
            new(
                $"MATCH ({place.Name}:{Labels.Of(place.Type)})",
                [.. StatementScope.Valid(place.Name)],
                place,
                [place.Name]
            ),
            [.. more, conditions.Write(where, place)]
        );

    static Reach ReachOf(Collection records) =>
        PinnedIds.Of(records.Where) is { Count: 1 } ? Reach.Single : Reach.Distinct;

    static Match? Found(Match match, IEnumerable<string?> more)
    {
        string[] needed = [.. more.OfType<string>()];
        return needed.Contains(ConditionWriter.Never) ? null : match.And(needed);
    }
}
