using System.Globalization;
using System.Text.Json;
using GovernanceGraph.Model;
using GovernanceGraph.Neo4j.Connections;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Neo4j.Answers;

/// <summary>Reads the cursor of a row.</summary>
/// <param name="columns">Where the values of the order keys stand, and what they are.</param>
/// <param name="id">Where the id stands; of a revision its number.</param>
sealed class CursorReader((int Place, ValueKind Kind)[] columns, int id)
{
    public Cursor Read(ref RowReader row)
    {
        var values = new object?[columns.Length];
        for (var i = 0; i < values.Length; i++)
        {
            row.MoveTo(columns[i].Place);
            values[i] = row.Json.TokenType == JsonTokenType.Null ? null : Value(ref row.Json, columns[i].Kind);
        }

        row.MoveTo(id);
        return new(values, row.Json.TokenType == JsonTokenType.String
            ? row.Json.GetString()!
            : CypherValue.Integer(ref row.Json).ToString(CultureInfo.InvariantCulture));
    }

    static object Value(ref Utf8JsonReader reader, ValueKind kind) => kind switch
    {
        ValueKind.Id or ValueKind.Text => reader.GetString()!,
        ValueKind.PartialDate or ValueKind.Date => (long)DateDecoder.Read(ref reader).Packed,
        ValueKind.Instant => InstantDecoder.Read(ref reader).ToUnixTimeSeconds(),
        _ => CypherValue.Integer(ref reader),
    };
}
