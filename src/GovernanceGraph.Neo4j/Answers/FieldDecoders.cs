using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using GovernanceGraph.Model;
using GovernanceGraph.Neo4j.Connections;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Neo4j.Answers;

/// <summary>Texts. What holds no escape goes on as it lies in the answer.</summary>
sealed class TextDecoder : ValueDecoder
{
    public static readonly TextDecoder Instance = new();

    public override void Push(ref Utf8JsonReader reader, IRecordSink sink)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            sink.Null();
        }
        else
        {
            PushText(ref reader, sink);
        }
    }

    public static void PushText(ref Utf8JsonReader reader, IRecordSink sink)
    {
        if (!reader.ValueIsEscaped)
        {
            sink.Text(reader.ValueSpan, isPlain: true);
            return;
        }

        var buffer = ArrayPool<byte>.Shared.Rent(reader.ValueSpan.Length); // an escape is longer than what it stands for
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

sealed class IntegerDecoder : ValueDecoder
{
    public static readonly IntegerDecoder Instance = new();

    public override void Push(ref Utf8JsonReader reader, IRecordSink sink)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            sink.Null();
        }
        else
        {
            sink.Integer(CypherValue.Integer(ref reader));
        }
    }
}

sealed class BooleanDecoder : ValueDecoder
{
    public static readonly BooleanDecoder Instance = new();

    public override void Push(ref Utf8JsonReader reader, IRecordSink sink)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            sink.Null();
        }
        else
        {
            sink.Boolean(reader.GetBoolean());
        }
    }
}

sealed class DateDecoder : ValueDecoder
{
    public static readonly DateDecoder Instance = new();

    public override void Push(ref Utf8JsonReader reader, IRecordSink sink)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            sink.Null();
        }
        else
        {
            sink.Date(Read(ref reader));
        }
    }

    public static PartialDate Read(ref Utf8JsonReader reader)
    {
        Span<char> text = stackalloc char[PartialDate.MaxLength];
        var length = reader.ValueSpan.Length <= text.Length ? Encoding.ASCII.GetChars(reader.ValueSpan, text) : 0;
        return PartialDate.TryParse(text[..length], out var date)
            ? date
            : throw new UnreachableException("The database holds a date that is none.");
    }
}

sealed class InstantDecoder : ValueDecoder
{
    public static readonly InstantDecoder Instance = new();

    public override void Push(ref Utf8JsonReader reader, IRecordSink sink)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            sink.Null();
        }
        else
        {
            sink.Instant(Read(ref reader));
        }
    }

    public static DateTimeOffset Read(ref Utf8JsonReader reader) =>
        DateTimeOffset.Parse(reader.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}

/// <summary>Values of an enumeration, by their names.</summary>
sealed class EnumDecoder(EnumDefinition definition) : ValueDecoder
{
    readonly EnumMember[] members = [.. definition.Members];

    public override void Push(ref Utf8JsonReader reader, IRecordSink sink)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            sink.Null();
        }
        else
        {
            sink.Enum(Read(ref reader));
        }
    }

    public EnumMember Read(ref Utf8JsonReader reader)
    {
        foreach (var member in members)
        {
            if (reader.ValueTextEquals(member.NameUtf8))
            {
                return member;
            }
        }

        throw new UnreachableException($"The database holds a {definition.Name} \"{reader.GetString()}\", which is none.");
    }
}

/// <summary>The name of an entity's kind, which is stored as the enumeration names it.</summary>
sealed class KindNameDecoder : ValueDecoder
{
    public static readonly KindNameDecoder Instance = new();

    static readonly EnumDecoder Kinds = new(Enums.EntityKind);
    static readonly byte[][] Names = [.. GovernanceModel.Kinds.Select(kind => Encoding.UTF8.GetBytes(kind.Name))];

    public override void Push(ref Utf8JsonReader reader, IRecordSink sink) => sink.Text(Names[Ordinal(ref reader)], isPlain: true);

    public static int Ordinal(ref Utf8JsonReader reader) => Kinds.Read(ref reader).Ordinal;
}
