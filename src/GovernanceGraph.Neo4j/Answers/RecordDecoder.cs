using System.Text.Json;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Neo4j.Answers;

/// <summary>A record.</summary>
sealed class RecordDecoder(RowRecord record) : ValueDecoder
{
    public override void Push(ref Utf8JsonReader reader, IRecordSink sink)
    {
        var row = new RowReader(reader);
        record.Push(ref row, sink);
        row.End();
        reader = row.Json;
    }
}

/// <summary>A record out of a list of at most one, or null where the list is empty.</summary>
sealed class FirstDecoder(ValueDecoder item) : ValueDecoder
{
    public override void Push(ref Utf8JsonReader reader, IRecordSink sink)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.EndArray)
        {
            sink.Null();
            return;
        }

        item.Push(ref reader, sink);
        reader.Read();
    }
}

/// <summary>A list of records.</summary>
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
