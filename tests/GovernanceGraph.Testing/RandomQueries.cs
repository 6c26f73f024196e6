using System.Globalization;
using GovernanceGraph.Model;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Testing;

/// <summary>
/// Random plans over a graph: every kind of output, filter, order and page, with values that the graph has and others.
/// </summary>
public sealed class RandomQueries(Random random, ReferenceGraph graph)
{
    static readonly RecordType[] LookupTypes =
    [
        Records.Entity,
        Records.Relation,
        Records.Claim,
        Records.Source,
        Records.ReportedCount,
        Records.Principle,
        Records.Position,
        Records.CompleteList,
        Records.Revision,
    ];

    readonly RandomFilters filters = new(random, graph);
    int names;

    /// <summary>The most records that a page asks for.</summary>
    public int MaxPageSize { get; init; } = 5;

    /// <summary>Levels of a connection's filter.</summary>
    public int MaxFilterDepth { get; init; } = 3;

    /// <summary>
    /// Whether pages may start at cursors. For those the graph is asked for whole lists, which takes long in a large
    /// one.
    /// </summary>
    public bool UsesCursors { get; init; } = true;

    /// <summary>A plan.</summary>
    public GraphQuery Next()
    {
        names = 0;
        return new(
            random.Next(10) switch
            {
                0 => Lookup(),
                1 => LookupList(random.Next(2) == 0 ? Records.Entity : Records.Source),
                2 => new RecordOutput(Name(), DatasetLinks.Revision, Selection(Records.Revision, 0)),
                _ => Connection(RootLinks[random.Next(RootLinks.Length)], ReferenceRecords.Dataset, depth: 2),
            },
            Revision: null
        );
    }

    static readonly Link[] RootLinks =
    [
        DatasetLinks.Entities,
        DatasetLinks.Entities,
        DatasetLinks.Entities,
        DatasetLinks.Relations,
        DatasetLinks.Claims,
        DatasetLinks.Sources,
        DatasetLinks.Revisions,
    ];

    LookupOutput Lookup()
    {
        var type = LookupTypes[random.Next(LookupTypes.Length)];
        return new(
            Name(),
            type,
            filters.Id(type),
            type == Records.Entity && random.Next(2) == 0 ? filters.Kinds() : null,
            Selection(type, 2)
        );
    }

    LookupListOutput LookupList(RecordType type) =>
        new(Name(), type, [.. Enumerable.Range(0, random.Next(5)).Select(_ => filters.Id(type))], Selection(type, 1));

    // Kinds share what is asked of them, as they do where a fragment is on an interface: nine lists would make
    // statements that a database plans longer than it answers.
    Selection Selection(RecordType type, int depth)
    {
        var outputs = Outputs(type, depth);
        if (type != Records.Entity || random.Next(3) != 0)
        {
            return new(outputs);
        }

        var others = Outputs(type, depth);
        return new(_ => random.Next(2) == 0 ? outputs : others);
    }

    List<Output> Outputs(RecordType type, int depth)
    {
        var outputs = new List<Output>();
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            outputs.Add(
                random.Next(8) == 0 || type.Fields.Count == 0
                    ? type == Records.Entity && random.Next(2) == 0
                        ? new KindNameOutput(Name())
                        : new ConstantOutput(Name(), type.Name)
                    : type == Records.Revision && random.Next(4) == 0
                        ? new RevisionIdOutput(Name())
                        : Value(type.Fields[random.Next(type.Fields.Count)])
            );
        }

        if (depth > 0)
        {
            for (var i = random.Next(3); i > 0; i--)
            {
                if (Linked(type, depth - 1) is { } output)
                {
                    outputs.Add(output);
                }
            }
        }

        return outputs;
    }

    // An id may be put out with its scope.
    FieldOutput Field(Field field) =>
        new(
            Name(),
            field,
            field.Kind == ValueKind.Id && random.Next(2) == 0
                ? new IdScope(random.Next(2) == 0 ? null : new(2020, 1, 1))
                : null
        );

    // Some numbers give way to what is no field of a record.
    Output Value(Field field) =>
        field == RelationFields.Corroboration && names % 2 == 0
            ? new HeldOnOutput(Name(), RandomFilters.Day(names))
            : Field(field);

    Output? Linked(RecordType type, int depth)
    {
        if (type == Records.Entity && random.Next(2) == 0)
        {
            return Connection(RandomFilters.RelationLink(random), owner: null, depth);
        }

        if (type.Links.Count == 0)
        {
            return null;
        }

        var link = type.Links[random.Next(type.Links.Count)];
        return link.Cardinality switch
        {
            LinkCardinality.One => new RecordOutput(Name(), link, Selection(link.Target, depth)),
            LinkCardinality.List => new ListOutput(
                Name(),
                link,
                random.Next(2) == 0 ? null : filters.Next(link.Target, null, 2),
                Selection(link.Target, depth)
            ),
            _ => Connection(link, owner: null, depth),
        };
    }

    ConnectionOutput Connection(Link link, object? owner, int depth)
    {
        var along = link.Relation is null ? null : link;
        var kinds = link == DatasetLinks.Entities && random.Next(2) == 0 ? filters.Kinds() : null;
        var where = random.Next(8) switch
        {
            0 or 1 => null,
            2 => filters.Nested(link.Target, along, random.Next(2, 7)),
            _ => filters.Next(link.Target, along, MaxFilterDepth),
        };
        var order = Order(link, along);
        var collection = new Collection(where, order, Some.Page, filters.Scope(), kinds);
        collection = collection with { Page = Page(collection, owner, link) };
        var node = link.Relation is null ? link.Target : Records.Entity;
        var parts = new List<Output>();
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            parts.Add(
                random.Next(5) switch
                {
                    0 => new TotalCountOutput(Name()),
                    1 => new NodesOutput(Name(), Selection(node, depth)),
                    2 => new ConstantOutput(Name(), "Connection"),
                    3 => new PageInfoOutput(
                        Name(),
                        [
                            .. Enum.GetValues<PageInfoField>()
                                .Where(_ => random.Next(2) == 0)
                                .Select(field => new PageInfoFieldOutput(Name(), field)),
                        ]
                    ),
                    _ => new EdgesOutput(Name(), Edge(node, along, depth)),
                }
            );
        }

        return new(Name(), link, collection, parts);
    }

    List<Output> Edge(RecordType node, Link? along, int depth)
    {
        List<Output> outputs = [new CursorOutput(Name()), new NodeOutput(Name(), Selection(node, depth))];
        if (along is not null)
        {
            outputs.AddRange(Outputs(Records.Relation, depth));
            if (random.Next(3) == 0)
            {
                outputs.Add(new EdgeRelationOutput(Name(), Selection(Records.Relation, depth)));
            }
        }

        return outputs;
    }

    List<OrderKey> Order(Link link, Link? along)
    {
        if (random.Next(3) == 0 && link.Target == (along is null ? Records.Entity : Records.Relation))
        {
            return [new FieldOrderKey([], along is not null, EntityFields.Name, SortDirection.Ascending)];
        }

        return [.. Enumerable.Range(0, random.Next(3)).Select(_ => OrderKey(link, along))];
    }

    OrderKey OrderKey(Link link, Link? along)
    {
        var direction = random.Next(2) == 0 ? SortDirection.Ascending : SortDirection.Descending;
        var ofNode = along is not null && random.Next(2) == 0;
        var type = ofNode ? Records.Entity : link.Target;
        if (link == DatasetLinks.Entities && random.Next(6) == 0)
        {
            return new RelevanceOrderKey(filters.Word());
        }

        var through = new List<Link>();
        while (
            random.Next(3) == 0
            && type.Links.Where(next => next.Cardinality == LinkCardinality.One).ToList() is { Count: > 0 } ones
        )
        {
            through.Add(ones[random.Next(ones.Count)]);
            type = through[^1].Target;
        }

        if (random.Next(4) == 0 && type.Links.Any(next => next.Cardinality != LinkCardinality.One))
        {
            return new CountOrderKey(through, ofNode, filters.ManyLink(type), filters.Scope(), direction);
        }

        List<Field> fields = [.. type.Fields.Where(field => field.Kind != ValueKind.TextList)];
        return new FieldOrderKey(through, ofNode, fields[random.Next(fields.Count)], direction);
    }

    Page Page(Collection collection, object? owner, Link link)
    {
        if (!UsesCursors)
        {
            return Sized(null, null);
        }

        // Cursors come from the whole list: of matches, of others, and of records that are there no more.
        owner ??= graph.All.Entities.Count > 0 ? graph.All.Entities[random.Next(graph.All.Entities.Count)] : null;
        var isOwner = owner is not null && (link.Owner != Records.Source || owner is Facts.Source);
        var all = isOwner ? graph.Matches(owner!, link, collection with { Where = null, Kinds = null }) : [];
        var (after, before) = (Place(), Place());
        return Sized(after, before);

        Page Sized(Cursor? from, Cursor? to) =>
            random.Next(2) == 0
                ? new(random.Next(MaxPageSize + 1), null, from, to)
                : new(null, random.Next(MaxPageSize + 1), from, to);

        Cursor? Place()
        {
            if (all.Count == 0 || random.Next(2) == 0)
            {
                return null;
            }

            var cursor = graph.CursorOf(collection.Order, all[random.Next(all.Count)]);
            return random.Next(3) == 0 && link != DatasetLinks.Revisions
                ? new(
                    [
                        .. cursor.Values.Select<object?, object?>(value =>
                            value switch
                            {
                                string text => text + "x",
                                CutText text => new CutText(text.Key + "x"),
                                long number => number + 1,
                                _ => null,
                            }
                        ),
                    ],
                    cursor.Id + "-gone"
                )
                : cursor;
        }
    }

    OutputName Name() => new(string.Create(CultureInfo.InvariantCulture, $"v{names++}"));
}
