using System.Text.Json;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Neo4j.Answers;

/// <summary>A record, or null.</summary>
sealed class RecordDecoder(RowRecord record) : ValueDecoder
{
    public override void Push(ref Utf8JsonReader reader, IRecordSink sink)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            sink.Null();
            return;
        }

        var row = new RowReader(reader);
        record.Push(ref row, sink);
        row.End();
        reader = row.Json;
    }
}

/// <summary>A list of records, or of nulls among them.</summary>
sealed class ListDecoder(ValueDecoder item) : ValueDecoder
{
    public override void Push(ref Utf8JsonReader reader, IRecordSink sink)
    {
        sink.BeginList();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            item.Push(ref reader, sink);
        }

        sink.EndList();
    }
}
