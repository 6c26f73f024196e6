using System.Diagnostics;
using GovernanceGraph.Neo4j.Answers;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Neo4j.Cypher;

/// <summary>
/// Writes connections: a list of what was asked for of the total, of what lies around the page, and of the rows of the
/// page.
/// </summary>
sealed class ConnectionWriter(StatementScope scope, ConditionWriter conditions, OutputWriter outputs)
{
    /// <summary>The connection as one expression.</summary>
    /// <param name="connection">What is asked for.</param>
    /// <param name="match">What finds all matches; null where there cannot be one.</param>
    /// <param name="owner">The record that the connection belongs to; null: the whole data set.</param>
    public (string Text, ValueDecoder Decoder) Write(ConnectionOutput connection, Match? match, Place? owner = null)
    {
        var page = connection.Records.Page;
        var order = match is null ? null : new OrderWriter(connection.Records.Order, match, scope, conditions);
        var values = new List<string>(4);
        var shape = new ConnectionShape(
            HasTotal: connection.Parts.Any(part => part is TotalCountOutput),
            TellsBefore: page.After is not null && Asks(connection, PageInfoField.HasPreviousPage),
            TellsAfter: page.Before is not null && Asks(connection, PageInfoField.HasNextPage),
            HasExtra: Asks(
                connection,
                page.First is not null ? PageInfoField.HasNextPage : PageInfoField.HasPreviousPage
            ),
            Limit: page.First ?? page.Last!.Value,
            IsLast: page.First is null,
            OwnedCursors: owner is not null && page.NamesOwner ? page : null
        );
        if (shape.OwnedCursors is not null)
        {
            values.Add(owner!.Id);
        }

        if (shape.HasTotal)
        {
            values.Add(match is null ? "0" : $"COUNT {{ {match.Query()} }}");
        }

        if (shape.TellsBefore)
        {
            values.Add(Exists(match, order, [order?.Beyond(page.After!, after: false, inclusive: true)]));
        }

        if (shape.TellsAfter)
        {
            values.Add(
                Exists(match, order, [After(page, order), order?.Beyond(page.Before!, after: true, inclusive: true)])
            );
        }

        var row = new RowWriter();
        var parts = Parts(connection, match, order, row, owner);
        if (shape.HasExtra || parts.Any(part => part is RowsPart or PagePart { AsksCursor: true }))
        {
            values.Add(match is null ? "[]" : Rows(match, order!, page, shape, row.Text));
            shape = shape with { HasRows = true };
        }

        return ($"[{string.Join(", ", values)}]", new ConnectionDecoder(connection.Name, shape, parts));
    }

    ConnectionPart[] Parts(ConnectionOutput connection, Match? match, OrderWriter? order, RowWriter row, Place? owner)
    {
        CursorReader? cursor = null;
        return
        [
            .. connection.Parts.Select<Output, ConnectionPart>(part =>
                part switch
                {
                    TotalCountOutput => new TotalPart(part.Name),
                    NodesOutput nodes => new RowsPart(
                        part.Name,
                        match is null ? UniformRecord.Empty : Node(nodes.Selection, match.Record, row)
                    ),
                    EdgesOutput edges => new RowsPart(
                        part.Name,
                        match is null ? UniformRecord.Empty : outputs.Edge(edges.Parts, match.Record, row, Cursor)
                    ),
                    PageInfoOutput page => new PagePart(
                        page,
                        match is not null && PagePart.NeedsCursor(page) ? Cursor() : null
                    ),
                    ConstantOutput constant => new FixedPart(constant),
                    _ => throw new UnreachableException($"A connection has no {part.GetType()}."),
                }
            ),
        ];

        CursorReader Cursor() =>
            cursor ??= new(
                [.. order!.Columns.Select(column => (row.Add(column.Value), column.Kind))],
                row.Add(match!.Record.Id),
                connection.Records.Origin,
                owner is null ? -1 : row.Add(owner.Id)
            );
    }

    RowRecord Node(Selection selection, Place record, RowWriter row) =>
        outputs.Write(selection, record is RelationPlace { Node: not null } seen ? seen.NodePlace : record, row);

    string Rows(Match match, OrderWriter order, Page page, ConnectionShape shape, string row)
    {
        string[] window =
        [
            .. new[]
            {
                After(page, order),
                page.Before is { } before ? order.Beyond(before, after: false, inclusive: false) : null,
            }.OfType<string>(),
        ];
        var limit = scope.Parameters.Add(shape.Limit + (shape.HasExtra ? 1L : 0));
        var tail = $" ORDER BY {order.Terms(shape.IsLast)} LIMIT {limit} RETURN {row}";
        var rows = $"COLLECT {{ {Ordered(match, order, window)}{tail} }}";
        return shape.IsLast ? $"reverse({rows})" : rows;
    }

    // Up to the "WITH" that may be followed by "ORDER BY".
    static string Ordered(Match match, OrderWriter order, string[] window)
    {
        if (!order.IsComputed)
        {
            return $"{match.Text(window)} WITH {order.Carried}";
        }

        var reached = string.Join(' ', [match.Text(), .. order.Hops]) + " WITH " + order.Carried;
        return window.Length == 0 ? reached : $"{reached} WHERE {string.Join(" AND ", window)} WITH {order.CarriedOn}";
    }

    static string Exists(Match? match, OrderWriter? order, string?[] window)
    {
        string[] needed = [.. window.OfType<string>()];
        return match is null ? ConditionWriter.Never
            : order!.IsComputed ? $"EXISTS {{ {Ordered(match, order, needed)} RETURN {match.Variables[0]} }}"
            : $"EXISTS {{ {match.Query(needed)} }}";
    }

    static string? After(Page page, OrderWriter? order) =>
        page.After is { } after ? order?.Beyond(after, after: true, inclusive: false) : null;

    static bool Asks(ConnectionOutput connection, PageInfoField field) =>
        connection
            .Parts.OfType<PageInfoOutput>()
            .Any(page => page.Parts.OfType<PageInfoFieldOutput>().Any(part => part.Field == field));
}
