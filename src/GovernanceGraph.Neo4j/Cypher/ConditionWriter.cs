using System.Diagnostics;
using GovernanceGraph.Model;
using GovernanceGraph.Neo4j.Layout;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Neo4j.Cypher;

/// <summary>
/// Writes filters as conditions of Cypher that may be joined by "AND". No condition (null) is always true. Cypher knows
/// null beside true and false: where a condition is asked for as it is, null does for false; below a negation each
/// comparison is made exact.
/// </summary>
sealed class ConditionWriter
{
    /// <summary>False for every record.</summary>
    public const string Never = "false";

    /// <summary>
    /// How many subqueries lie in one another: the server plans each further level longer than all before.
    /// </summary>
    const int MostSubqueries = 3;

    readonly StatementScope scope;
    readonly FieldConditions fields;
    readonly LinkMatcher links;
    readonly SharedConditions shared;
    int depth;

    public ConditionWriter(StatementScope scope)
    {
        this.scope = scope;
        fields = new(scope);
        links = new(scope, this);
        shared = new(scope, this);
    }

    public LinkMatcher Links => links;

    public FieldConditions Fields => fields;

    /// <summary>The condition on a record.</summary>
    /// <param name="filter">What it says; null: nothing.</param>
    /// <param name="place">The record.</param>
    /// <param name="exact">Whether it must never be null.</param>
    public string? Write(Filter? filter, Place place, bool exact = false) =>
        filter switch
        {
            null => null,
            AllFilter all => All(all.Filters.Select(part => Write(part, place, exact))),
            AnyFilter any => Any(any.Filters.Select(part => Write(part, place, exact))),
            NotFilter not => Not(Write(not.Filter, place, exact: true)),
            FieldFilter field => Exact(
                fields.Write(field, place),
                exact && field is { Value: not null, Field.Nullable: true }
            ),
            KindFilter kinds => Kinds(kinds.Kinds, place.Name),
            TextItemsFilter items => Write(items, place),
            LinkFilter link => Write(link, place, exact),
            NodeFilter node => Write(node.Where, ((RelationPlace)place).NodePlace, exact),
            QuantifierFilter quantifier => Write(quantifier, place),
            CountFilter count => Write(count, place),
            HeldOnFilter held => HeldOn(held.Day, place),
            NameSearchFilter search => NameSearch.Condition(search.Text, place.Name, scope),
            _ => throw new UnreachableException($"No condition for a {filter.GetType()}."),
        };

    public static string? All(IEnumerable<string?> conditions)
    {
        string[] needed = [.. conditions.OfType<string>()];
        return needed.Length == 0 ? null
            : needed.Contains(Never) ? Never
            : string.Join(" AND ", needed);
    }

    public static string? Any(IEnumerable<string?> conditions)
    {
        string?[] all = [.. conditions];
        if (all.Contains(null))
        {
            return null;
        }

        string[] possible = [.. all.OfType<string>().Where(condition => condition != Never)];
        return possible.Length switch
        {
            0 => Never,
            1 => possible[0],
            _ => $"({string.Join(" OR ", possible)})",
        };
    }

    /// <summary>Whether the node is an entity of one of the kinds.</summary>
    public static string? Kinds(IReadOnlyList<EntityKind> kinds, string node) =>
        KindLabels(kinds) switch
        {
            null => null,
            Never => Never,
            var labels => $"{node}:{labels}",
        };

    /// <summary>The labels of which an entity of the kinds has one, joined by "|"; null: it may have any.</summary>
    public static string? KindLabels(IReadOnlyList<EntityKind> kinds)
    {
        var distinct = kinds.Distinct().Count();
        return distinct == 0 ? Never
            : distinct == GovernanceModel.Kinds.Count ? null
            : IsAll(kind => kind.IsActor) ? Labels.Actor
            : IsAll(kind => kind.IsBody) ? Labels.Body
            : string.Join('|', kinds.Distinct().OrderBy(kind => kind.Ordinal));

        bool IsAll(Func<EntityKind, bool> belongs) =>
            GovernanceModel.Kinds.All(kind => belongs(kind) == kinds.Contains(kind));
    }

    /// <summary>That a relation holds, and held on a day; never null.</summary>
    public string HeldOn(DateOnly day, Place place) =>
        $"({place.Value(RelationFields.Standing)} = '"
        + $"{Enums.Standing.Members[(int)Resolution.Standing.Holds]}' AND {links.HeldOn(day, place.Name)})";

    static string? Not(string? condition) =>
        condition switch
        {
            null => Never,
            Never => null,
            _ => $"NOT ({condition})",
        };

    static string Exact(string condition, bool exact) =>
        exact && condition != Never ? $"coalesce({condition}, false)" : condition;

    string? Write(LinkFilter filter, Place place, bool exact)
    {
        if (LinkMatcher.KnownEnd(filter.Link, place) is { } end)
        {
            return Write(filter.Where, end, exact);
        }

        if (
            filter.Link != PropertyValueLinks.Source
            && (IsDeep || (filter.Link == ClaimLinks.Relation && place.Reach == Reach.Repeated))
        )
        {
            return Outside(() => shared.Write(filter, place.Name));
        }

        var match = links.One(filter.Link, place);
        var where = Inside(() => Write(filter.Where, match.Record));
        return where == Never ? Never : $"EXISTS {{ {match.Query(Some(where))} }}";
    }

    string? Write(TextItemsFilter filter, Place place)
    {
        var list = place.Value(filter.Field);
        if (filter.Where is null)
        {
            return filter.Quantifier switch
            {
                Quantifier.Some => $"size({list}) > 0",
                Quantifier.None => $"size({list}) = 0",
                Quantifier.Single => $"size({list}) = 1",
                _ => null,
            };
        }

        var index = scope.Name('i');
        var where = Write(filter.Where, new TextItemPlace(place.Name, index), exact: true) ?? "true";
        return $"{QuantifierName(filter.Quantifier)}({index} IN {LinkMatcher.Positions(list)} WHERE {where})";
    }

    string? Write(QuantifierFilter filter, Place place)
    {
        var ofAll = filter.Quantifier == Quantifier.All;
        if (ofAll && filter.Where is null)
        {
            return null;
        }

        if (IsShared(filter.Link, place))
        {
            return Outside(() => shared.Write(filter, place.Name));
        }

        var match = Inside(() =>
            links.Many(filter.Link, place, filter.Scope, ofAll ? new NotFilter(filter.Where!) : filter.Where)
        );
        return filter.Quantifier switch
        {
            Quantifier.Some => match is null ? Never : $"EXISTS {{ {match.Query()} }}",
            Quantifier.Single => match is null
                ? Never
                : $"COUNT {{ {match.Text()} WITH 1 AS one LIMIT 2 RETURN one }} = 1", // two are enough to know
            _ => match is null ? null : $"NOT EXISTS {{ {match.Query()} }}",
        };
    }

    string? Write(CountFilter filter, Place place)
    {
        if (IsShared(filter.Link, place))
        {
            return Outside(() => shared.Write(filter, place.Name));
        }

        var match = Inside(() => links.Many(filter.Link, place, filter.Scope, filter.Where));
        return Compare(match is null ? "0" : $"COUNT {{ {match.Query()} }}", filter);
    }

    // What a record has in lists of its own is looked at with it.
    bool IsShared(Link link, Place place) =>
        (IsDeep || place.Reach == Reach.Repeated)
        && link != RelationLinks.Spans
        && link != Model.EntityLinks.PropertyValues;

    bool IsDeep => depth >= MostSubqueries;

    T Inside<T>(Func<T> write)
    {
        depth++;
        var written = write();
        depth--;
        return written;
    }

    T Outside<T>(Func<T> write)
    {
        var before = depth;
        depth = 0;
        var written = write();
        depth = before;
        return written;
    }

    /// <summary>How a number compares.</summary>
    public string Compare(string count, CountFilter filter)
    {
        return filter.Comparison == Comparison.In
            ? $"{count} IN {scope.Parameters.Add(filter.Values)}"
            : $"{count} {FieldConditions.Sign(filter.Comparison)} {scope.Parameters.Add(filter.Values[0])}";
    }

    public static IEnumerable<string> Some(string? condition) => condition is null ? [] : [condition];

    static string QuantifierName(Quantifier quantifier) =>
        quantifier switch
        {
            Quantifier.Some => "any",
            Quantifier.None => "none",
            Quantifier.All => "all",
            Quantifier.Single => "single",
            _ => throw new UnreachableException($"No name for {quantifier}."),
        };
}
