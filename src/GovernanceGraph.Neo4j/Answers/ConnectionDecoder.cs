using System.Text.Json;
using GovernanceGraph.Neo4j.Connections;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Neo4j.Answers;

/// <summary>
/// What stands in the list of a connection: in this order the id of the owner, the total, what is before, what is
/// after, the rows.
/// </summary>
/// <param name="HasTotal">Whether the total is there.</param>
/// <param name="TellsBefore">
/// Whether it says that there are matches up to the cursor after which the page begins.
/// </param>
/// <param name="TellsAfter">
/// Whether it says that there are matches from the cursor on before which the page ends.
/// </param>
/// <param name="HasExtra">Whether there may be one row more than asked for, which tells that there are others.</param>
/// <param name="Limit">How many rows the page has at most.</param>
/// <param name="IsLast">Whether the page has the last matches; then a row too many is the first.</param>
/// <param name="HasRows">Whether the rows are there.</param>
/// <param name="OwnedCursors">
/// The page, where its cursors say to which record their list belongs: then the id of the owner is there.
/// </param>
sealed record ConnectionShape(
    bool HasTotal,
    bool TellsBefore,
    bool TellsAfter,
    bool HasExtra,
    int Limit,
    bool IsLast,
    bool HasRows = false,
    Page? OwnedCursors = null
);

/// <summary>A connection. Its rows are walked through once for each part that shows them.</summary>
sealed class ConnectionDecoder(OutputName name, ConnectionShape shape, ConnectionPart[] parts) : ValueDecoder
{
    readonly bool isCounted =
        shape.HasRows && (parts.Any(part => part is PagePart) || (shape.IsLast && shape.HasExtra));

    public override void Push(ref Utf8JsonReader reader, IRecordSink sink)
    {
        var page = new FoundPage(shape);
        if (shape.OwnedCursors is { } cursors)
        {
            reader.Read();
            if (cursors.IsOfAnother(CursorOrigin.OwnerOf(reader.GetString()!)))
            {
                throw Storage.StoreException.CursorOfAnotherRecord(name.Text);
            }
        }

        if (shape.HasTotal)
        {
            reader.Read();
            page.Total = CypherValue.Integer(ref reader);
        }

        if (shape.TellsBefore)
        {
            reader.Read();
            page.HasPrevious = reader.GetBoolean();
        }

        if (shape.TellsAfter)
        {
            reader.Read();
            page.HasNext = reader.GetBoolean();
        }

        if (shape.HasRows)
        {
            reader.Read();
            page.Take(reader, isCounted);
        }

        sink.BeginRecord();
        foreach (var part in parts)
        {
            sink.Name(part.Name);
            part.Push(ref page, sink);
        }

        sink.EndRecord();
        if (shape.HasRows)
        {
            reader = page.End();
        }

        reader.Read();
    }
}

/// <summary>The page that an answer holds.</summary>
ref struct FoundPage(ConnectionShape shape)
{
    Utf8JsonReader start;
    Utf8JsonReader end;
    bool hasEnd;
    int skipped;

    public long Total;
    public bool HasPrevious;
    public bool HasNext;

    /// <summary>How many records the page has, where that was counted.</summary>
    public int Count { get; private set; }

    /// <summary>Takes the rows at whose start the reader stands.</summary>
    public void Take(scoped in Utf8JsonReader rows, bool isCounted)
    {
        start = rows;
        Count = shape.Limit;
        if (!isCounted)
        {
            return;
        }

        var walk = rows;
        var count = 0;
        for (; walk.Read() && walk.TokenType != JsonTokenType.EndArray; count++)
        {
            walk.Skip();
        }

        end = walk;
        hasEnd = true;
        Count = Math.Min(count, shape.Limit);
        if (count > shape.Limit)
        {
            (HasPrevious, HasNext) = shape.IsLast ? (true, HasNext) : (HasPrevious, true);
            skipped = shape.IsLast ? count - shape.Limit : 0;
        }
    }

    /// <summary>Puts out all records of the page.</summary>
    public void Push(RowRecord record, IRecordSink sink)
    {
        var walk = start;
        Skip(ref walk, skipped);
        for (var i = 0; walk.Read() && walk.TokenType != JsonTokenType.EndArray; i++)
        {
            if (i >= Count)
            {
                walk.Skip();
                continue;
            }

            var row = new RowReader(walk);
            record.Push(ref row, sink);
            row.End();
            walk = row.Json;
        }

        end = walk;
        hasEnd = true;
    }

    /// <summary>The row of a record of the page.</summary>
    public readonly RowReader Row(int record)
    {
        var walk = start;
        Skip(ref walk, skipped + record);
        walk.Read();
        return new(walk);
    }

    /// <summary>The reader at the end of the rows.</summary>
    public readonly Utf8JsonReader End()
    {
        if (hasEnd)
        {
            return end;
        }

        var walk = start;
        walk.Skip();
        return walk;
    }

    static void Skip(ref Utf8JsonReader walk, int rows)
    {
        for (; rows > 0; rows--)
        {
            walk.Read();
            walk.Skip();
        }
    }
}
