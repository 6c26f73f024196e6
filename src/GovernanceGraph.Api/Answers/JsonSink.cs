using System.Globalization;
using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Responses;
using GovernanceGraph.Model;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Api.Answers;

/// <summary>Writes an answer as JSON into the response while the store tells it; nothing is built in between.</summary>
sealed class JsonSink(ResponseWriter writer, int maxBytes) : IRecordSink
{
    readonly int end = (int)Math.Min(int.MaxValue, (long)writer.Position + maxBytes);

    public void BeginRecord()
    {
        if (writer.Position > end)
        {
            throw TooLarge(maxBytes);
        }

        writer.BeginObject();
    }

    public void EndRecord() => writer.EndObject();

    public void BeginList() => writer.BeginArray();

    public void EndList() => writer.EndArray();

    public void Name(OutputName name) => writer.WritePropertyName(name.Utf8.Span);

    public void Null() => writer.WriteNull();

    public void Text(ReadOnlySpan<byte> utf8, bool isPlain) => writer.WriteUtf8String(utf8, needsEscaping: !isPlain);

    public void Text(string text) => writer.WriteString(text);

    public void Integer(long value)
    {
        // "Int" has 32 bits; a number that was cut would be wrong without a sign of it.
        if (value != (int)value)
        {
            throw new GraphQLFieldException($"Int cannot represent non 32-bit signed integer value: {value}");
        }

        writer.WriteInt64(value);
    }

    public void Boolean(bool value) => writer.WriteBoolean(value);

    public void Date(PartialDate value)
    {
        Span<byte> text = stackalloc byte[PartialDate.MaxLength];
        Digits(text[..4], value.Year);
        var length = 4;
        if (value.Month > 0)
        {
            text[4] = (byte)'-';
            Digits(text[5..7], value.Month);
            length = 7;
        }

        if (value.Day > 0)
        {
            text[7] = (byte)'-';
            Digits(text[8..10], value.Day);
            length = 10;
        }

        writer.WriteUtf8String(text[..length], needsEscaping: false);
    }

    public void Instant(DateTimeOffset value)
    {
        Span<byte> text = stackalloc byte[40];
        var format = value.Ticks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";
        if (!value.ToUniversalTime().TryFormat(text, out var length, format, CultureInfo.InvariantCulture))
        {
            throw new System.Diagnostics.UnreachableException("Forty bytes hold any moment.");
        }

        writer.WriteUtf8String(text[..length], needsEscaping: false);
    }

    public void Enum(EnumMember value) => writer.WriteUtf8String(value.NameUtf8.Span, needsEscaping: false);

    static void Digits(Span<byte> text, int number)
    {
        for (var i = text.Length - 1; i >= 0; i--)
        {
            text[i] = (byte)('0' + (number % 10));
            number /= 10;
        }
    }

    static GraphQLFieldException TooLarge(int maxBytes) => GraphQLFieldException.WithCode(
        ErrorCodes.LimitExceeded, $"The answer of one field may have at most {maxBytes} bytes; ask for smaller pages or fewer fields.");
}
