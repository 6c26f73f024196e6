using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using GovernanceGraph.Model;
using GovernanceGraph.Neo4j.Connections;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Neo4j.Answers;

/// <summary>Reads the value of a field that may be absent.</summary>
abstract class FieldDecoder : ValueDecoder
{
    public sealed override void Push(ref Utf8JsonReader reader, IRecordSink sink)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            sink.Null();
        }
        else
        {
            PushValue(ref reader, sink);
        }
    }

    protected abstract void PushValue(ref Utf8JsonReader reader, IRecordSink sink);
}

/// <summary>Texts. What holds no escape goes on as it lies in the answer.</summary>
sealed class TextDecoder : FieldDecoder
{
    public static readonly TextDecoder Instance = new();

    protected override void PushValue(ref Utf8JsonReader reader, IRecordSink sink) => PushText(ref reader, sink);

    public static void PushText(ref Utf8JsonReader reader, IRecordSink sink)
    {
        if (!reader.ValueIsEscaped)
        {
            sink.Text(reader.ValueSpan, isPlain: true);
            return;
        }

        // An escape is longer than what it stands for.
        var buffer = ArrayPool<byte>.Shared.Rent(reader.ValueSpan.Length);
        var length = reader.CopyString(buffer);
        sink.Text(buffer.AsSpan(0, length), isPlain: false);
        ArrayPool<byte>.Shared.Return(buffer);
    }
}

sealed class TextListDecoder : ValueDecoder
{
    public static readonly TextListDecoder Instance = new();

    public override void Push(ref Utf8JsonReader reader, IRecordSink sink)
    {
        sink.BeginList();
        while (reader.TokenType != JsonTokenType.Null && reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            TextDecoder.PushText(ref reader, sink);
        }

        sink.EndList();
    }
}

sealed class IntegerDecoder : FieldDecoder
{
    public static readonly IntegerDecoder Instance = new();

    protected override void PushValue(ref Utf8JsonReader reader, IRecordSink sink) =>
        sink.Integer(CypherValue.Integer(ref reader));
}

sealed class BooleanDecoder : FieldDecoder
{
    public static readonly BooleanDecoder Instance = new();

    protected override void PushValue(ref Utf8JsonReader reader, IRecordSink sink) => sink.Boolean(reader.GetBoolean());
}

sealed class DateDecoder : FieldDecoder
{
    public static readonly DateDecoder Instance = new();

    protected override void PushValue(ref Utf8JsonReader reader, IRecordSink sink) => sink.Date(Read(ref reader));

    public static PartialDate Read(ref Utf8JsonReader reader)
    {
        Span<char> text = stackalloc char[PartialDate.MaxLength];
        var length = reader.ValueSpan.Length <= text.Length ? Encoding.ASCII.GetChars(reader.ValueSpan, text) : 0;
        return PartialDate.TryParse(text[..length], out var date)
            ? date
            : throw new UnreachableException("The database holds an invalid date.");
    }
}

sealed class InstantDecoder : FieldDecoder
{
    public static readonly InstantDecoder Instance = new();

    protected override void PushValue(ref Utf8JsonReader reader, IRecordSink sink) => sink.Instant(Read(ref reader));

    public static DateTimeOffset Read(ref Utf8JsonReader reader) =>
        DateTimeOffset.Parse(reader.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}

/// <summary>Values of an enumeration, by their names.</summary>
sealed class EnumDecoder(EnumDefinition definition) : FieldDecoder
{
    readonly EnumMember[] members = [.. definition.Members];

    protected override void PushValue(ref Utf8JsonReader reader, IRecordSink sink) => sink.Enum(Read(ref reader));

    public EnumMember Read(ref Utf8JsonReader reader)
    {
        foreach (var member in members)
        {
            if (reader.ValueTextEquals(member.NameUtf8))
            {
                return member;
            }
        }

        throw new UnreachableException(
            $"The database holds a {definition.Name} \"{reader.GetString()}\", which is not a valid one."
        );
    }
}

/// <summary>The name of an entity's kind, which is stored as the enumeration names it.</summary>
sealed class KindNameDecoder : ValueDecoder
{
    public static readonly KindNameDecoder Instance = new();

    static readonly EnumDecoder Kinds = new(Enums.EntityKind);
    static readonly byte[][] Names = [.. GovernanceModel.Kinds.Select(kind => Encoding.UTF8.GetBytes(kind.Name))];

    public override void Push(ref Utf8JsonReader reader, IRecordSink sink) =>
        sink.Text(Names[Ordinal(ref reader)], isPlain: true);

    public static int Ordinal(ref Utf8JsonReader reader) => Kinds.Read(ref reader).Ordinal;
}
