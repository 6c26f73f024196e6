using GovernanceGraph.Model;
using GovernanceGraph.Queries;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Api.Costs;

/// <summary>
/// What a question is expected to cost, worked out from its plan and from how many records there are: a point for each
/// record that is visited on the way, as <see cref="WorkMeter"/> counts them. <c>docs/cost.md</c> tells the rule by an
/// example.
/// </summary>
sealed class PlanCost(GraphStatistics statistics)
{
    /// <summary>What a question costs whatever it asks; a point for each part of its plan is added.</summary>
    const int Question = 10;

    /// <summary>Each value of a cursor that is put out.</summary>
    const int Cursor = 8;

    readonly FilterCost filters = new(statistics);
    readonly OrderCost orders = new(statistics);
    readonly StartCost starts = new(statistics);

    // Entities of several kinds share outputs: their number must not grow with kinds and levels.
    readonly Dictionary<(Output Output, double Owners), Cost> known = [];

    /// <summary>The cost of one question.</summary>
    public Cost Of(GraphQuery query)
    {
        var points = Of(query.Root, new(Records.Dataset, 1, AreDistinct: true));
        return points with
        {
            All =
                points.All
                + Question
                + PlanSize.Of(query)
                + (query.Revision is null ? 0 : statistics.OlderRevisionCost),
        };
    }

    Cost Of(Output output, in ExpectedRecords owners)
    {
        if (output is FieldOutput or ConstantOutput or KindNameOutput or RevisionIdOutput or HeldOnOutput)
        {
            return default;
        }

        var key = (output, owners.Count);
        if (!known.TryGetValue(key, out var points))
        {
            points = Work(output, owners);
            known.Add(key, points);
        }

        return points;
    }

    Cost Work(Output output, in ExpectedRecords owners)
    {
        switch (output)
        {
            case ConnectionOutput connection:
                return Of(connection, owners);
            case ListOutput list:
                var listed = owners.Along(list.Link, statistics);
                return Selected(
                    list,
                    listed.Count + owners.Count + filters.Remembered(list.Where, listed),
                    list.Selection,
                    listed
                );
            case RecordOutput record:
                return Selected(record, 0, record.Selection, owners.Through(record.Link));
            case EdgeRelationOutput relation:
                return Selected(relation, 0, relation.Selection, owners);
            case LookupOutput lookup:
                return Selected(lookup, 0, lookup.Selection, new(lookup.Target, 1, AreDistinct: true, lookup.Kinds));
            case LookupListOutput lookups:
                return Selected(
                    lookups,
                    0,
                    lookups.Selection,
                    new(lookups.Target, lookups.Ids.Count, AreDistinct: false)
                );
            default:
                return default;
        }
    }

    Cost Of(ConnectionOutput connection, in ExpectedRecords owners)
    {
        var (found, start, isKept) =
            connection.Link.Owner == Records.Dataset ? Root(connection) : Linked(connection, owners);
        var page = found with { Count = Math.Min(owners.Count * PageSize(connection), found.Count) };
        var own = owners.Count + start + Looked(connection, owners, found, page.Count, isKept);
        var below = default(Cost);
        foreach (var part in connection.Parts)
        {
            var (shown, points) = Part(
                part,
                page,
                connection.Link.Relation is null ? page : page.Nodes(),
                owners.Count,
                Cursor * (1 + connection.Records.Order.Count)
            );
            own += shown;
            below = below.And(points);
        }

        return Cost.Own(connection, own).And(below);
    }

    static int PageSize(ConnectionOutput connection)
    {
        var records = connection.Records;
        return connection.Parts.All(part => part is TotalCountOutput or ConstantOutput)
            ? 0
            : Math.Min(
                records.Page.First ?? records.Page.Last!.Value,
                FilterCost.NamedNodes(records.Where) ?? int.MaxValue
            );
    }

    /// <summary>What it costs to look at records to find those of the pages, and to put them in order.</summary>
    double Looked(
        ConnectionOutput connection,
        in ExpectedRecords owners,
        in ExpectedRecords found,
        double paged,
        bool isKept
    )
    {
        var records = connection.Records;
        // Where little is to be filtered out, a full page ends the search: almost all relations hold.
        var isFiltered = records.Where is not null || records.Scope is { AsOf: not null } or { Holds: false };
        var isRelation = found.Type == Records.Relation;
        var asksTotal = connection.Parts.Any(part => part is TotalCountOutput);
        var looked =
            isFiltered || !isKept || (asksTotal && isRelation)
                ? found
                : found with
                {
                    Count = Math.Min(found.Count, paged + owners.Count),
                };
        var cost = records.Where is null && !isRelation ? 0 : looked.Count + filters.Remembered(records.Where, looked);
        return cost
            + (records.Scope.AsOf is null ? 0 : looked.Count)
            + (isKept ? 0 : orders.Of(records.Order, looked, owners.Count));
    }

    (ExpectedRecords Found, double Start, bool IsKept) Root(ConnectionOutput connection)
    {
        var (found, cost, isShort) = starts.Of(connection);
        var order = connection.Records.Order;
        return (
            found,
            cost,
            OrderCost.IsKept(order, found.Type, alongRelation: false)
                || (order.Count == 0 && !isShort && found.Type != Records.Entity)
        );
    }

    (ExpectedRecords Found, double Start, bool IsKept) Linked(ConnectionOutput connection, in ExpectedRecords owners)
    {
        var link = connection.Link;
        var found = owners.Along(link, statistics);
        if (link.Relation is null)
        {
            return (found, 0, false);
        }

        if (FilterCost.NamedNodes(connection.Records.Where) is { } named)
        {
            found = found with { Count = Math.Min(owners.Count * named, Math.Max(found.Count, owners.Count)) };
        }

        return (found, 0, OrderCost.IsKept(connection.Records.Order, link.Target, alongRelation: true));
    }

    /// <summary>
    /// What a part of a connection costs: the records that it shows, and what is selected below them.
    /// </summary>
    (double Shown, Cost Below) Part(
        Output part,
        in ExpectedRecords page,
        in ExpectedRecords nodes,
        double connections,
        int cursor
    )
    {
        switch (part)
        {
            case NodesOutput { Selection: var selection }:
                return (Shown(selection, nodes), Below(selection, nodes));
            case NodeOutput { Selection: var selection }:
                return (Shown(selection, nodes), Below(selection, nodes));
            case EdgesOutput edges:
                var (shown, below) = (
                    page.Count * (1 + (Selection.BytesOf(edges.Parts) / WorkMeter.BytesPerVisit)),
                    default(Cost)
                );
                foreach (var output in edges.Parts)
                {
                    var (direct, points) = output is NodeOutput or CursorOutput
                        ? Part(output, page, nodes, connections, cursor)
                        : (0, Of(output, page));
                    (shown, below) = (shown + direct, below.And(points));
                }

                return (shown, below);
            case CursorOutput:
                return (page.Count * cursor, default);
            case PageInfoOutput:
                return (connections * 2 * cursor, default);
            default:
                return default;
        }
    }

    Cost Selected(Output output, double own, Selection selection, in ExpectedRecords records) =>
        Cost.Own(output, own + Shown(selection, records)).And(Below(selection, records));

    double Shown(Selection selection, in ExpectedRecords records) =>
        records.Count * (1 + (selection.ExpectedBytes / WorkMeter.BytesPerVisit));

    // Of an entity that may be of several kinds, the most expensive kind counts.
    Cost Below(Selection selection, in ExpectedRecords records)
    {
        var most = default(Cost);
        foreach (var outputs in Kinds(selection))
        {
            var sum = default(Cost);
            foreach (var output in outputs)
            {
                sum = sum.And(Of(output, records));
            }

            most = most.Or(sum);
        }

        return most;
    }

    static IEnumerable<IReadOnlyList<Output>> Kinds(Selection selection) =>
        selection.IsUniform ? [selection.Outputs] : GovernanceModel.Kinds.Select(selection.For).Distinct();
}
