using System.Globalization;
using System.Text.Json;
using GovernanceGraph.Model;
using GovernanceGraph.Neo4j.Connections;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Neo4j.Answers;

/// <summary>Reads the cursor of a row.</summary>
/// <param name="columns">Where the values of the order keys stand, and what they are.</param>
/// <param name="id">Where the id stands; of a revision its number.</param>
/// <param name="origin">What cursors of the list remember of it.</param>
/// <param name="owner">
/// Where the id of the record stands to which the list belongs; -1: it belongs to the whole data set.
/// </param>
sealed class CursorReader((int Place, ValueKind Kind)[] columns, int id, CursorOrigin? origin, int owner)
{
    /// <summary>The cursor of a row, as it is put out.</summary>
    public string Read(ref RowReader row)
    {
        var cursor = Place(ref row);
        if (owner < 0)
        {
            return Cursor.Encode(cursor, origin);
        }

        row.MoveTo(owner);
        return Cursor.Encode(cursor, origin, CursorOrigin.OwnerOf(row.Json.GetString()!));
    }

    Cursor Place(ref RowReader row)
    {
        var values = new object?[columns.Length];
        for (var i = 0; i < values.Length; i++)
        {
            row.MoveTo(columns[i].Place);
            values[i] = row.Json.TokenType == JsonTokenType.Null ? null : Value(ref row.Json, columns[i].Kind);
        }

        row.MoveTo(id);
        return new(
            values,
            row.Json.TokenType == JsonTokenType.String
                ? row.Json.GetString()!
                : CypherValue.Integer(ref row.Json).ToString(CultureInfo.InvariantCulture)
        );
    }

    static object Value(ref Utf8JsonReader reader, ValueKind kind) =>
        kind switch
        {
            ValueKind.Id => reader.GetString()!,
            ValueKind.Text => Cursor.ValueOf(reader.GetString()!),
            ValueKind.PartialDate or ValueKind.Date => (long)DateDecoder.Read(ref reader).Packed,
            ValueKind.Instant => InstantDecoder.Read(ref reader).ToUnixTimeSeconds(),
            _ => CypherValue.Integer(ref reader),
        };
}
