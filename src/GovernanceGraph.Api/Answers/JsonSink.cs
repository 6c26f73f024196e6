using System.Globalization;
using GovernanceGraph.Api.Errors;
using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Responses;
using GovernanceGraph.Model;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Api.Answers;

/// <summary>
/// Writes an answer as JSON into the response while the store tells it; nothing is built in between. An answer that
/// alone would fill the response fails, and the other root fields keep theirs.
/// </summary>
sealed class JsonSink(ResponseWriter writer) : IRecordSink
{
    /// <summary>Bytes of an id and its scope that need no array of their own.</summary>
    const int ShortId = 512;

    readonly int end = (int)Math.Min(int.MaxValue, (long)writer.Position + writer.MaxBytes);
    byte[] revision = [];

    /// <summary>
    /// Says in which revision the records that follow are read; null: none was asked for. Ids with a scope name it.
    /// </summary>
    public void ReadIn(RevisionName? name) => revision = name is { } asked ? IdScope.OfRevision(asked) : [];

    public void BeginRecord()
    {
        if (writer.Position > end)
        {
            throw TooLarge(writer.MaxBytes);
        }

        writer.BeginObject();
    }

    public void EndRecord() => writer.EndObject();

    public void BeginList() => writer.BeginArray();

    public void EndList() => writer.EndArray();

    public void Name(OutputName name) => writer.WritePropertyName(name.Utf8);

    public void Null() => writer.WriteNull();

    public void Text(ReadOnlySpan<byte> utf8, bool isPlain) => writer.WriteUtf8String(utf8, needsEscaping: !isPlain);

    public void Text(string text) => writer.WriteString(text);

    public void Id(ReadOnlySpan<byte> utf8, bool isPlain, IdScope? scope)
    {
        if (scope is null)
        {
            writer.WriteUtf8String(utf8, needsEscaping: !isPlain);
            return;
        }

        var size = utf8.Length + scope.Utf8.Length + revision.Length;
        var id = size <= ShortId ? stackalloc byte[size] : new byte[size];
        utf8.CopyTo(id);
        scope.Utf8.CopyTo(id[utf8.Length..]);
        revision.CopyTo(id[(utf8.Length + scope.Utf8.Length)..]);
        writer.WriteUtf8String(id, needsEscaping: !isPlain);
    }

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
        writer.WriteUtf8String(text[..value.Format(text)], needsEscaping: false);
    }

    public void Instant(DateTimeOffset value)
    {
        Span<byte> text = stackalloc byte[40];
        var format =
            value.Ticks % TimeSpan.TicksPerSecond == 0
                ? "yyyy-MM-dd'T'HH:mm:ss'Z'"
                : "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";
        if (!value.ToUniversalTime().TryFormat(text, out var length, format, CultureInfo.InvariantCulture))
        {
            throw new System.Diagnostics.UnreachableException("Forty bytes hold any moment.");
        }

        writer.WriteUtf8String(text[..length], needsEscaping: false);
    }

    public void Enum(EnumMember value) => writer.WriteUtf8String(value.NameUtf8, needsEscaping: false);

    static GraphQLFieldException TooLarge(int maxBytes) =>
        GraphQLFieldException.WithCode(
            ErrorCodes.LimitExceeded,
            $"The answer to one field may have at most {maxBytes} bytes; request smaller pages or fewer fields."
        );
}
