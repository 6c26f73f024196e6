using GovernanceGraph.Model;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Testing;

/// <summary>Random filters, scopes and values.</summary>
sealed class RandomFilters(Random random, ReferenceGraph graph)
{
    static readonly Comparison[] Ordered =
    [
        Comparison.Equal,
        Comparison.In,
        Comparison.Greater,
        Comparison.GreaterOrEqual,
        Comparison.Less,
        Comparison.LessOrEqual,
    ];

    static readonly Comparison[] Textual =
    [
        Comparison.Equal,
        Comparison.In,
        Comparison.Contains,
        Comparison.StartsWith,
        Comparison.EndsWith,
    ];

    static readonly Comparison[] Exact = [Comparison.Equal, Comparison.In];

    static readonly Comparison[] OnlyEqual = [Comparison.Equal];

    public static Link RelationLink(Random random)
    {
        var relation = GovernanceModel.Relations[
            random.Next(2) == 0 ? random.Next(3) : random.Next(GovernanceModel.Relations.Count)
        ];
        return random.Next(2) == 0 ? relation.Forward : relation.Backward;
    }

    /// <summary>A filter on records of a type; along a link, on relations seen from its owner.</summary>
    public Filter Next(RecordType type, Link? along, int depth)
    {
        if (depth > 0)
        {
            switch (random.Next(9))
            {
                case 0:
                    return new AllFilter(Several(type, along, depth));
                case 1:
                    return new AnyFilter(Several(type, along, depth));
                case 2:
                    return new NotFilter(Next(type, along, depth - 1));
                case 3
                    when type.Links.Where(link => link.Cardinality == LinkCardinality.One).ToList()
                        is { Count: > 0 } ones:
                    var one = ones[random.Next(ones.Count)];
                    return new LinkFilter(one, random.Next(4) == 0 ? null : Next(one.Target, null, depth - 1));
                case 4 or 5 when type.Links.Any(link => link.Cardinality != LinkCardinality.One):
                    return Counting(type, depth);
                case 6 or 7 when along is not null:
                    return new NodeFilter(Next(Records.Entity, null, depth - 1));
            }
        }

        return type == Records.Entity && random.Next(4) == 0 ? OfEntity() : OfAnyField(type, depth);
    }

    /// <summary>
    /// A filter whose conditions lie in one another as deep as said: all quantifiers, counts and links to one record,
    /// and what joins them.
    /// </summary>
    public Filter Nested(RecordType type, Link? along, int levels)
    {
        if (along is not null && random.Next(4) != 0)
        {
            return new NodeFilter(Nested(Records.Entity, null, levels));
        }

        List<Link> ways = [.. type.Links.Where(way => levels == 1 || way.Target.Links.Count > 0)];
        if (levels == 0 || (ways.Count == 0 && type != Records.Entity))
        {
            return Next(type, along, 0);
        }

        var link =
            ways.Count == 0 || (type == Records.Entity && random.Next(3) != 0)
                ? RelationLink(random)
                : ways[random.Next(ways.Count)];
        var where = Nested(link.Target, link.Relation is null ? null : link, levels - 1);
        Filter filter =
            link.Cardinality == LinkCardinality.One ? new LinkFilter(link, where)
            : random.Next(5) is var kind && kind < 4
                ? new QuantifierFilter(link, Enum.GetValues<Quantifier>()[kind], where, Scope())
            : Count(link, where);
        return random.Next(6) switch
        {
            0 => new NotFilter(filter),
            1 => new AllFilter([Next(type, along, 1), filter]),
            2 => new AnyFilter([filter, Next(type, along, 1)]),
            _ => filter,
        };
    }

    public Link ManyLink(RecordType type)
    {
        if (type == Records.Entity && random.Next(4) != 0)
        {
            return RelationLink(random);
        }

        List<Link> links = [.. type.Links.Where(link => link.Cardinality != LinkCardinality.One)];
        return links[random.Next(links.Count)];
    }

    public RelationScope Scope() =>
        random.Next(2) == 0
            ? RelationScope.Holding
            : new(
                random.Next(4) != 0,
                random.Next(2) == 0,
                random.Next(2) == 0
                    ? null
                    : new DateOnly(2018 + random.Next(5), 1 + random.Next(12), 1 + random.Next(28))
            );

    /// <summary>One of some days on which much begins and ends.</summary>
    public static DateOnly Day(long number) => new(2018 + (int)(number % 5), 1 + (int)(number % 12), 1);

    public List<EntityKind> Kinds() => [.. GovernanceModel.Kinds.Where(_ => random.Next(3) == 0)];

    /// <summary>An id of a record of the type, or of none.</summary>
    public string Id(RecordType type)
    {
        List<object> all = random.Next(6) == 0 ? [] : [.. graph.All.All(type)];
        return all.Count == 0 ? "state:ZZ SIGNED nothing" : ReferenceRecords.Id(all[random.Next(all.Count)]);
    }

    public string Word()
    {
        var entities = graph.All.Entities;
        var name = entities.Count == 0 ? "" : entities[random.Next(entities.Count)].Name;
        return Cut(random.Next(2) == 0 ? name.ToLowerInvariant() : name);
    }

    List<Filter> Several(RecordType type, Link? along, int depth) =>
        [.. Enumerable.Range(0, random.Next(4)).Select(_ => Next(type, along, depth - 1))];

    Filter Counting(RecordType type, int depth)
    {
        var link = ManyLink(type);
        var where = random.Next(4) == 0 ? null : Next(link.Target, link.Relation is null ? null : link, depth - 1);
        if (random.Next(3) != 0)
        {
            return new QuantifierFilter(link, Enum.GetValues<Quantifier>()[random.Next(4)], where, Scope());
        }

        return Count(link, where);
    }

    CountFilter Count(Link link, Filter? where)
    {
        var comparison = Ordered[random.Next(Ordered.Length)];
        return new(
            link,
            where,
            Scope(),
            comparison,
            [.. Enumerable.Range(0, comparison == Comparison.In ? 2 : 1).Select(_ => (long)random.Next(-1, 4))]
        );
    }

    Filter OfEntity() =>
        random.Next(3) switch
        {
            0 => new KindFilter(Kinds()),
            1 => OfTexts(EntityFields.Aliases, depth: 2),
            _ => new NameSearchFilter(random.Next(2) == 0 ? Word() : Word() + " " + Word()),
        };

    Filter OfAnyField(RecordType type, int depth)
    {
        var field = type.Fields[random.Next(type.Fields.Count)];
        if (field.Kind == ValueKind.TextList)
        {
            return OfTexts(field, depth);
        }

        // Some comparisons of numbers give way to what is no field of a record.
        var filter = OfField(field, type);
        return field == RelationFields.Corroboration && filter.Value is long number and > 0
            ? new HeldOnFilter(Day(number))
            : filter;
    }

    TextItemsFilter OfTexts(Field field, int depth) =>
        new(field, Enum.GetValues<Quantifier>()[random.Next(4)], random.Next(5) == 0 ? null : OfText(field, depth));

    Filter OfText(Field field, int depth) =>
        (depth > 0 ? random.Next(6) : int.MaxValue) switch
        {
            0 => new AllFilter(SeveralOfText(field, depth)),
            1 => new AnyFilter(SeveralOfText(field, depth)),
            2 => new NotFilter(OfText(field, depth - 1)),
            _ => OfField(field, field.Owner),
        };

    List<Filter> SeveralOfText(Field field, int depth) =>
        [.. Enumerable.Range(0, random.Next(4)).Select(_ => OfText(field, depth - 1))];

    FieldFilter OfField(Field field, RecordType type)
    {
        var allowed = field.Kind switch
        {
            ValueKind.Id or ValueKind.Enum => Exact,
            ValueKind.Text or ValueKind.TextList => Textual,
            ValueKind.Boolean => OnlyEqual,
            _ => Ordered,
        };
        var comparison = allowed[random.Next(allowed.Length)];
        var ignoreCase = field.Kind is ValueKind.Text or ValueKind.TextList && random.Next(3) == 0;
        return comparison switch
        {
            Comparison.In => new(
                field,
                comparison,
                Enumerable.Range(0, random.Next(4)).Select(_ => MaybeAbsent(field, type)).ToArray(),
                ignoreCase
            ),
            Comparison.Equal => new(field, comparison, MaybeAbsent(field, type), ignoreCase),
            _ => new(field, comparison, Value(field, type), ignoreCase),
        };
    }

    object? MaybeAbsent(Field field, RecordType type) => random.Next(5) == 0 ? null : Value(field, type);

    object Value(Field field, RecordType type) =>
        field.Kind switch
        {
            ValueKind.Id => Id(type),
            ValueKind.Enum => field.Enum!.Members[random.Next(field.Enum.Members.Count)],
            ValueKind.Boolean => random.Next(2) == 0,
            ValueKind.Integer => (long)random.Next(-1, 4),
            ValueKind.PartialDate or ValueKind.Date => Date(),
            ValueKind.Instant => DateTimeOffset.UnixEpoch.AddMilliseconds(500 * random.Next(5)),
            _ => type == Records.Entity && random.Next(2) == 0 ? Cut(OfSome(field)) : Word(),
        };

    string OfSome(Field field)
    {
        var entities = graph.All.Entities;
        return entities.Count == 0
            ? ""
            : ReferenceRecords.Value(entities[random.Next(entities.Count)], field) switch
            {
                string text => text,
                IReadOnlyList<string> { Count: > 0 } list => list[0],
                _ => "",
            };
    }

    string Cut(string text)
    {
        if (text.Length < 2 || random.Next(2) == 0 || text.Any(char.IsSurrogate))
        {
            return text;
        }

        var start = random.Next(text.Length - 1);
        return text.Substring(start, random.Next(1, text.Length - start));
    }

    PartialDate Date()
    {
        var year = 2018 + random.Next(4);
        return random.Next(3) switch
        {
            0 => new(year),
            1 => new(year, 1 + random.Next(12)),
            _ => new(new DateOnly(year, 1 + random.Next(12), 1 + random.Next(28))),
        };
    }
}
