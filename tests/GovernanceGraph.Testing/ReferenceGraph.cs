using GovernanceGraph.Facts;
using GovernanceGraph.Model;
using GovernanceGraph.Queries;
using GovernanceGraph.Resolution;
using GovernanceGraph.Storage;
using GovernanceGraph.Texts;

namespace GovernanceGraph.Testing;

/// <summary>
/// One revision answered naively: every list is built, filtered, sorted and cut. What a store answers must be the same.
/// </summary>
public sealed class ReferenceGraph
{
    readonly ReferenceRecords records;
    readonly ReferenceFilter filters;

    /// <summary>The revision that holds these facts, the last of these revisions.</summary>
    public ReferenceGraph(IReadOnlyCollection<Fact> facts, IEnumerable<Revision> revisions)
    {
        Facts = facts;
        records = new(facts, revisions);
        filters = new(records);
    }

    /// <summary>The facts.</summary>
    public IReadOnlyCollection<Fact> Facts { get; }

    internal ReferenceRecords All => records;

    /// <summary>What the facts become by a change set.</summary>
    public static IReadOnlyCollection<Fact> Apply(IReadOnlyCollection<Fact> facts, GraphChangeSet changes)
    {
        var next = changes.ReplaceAll ? [] : facts.ToDictionary(fact => fact.Key);
        foreach (var key in changes.Remove)
        {
            next.Remove(key);
        }

        foreach (var fact in changes.Put)
        {
            next[fact.Key] = fact;
        }

        return [.. next.Values];
    }

    /// <summary>How many records of each kind a revision counts, and its hash.</summary>
    public (string Hash, long Entities, long Relations, long Claims, long Sources, long CompleteLists) Summary() =>
        (
            RevisionHash.Of([.. Facts.Select(fact => fact.Hash)]),
            records.Entities.Count,
            records.Relations.Count,
            Facts.OfType<Claim>().Count(),
            records.Sources.Count,
            records.Lists.Count
        );

    /// <summary>The answer to a plan, as <see cref="AnswerText"/> writes it.</summary>
    public string Answer(GraphQuery query)
    {
        var answer = new AnswerText();
        Push(query.Root, ReferenceRecords.Dataset, answer, null);
        return answer.ToString();
    }

    /// <summary>The records of a link in an order, before a page is cut.</summary>
    internal List<object> Matches(object owner, Link link, Collection collection)
    {
        var matches = filters
            .Targets(owner, link, collection.Scope)
            .Where(record => collection.Kinds is null || collection.Kinds.Contains(((MergedEntity)record).Kind))
            .Where(record => filters.Holds(collection.Where, record))
            .ToList();
        matches.Sort((left, right) => Compare(collection.Order, left, CursorOf(collection.Order, right)));
        return matches;
    }

    /// <summary>The cursor of a record in an order.</summary>
    internal Cursor CursorOf(IReadOnlyList<OrderKey> order, object record) =>
        new([.. order.Select(key => CursorValue(key, Key(key, record)))], ReferenceRecords.Id(Node(record)));

    static object? CursorValue(OrderKey key, object? value) =>
        value is string text && key is FieldOrderKey { Field.Kind: ValueKind.Text } ? Cursor.ValueOf(text) : value;

    static object Node(object record) => record is SeenRelation { Node: { } node } ? node : record;

    void Push(Output output, object record, AnswerText sink, Func<object, string>? cursor)
    {
        switch (output)
        {
            case ConstantOutput constant:
                sink.Text(constant.Text);
                break;
            case KindNameOutput:
                sink.Text(((MergedEntity)record).Kind.Name);
                break;
            case FieldOutput { Scope: { } scope } id:
                sink.Text($"{ReferenceRecords.Value(record, id.Field)} {scope}");
                break;
            case RevisionIdOutput:
                sink.Text($"revision:{ReferenceRecords.Value(record, RevisionFields.Number)}");
                break;
            case EdgeRelationOutput relation:
                Push(relation.Selection.Outputs, record, sink, null);
                break;
            case HeldOnOutput held:
                sink.Boolean(ReferenceRecords.HeldOn(record, held.Day));
                break;
            case FieldOutput field:
                Push(ReferenceRecords.Value(record, field.Field), sink);
                break;
            case RecordOutput one:
                Push(one.Selection, records.One(record, one.Link), sink);
                break;
            case ListOutput list:
                Push(
                    list.Selection,
                    records.Many(record, list.Link).Where(item => filters.Holds(list.Where, item)),
                    sink
                );
                break;
            case ConnectionOutput connection:
                Push(connection, record, sink);
                break;
            case LookupOutput lookup:
                Push(lookup.Selection, Find(lookup.Target, lookup.Id, lookup.Kinds), sink);
                break;
            case LookupListOutput lookups:
                Push(lookups.Selection, lookups.Ids.Select(id => Find(lookups.Target, id, null)), sink);
                break;
            case NodeOutput node:
                Push(node.Selection, Node(record), sink);
                break;
            case CursorOutput:
                sink.Text(cursor!(record));
                break;
            default:
                throw new ArgumentException($"No meaning for a {output.GetType()}.", nameof(output));
        }
    }

    object? Find(RecordType type, string id, IReadOnlyList<EntityKind>? kinds) =>
        records
            .All(type)
            .FirstOrDefault(record =>
                ReferenceRecords.Id(record) == id && (kinds is null || kinds.Contains(((MergedEntity)record).Kind))
            );

    void Push(Selection selection, object? record, AnswerText sink)
    {
        if (record is null)
        {
            sink.Null();
            return;
        }

        Push(record is MergedEntity entity ? selection.For(entity.Kind) : selection.Outputs, record, sink, null);
    }

    void Push(IReadOnlyList<Output> outputs, object record, AnswerText sink, Func<object, string>? cursor)
    {
        sink.BeginRecord();
        foreach (var output in outputs)
        {
            sink.Name(output.Name);
            Push(output, record, sink, cursor);
        }

        sink.EndRecord();
    }

    void Push(Selection selection, IEnumerable<object?> items, AnswerText sink)
    {
        sink.BeginList();
        foreach (var item in items)
        {
            Push(selection, item, sink);
        }

        sink.EndList();
    }

    void Push(ConnectionOutput connection, object owner, AnswerText sink)
    {
        var (order, page) = (connection.Records.Order, connection.Records.Page);
        var matches = Matches(owner, connection.Link, connection.Records);
        var start = page.After is { } after ? matches.Count(record => Compare(order, record, after) <= 0) : 0;
        var end = page.Before is { } before
            ? matches.Count(record => Compare(order, record, before) < 0)
            : matches.Count;
        end = Math.Max(start, end);
        (start, end) = page.First is { } first
            ? (start, Math.Min(end, start + first))
            : (Math.Max(start, end - page.Last!.Value), end);
        var found = matches[start..end];

        sink.BeginRecord();
        foreach (var part in connection.Parts)
        {
            sink.Name(part.Name);
            switch (part)
            {
                case TotalCountOutput:
                    sink.Integer(matches.Count);
                    break;
                case NodesOutput nodes:
                    Push(nodes.Selection, found.Select(Node), sink);
                    break;
                case EdgesOutput edges:
                    sink.BeginList();
                    found.ForEach(record => Push(edges.Parts, record, sink, Written));
                    sink.EndList();
                    break;
                case PageInfoOutput info:
                    Push(info, found, start > 0, end < matches.Count, Written, sink);
                    break;
                default:
                    sink.Text(((ConstantOutput)part).Text);
                    break;
            }
        }

        sink.EndRecord();

        string Written(object record) =>
            Cursor.Encode(
                CursorOf(order, record),
                connection.Records.Origin,
                owner == ReferenceRecords.Dataset ? 0 : CursorOrigin.OwnerOf(ReferenceRecords.Id(owner))
            );
    }

    void Push(
        PageInfoOutput info,
        List<object> found,
        bool hasPrevious,
        bool hasNext,
        Func<object, string> cursor,
        AnswerText sink
    )
    {
        sink.BeginRecord();
        foreach (var part in info.Parts)
        {
            sink.Name(part.Name);
            switch ((part as PageInfoFieldOutput)?.Field)
            {
                case null:
                    sink.Text(((ConstantOutput)part).Text);
                    break;
                case PageInfoField.HasNextPage:
                    sink.Boolean(hasNext);
                    break;
                case PageInfoField.HasPreviousPage:
                    sink.Boolean(hasPrevious);
                    break;
                case var _ when found.Count == 0:
                    sink.Null();
                    break;
                case PageInfoField.StartCursor:
                    sink.Text(cursor(found[0]));
                    break;
                default:
                    sink.Text(cursor(found[^1]));
                    break;
            }
        }

        sink.EndRecord();
    }

    static void Push(object? value, AnswerText sink)
    {
        switch (value)
        {
            case null:
                sink.Null();
                break;
            case string text:
                sink.Text(text);
                break;
            case long number:
                sink.Integer(number);
                break;
            case bool truth:
                sink.Boolean(truth);
                break;
            case PartialDate date:
                sink.Date(date);
                break;
            case DateTimeOffset time:
                sink.Instant(time);
                break;
            case EnumMember member:
                sink.Enum(member);
                break;
            case IReadOnlyList<string> list:
                sink.BeginList();
                list.ToList().ForEach(sink.Text);
                sink.EndList();
                break;
            default:
                throw new ArgumentException($"No value is a {value.GetType()}.", nameof(value));
        }
    }

    object? Key(OrderKey key, object record)
    {
        var current = key.OfNode ? Node(record) : record;
        foreach (var link in key.Through)
        {
            current = current is null ? null : records.One(current, link);
        }

        return current is null
            ? null
            : key switch
            {
                CountOrderKey count => filters.Targets(current, count.Link, count.Scope).LongCount(),
                RelevanceOrderKey relevance => Relevance((MergedEntity)current, SearchKey.Of(relevance.Text)),
                _ => ReferenceRecords.Value(current, ((FieldOrderKey)key).Field) switch
                {
                    PartialDate date => (long)date.Packed,
                    EnumMember member => (long)member.Ordinal,
                    bool truth => truth ? 1L : 0L,
                    DateTimeOffset time => time.ToUnixTimeSeconds(),
                    var value => value,
                },
            };
    }

    static long Relevance(MergedEntity entity, string searched)
    {
        string[] names = [.. ReferenceFilter.Names(entity)];
        return names[0] == searched ? 0
            : names.Contains(searched) ? 1
            : names[0].StartsWith(searched, StringComparison.Ordinal) ? 2
            : names.Any(name => name.StartsWith(searched, StringComparison.Ordinal)) ? 3
            : 4;
    }

    int Compare(IReadOnlyList<OrderKey> order, object record, Cursor cursor)
    {
        for (var i = 0; i < order.Count; i++)
        {
            var (value, other) = (Key(order[i], record), cursor.Values[i]);
            if (value is null || other is null)
            {
                if (!Equals(value, other))
                {
                    return value is null ? 1 : -1;
                }

                continue;
            }

            var isId = order[i] is FieldOrderKey { Field.Kind: ValueKind.Id };
            var comparison = value is string text
                ? isId
                    ? string.CompareOrdinal(text, (string)other)
                    : other is CutText cut
                        ? string.CompareOrdinal(TextOrder.Key(text), cut.Key)
                        : TextOrder.Compare(text, (string)other)
                : ((long)value).CompareTo((long)other);
            if (comparison != 0)
            {
                return order[i].Direction == SortDirection.Descending ? -comparison : comparison;
            }
        }

        return record is Revision revision
            ? revision.Number.CompareTo(long.Parse(cursor.Id))
            : string.CompareOrdinal(ReferenceRecords.Id(Node(record)), cursor.Id);
    }
}
