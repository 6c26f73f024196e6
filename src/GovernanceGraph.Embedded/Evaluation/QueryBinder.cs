using System.Diagnostics;
using GovernanceGraph.Embedded.Snapshots;
using GovernanceGraph.Model;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Embedded.Evaluation;

/// <summary>
/// Binds a plan to a snapshot, once for thousands of answers: what can be looked up or decided beforehand is.
/// </summary>
sealed class QueryBinder
{
    readonly GraphSnapshot snapshot;
    readonly ConditionBinder conditions;
    readonly OrderBinder orders;
    readonly IndexSelection indexes;

    readonly EvaluationState evaluation;

    QueryBinder(GraphSnapshot snapshot, EvaluationState evaluation)
    {
        this.snapshot = snapshot;
        this.evaluation = evaluation;
        indexes = new(snapshot, evaluation);
        conditions = new(snapshot, indexes, evaluation);
        orders = new(snapshot, conditions);
    }

    /// <summary>Binds a plan. The bound plan keeps nothing of the evaluation, which only counts the work.</summary>
    public static BoundOutput Bind(GraphQuery query, GraphSnapshot snapshot, EvaluationState evaluation) =>
        new QueryBinder(snapshot, evaluation).Bind(query.Root, snapshot.Table(Records.Dataset), null);

    BoundOutput Bind(Output output, RecordTable table, BoundEdge? edge)
    {
        evaluation.Visit(1);
        return Bound(output, table, edge);
    }

    BoundOutput Bound(Output output, RecordTable table, BoundEdge? edge) =>
        output switch
        {
            ConstantOutput constant => new BoundConstant(constant),
            KindNameOutput kindName => new BoundKindName(kindName.Name, snapshot.Content.Kinds),
            FieldOutput { Scope: { } scope } id => new BoundId(id.Name, table, scope),
            RevisionIdOutput id => new BoundId(id.Name, table, null),
            EdgeRelationOutput relation => new BoundNode(relation.Name, null, Bind(relation.Selection, table)),
            FieldOutput field => new BoundField(field.Name, table.Columns[field.Field.Ordinal]),
            HeldOnOutput held => new BoundHeldOn(held.Name, snapshot.Content.Relations, held.Day),
            RecordOutput record => new BoundRecord(
                record.Name,
                table.OneLinks[record.Link.Ordinal]!,
                Bind(record.Selection, snapshot.Table(record.Link.Target))
            ),
            ListOutput list => new BoundList(
                list.Name,
                conditions.Targets(list.Link, table),
                conditions.Remembered(conditions.Bind(list.Link, Everything, list.Where)),
                Bind(list.Selection, snapshot.Table(list.Link.Target))
            ),
            ConnectionOutput connection => Bind(connection, table),
            LookupOutput lookup => Bind(lookup),
            LookupListOutput lookups => Bind(lookups),
            NodeOutput node => new BoundNode(node.Name, edge!.Nodes, Bind(node.Selection, edge.NodeTable)),
            CursorOutput cursor => new BoundCursorOutput(cursor.Name, edge!.Cursors),
            _ => throw new UnreachableException($"A record puts out no {output.GetType()}."),
        };

    static RelationScope Everything => new(Holds: true, Refuted: true, AsOf: null);

    BoundSelection Bind(Selection selection, RecordTable table) =>
        selection.IsUniform || table != snapshot.Content.Entities
            ? new([.. selection.Outputs.Select(output => Bind(output, table, null))], selection.ExpectedBytes)
            : new(
                [
                    .. GovernanceModel.Kinds.Select(kind =>
                        selection.For(kind).Select(output => Bind(output, table, null)).ToArray()
                    ),
                ],
                snapshot.Content.Kinds,
                selection.ExpectedBytes
            );

    BoundLookup Bind(LookupOutput lookup)
    {
        var table = snapshot.Table(lookup.Target);
        var target = table.Find(lookup.Id);
        if (
            target >= 0
            && lookup.Kinds is { } kinds
            && !kinds.Any(kind => kind.Ordinal == snapshot.Content.Kinds[target])
        )
        {
            target = -1;
        }

        return new(lookup.Name, target, Bind(lookup.Selection, table));
    }

    BoundLookupList Bind(LookupListOutput lookups)
    {
        var table = snapshot.Table(lookups.Target);
        return new(lookups.Name, [.. lookups.Ids.Select(table.Find)], Bind(lookups.Selection, table));
    }

    BoundConnection Bind(ConnectionOutput connection, RecordTable table)
    {
        var target = snapshot.Table(connection.Link.Target);
        var nodes = conditions.NodesOf(connection.Link);
        var order = orders.Bind(connection.Records.Order, target, nodes);
        var candidates =
            table.Type == Records.Dataset
                ? new RootCandidates(snapshot, conditions, indexes, evaluation).Of(connection, target, order)
                : Linked(connection, table);
        var nodeTable = nodes is null ? target : snapshot.Content.Entities;
        var cursors = new CursorWriter(order, connection.Records.Origin, table.Type == Records.Dataset ? null : table);
        var edge = new BoundEdge(nodes, nodeTable, cursors);
        var page = new BoundPage(
            connection.Records.Page,
            order,
            asksPrevious: Asks(connection, PageInfoField.HasPreviousPage),
            asksNext: Asks(connection, PageInfoField.HasNextPage)
        );
        return new(
            connection.Name,
            candidates,
            order,
            page,
            cursors,
            connection.Parts.Any(part => part is TotalCountOutput),
            [.. connection.Parts.Select(part => BindPart(part, target, edge))]
        );
    }

    Candidates Linked(ConnectionOutput connection, RecordTable table)
    {
        var (link, records) = (connection.Link, connection.Records);
        var condition = conditions.Remembered(conditions.Bind(link, records.Scope, records.Where));
        var ordered = link.Relation is not null && OrderBinder.IsByName(records.Order, alongRelation: true);
        return link.Relation is not null && indexes.Nodes(records.Where) is { } nodes
            ? new NarrowedCandidates(snapshot.Content.Adjacency, link.Ordinal, nodes, condition, ordered)
            : new LinkedCandidates(conditions.Targets(link, table), condition, ordered);
    }

    BoundPart BindPart(Output part, RecordTable target, BoundEdge edge) =>
        part switch
        {
            TotalCountOutput total => new TotalCountPart(total.Name),
            NodesOutput nodes => new RecordsPart(nodes.Name, edge.Nodes, Bind(nodes.Selection, edge.NodeTable)),
            EdgesOutput edges => new RecordsPart(
                edges.Name,
                null,
                new([.. edges.Parts.Select(output => Bind(output, target, edge))], Selection.BytesOf(edges.Parts))
            ),
            PageInfoOutput page => new PageInfoPart(page, edge.Cursors),
            ConstantOutput constant => new ConstantPart(constant),
            _ => throw new UnreachableException($"A connection has no {part.GetType()}."),
        };

    static bool Asks(ConnectionOutput connection, PageInfoField field) =>
        connection
            .Parts.OfType<PageInfoOutput>()
            .Any(page => page.Parts.OfType<PageInfoFieldOutput>().Any(part => part.Field == field));

    /// <summary>What the outputs of an edge need to know.</summary>
    /// <param name="Nodes">Along a relation the entity at the other end.</param>
    /// <param name="NodeTable">The table of the nodes.</param>
    /// <param name="Cursors">Writes the cursors of the connection.</param>
    sealed record BoundEdge(int[]? Nodes, RecordTable NodeTable, CursorWriter Cursors);
}
