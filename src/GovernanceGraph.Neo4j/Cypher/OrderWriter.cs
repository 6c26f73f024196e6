using System.Diagnostics;
using System.Globalization;
using GovernanceGraph.Model;
using GovernanceGraph.Neo4j.Layout;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Neo4j.Cypher;

/// <summary>Writes orders: the clauses that reach what is ordered by, and the keys.</summary>
sealed class OrderWriter
{
    readonly StatementScope scope;
    readonly ConditionWriter conditions;
    readonly Place record;
    readonly List<string> hops = [];
    readonly List<string> carried;
    readonly List<string> computed = [];
    readonly List<OrderColumn> columns = [];

    public OrderWriter(IReadOnlyList<OrderKey> order, Match match, StatementScope scope, ConditionWriter conditions)
    {
        (this.scope, this.conditions, record) = (scope, conditions, match.Record);
        carried = [.. match.Variables];
        foreach (var key in order)
        {
            columns.Add(Column(key, isLast: columns.Count == order.Count - 1));
        }
    }

    /// <summary>The keys.</summary>
    public IReadOnlyList<OrderColumn> Columns => columns;

    /// <summary>"OPTIONAL MATCH" for each step to a record whose field is a key.</summary>
    public IReadOnlyList<string> Hops => hops;

    /// <summary>Whether the keys are there only after a "WITH".</summary>
    public bool IsComputed => computed.Count > 0 || hops.Count > 0;

    /// <summary>What to carry on, for "WITH".</summary>
    public string Carried => string.Join(", ", [.. carried, .. computed]);

    /// <summary>The same where the computed keys have their names already.</summary>
    public string CarriedOn =>
        string.Join(", ", [.. carried, .. computed.Select(item => item[(item.LastIndexOf(' ') + 1)..])]);

    bool HasId => columns is [.., { HasId: true }];

    /// <summary>What stands behind "ORDER BY". The id decides last, ascending.</summary>
    public string Terms(bool reversed)
    {
        var terms = columns.SelectMany(column => column.Terms(reversed));
        return string.Join(", ", HasId ? terms : terms.Append(reversed ? record.Id + " DESC" : record.Id));
    }

    /// <summary>That a record comes after, or before, a cursor; with <paramref name="inclusive"/> also at it.</summary>
    public string Beyond(Cursor cursor, bool after, bool inclusive)
    {
        var sign = (after ? ">" : "<") + (inclusive ? "=" : "");
        var condition = HasId ? columns[^1].Beyond(cursor, after, sign, scope.Parameters) : Id(cursor.Id, sign);
        for (var i = columns.Count - (HasId ? 2 : 1); i >= 0; i--)
        {
            var beyond = columns[i].Beyond(cursor.Values[i], after, conditions.Fields, scope.Parameters);
            condition = ConditionWriter.Any([
                beyond,
                $"{columns[i].Equal(cursor.Values[i], scope.Parameters)} AND {condition}",
            ])!;
        }

        return condition;
    }

    // Revisions are in the order of their numbers; what is no number compares as a text.
    string Id(string id, string sign) =>
        record.Type != Records.Revision ? $"{record.Id} {sign} {scope.Parameters.Add(id)}"
        : long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? $"{record.Id} {sign} {scope.Parameters.Add(number)}"
        : $"toString({record.Id}) {sign} {scope.Parameters.Add(id)}";

    OrderColumn Column(OrderKey key, bool isLast)
    {
        var (place, isOptional) = Reach(key);
        var descending = key.Direction == SortDirection.Descending;
        switch (key)
        {
            case FieldOrderKey { Field: var named } when named == EntityFields.Name:
                var hasId = isLast && !descending && place.Id == record.Id;
                return new(
                    place.Value(named),
                    named.Kind,
                    [hasId ? place.NameKey : TextKeys.NameOf(place.NameKey)],
                    isOptional,
                    descending,
                    Names: true,
                    hasId
                );
            case FieldOrderKey { Field: var field }:
                var value = place.Value(field);
                string[] ranks = field.Kind switch
                {
                    ValueKind.Text => [place.OrderKey(field), value],
                    ValueKind.Enum => [Computed(Ranks.OfEnum(field.Enum!, value))],
                    ValueKind.Boolean => [Computed(Ranks.OfBoolean(value))],
                    _ => [value],
                };
                return new(
                    field.Kind is ValueKind.Enum or ValueKind.Boolean ? ranks[0] : value,
                    Kind(field),
                    ranks,
                    field.Nullable || isOptional,
                    descending
                );
            case CountOrderKey count:
                var match = conditions.Links.Many(count.Link, place, count.Scope, null);
                var number = match is null ? "0" : $"COUNT {{ {match.Query()} }}";
                var name = Computed(isOptional ? $"CASE WHEN {place.Name} IS NOT NULL THEN {number} END" : number);
                return new(name, ValueKind.Integer, [name], isOptional, descending);
            case RelevanceOrderKey relevance:
                var rank = Computed(NameSearch.Relevance(relevance.Text, place.Name, scope));
                return new(rank, ValueKind.Integer, [rank], Nullable: false, descending);
            default:
                throw new UnreachableException($"No order by a {key.GetType()}.");
        }
    }

    // An ordinal and a truth value stand in a cursor as numbers.
    static ValueKind Kind(Field field) =>
        field.Kind is ValueKind.Enum or ValueKind.Boolean ? ValueKind.Integer : field.Kind;

    (Place Place, bool IsOptional) Reach(OrderKey key)
    {
        var place = key.OfNode && record is RelationPlace { Node: not null } seen ? seen.NodePlace : record;
        var isOptional = false;
        foreach (var link in key.Through)
        {
            if (LinkMatcher.KnownEnd(link, place) is { } end)
            {
                place = end;
                continue;
            }

            var step = conditions.Links.One(link, place);
            hops.Add("OPTIONAL " + step.Text());
            carried.AddRange(step.Variables);
            place = step.Record;
            isOptional = true; // or the one before was
        }

        return (place, isOptional);
    }

    string Computed(string expression)
    {
        var name = scope.Name('k');
        computed.Add($"{expression} AS {name}");
        return name;
    }
}
