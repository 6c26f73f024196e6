using System.Buffers;
using System.Text.Json;
using GovernanceGraph.Neo4j.Connections;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Neo4j.Answers;

/// <summary>Ids, put out with their scope. What holds no escape goes on as it lies in the answer.</summary>
sealed class IdDecoder(IdScope? scope) : ValueDecoder
{
    public override void Push(ref Utf8JsonReader reader, IRecordSink sink)
    {
        if (!reader.ValueIsEscaped)
        {
            sink.Id(reader.ValueSpan, isPlain: true, scope);
            return;
        }

        // An escape is longer than what it stands for.
        var buffer = ArrayPool<byte>.Shared.Rent(reader.ValueSpan.Length);
        var length = reader.CopyString(buffer);
        sink.Id(buffer.AsSpan(0, length), isPlain: false, scope);
        ArrayPool<byte>.Shared.Return(buffer);
    }
}

/// <summary>The ids of revisions, made of their numbers.</summary>
sealed class RevisionIdDecoder : ValueDecoder
{
    public static readonly RevisionIdDecoder Instance = new();

    public override void Push(ref Utf8JsonReader reader, IRecordSink sink)
    {
        Span<byte> id = stackalloc byte[RevisionIdOutput.MaxLength];
        sink.Id(id[..RevisionIdOutput.Write(CypherValue.Integer(ref reader), id)], isPlain: true, scope: null);
    }
}
