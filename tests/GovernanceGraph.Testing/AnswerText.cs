using System.Globalization;
using System.Text;
using GovernanceGraph.Model;
using GovernanceGraph.Queries;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Testing;

/// <summary>
/// Writes an answer as text, one value a line, and checks that it is well formed: a name before each value of a record,
/// and nowhere else.
/// </summary>
public sealed class AnswerText : IRecordSink
{
    readonly StringBuilder text = new();
    readonly Stack<bool> isRecord = new();
    bool named;

    /// <summary>The answer of a store to one plan.</summary>
    public static async Task<string> OfAsync(IGraphStore store, GraphQuery query)
    {
        var reading = await store.ReadAsync([query], WorkMeter.Unlimited(default));
        var answer = new AnswerText();
        reading.Push(0, answer);
        return answer.ToString();
    }

    /// <inheritdoc/>
    public void BeginRecord() => Begin("{", record: true);

    /// <inheritdoc/>
    public void EndRecord() => End("}", record: true);

    /// <inheritdoc/>
    public void BeginList() => Begin("[", record: false);

    /// <inheritdoc/>
    public void EndList() => End("]", record: false);

    /// <inheritdoc/>
    public void Name(OutputName name)
    {
        Require(isRecord.Count > 0 && isRecord.Peek() && !named, "A name stands only before a value of a record.");
        text.Append(' ', 2 * isRecord.Count).Append(name.Text).Append(": ");
        named = true;
    }

    /// <inheritdoc/>
    public void Null() => Value("null");

    /// <inheritdoc/>
    public void Text(ReadOnlySpan<byte> utf8, bool isPlain)
    {
        var value = Encoding.UTF8.GetString(utf8);
        Require(
            !isPlain || !value.Any(character => character < ' ' || character is '"' or '\\'),
            $"\"{value}\" is not plain."
        );
        Text(value);
    }

    /// <inheritdoc/>
    public void Text(string text) => Value("\"" + text.ReplaceLineEndings("\\n") + "\"");

    /// <inheritdoc/>
    public void Id(ReadOnlySpan<byte> utf8, bool isPlain, IdScope? scope)
    {
        var value = Encoding.UTF8.GetString(utf8);
        Require(
            !isPlain || !value.Any(character => character < ' ' || character is '"' or '\\'),
            $"\"{value}\" is not plain."
        );
        Text(scope is null ? value : $"{value} {scope}");
    }

    /// <inheritdoc/>
    public void Integer(long value) => Value(value.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    public void Boolean(bool value) => Value(value ? "true" : "false");

    /// <inheritdoc/>
    public void Date(PartialDate value) => Value(value.ToString());

    /// <inheritdoc/>
    public void Instant(DateTimeOffset value) => Value(value.ToString("O", CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    public void Enum(EnumMember value) => Value(value.Definition.Name + "." + value.Name);

    /// <inheritdoc/>
    public override string ToString()
    {
        Require(isRecord.Count == 0, "The answer has not ended.");
        return text.ToString();
    }

    void Begin(string sign, bool record)
    {
        Value(sign);
        isRecord.Push(record);
    }

    void End(string sign, bool record)
    {
        Require(isRecord.Pop() == record && !named, "What ends is not what began, or a name has no value.");
        text.Append(' ', 2 * isRecord.Count).Append(sign).Append('\n');
    }

    void Value(string value)
    {
        if (isRecord.Count > 0)
        {
            Require(named == isRecord.Peek(), "A value of a record has a name, and no other has.");
            if (!named)
            {
                text.Append(' ', 2 * isRecord.Count);
            }
        }

        named = false;
        text.Append(value).Append('\n');
    }

    static void Require(bool condition, string message)
    {
        if (!condition)
        {
            throw new InvalidOperationException(message);
        }
    }
}
