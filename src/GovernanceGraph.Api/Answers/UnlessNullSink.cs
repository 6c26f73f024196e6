using GovernanceGraph.Model;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Api.Answers;

/// <summary>
/// Passes on an answer unless it is null: of several answers, of which at most one is a record, that record.
/// </summary>
sealed class UnlessNullSink(IRecordSink inner) : IRecordSink
{
    /// <summary>Whether an answer was passed on.</summary>
    public bool HasAnswer { get; private set; }

    public void BeginRecord()
    {
        HasAnswer = true;
        inner.BeginRecord();
    }

    public void EndRecord() => inner.EndRecord();

    public void BeginList() => inner.BeginList();

    public void EndList() => inner.EndList();

    public void Name(OutputName name) => inner.Name(name);

    public void Null()
    {
        if (HasAnswer)
        {
            inner.Null(); // a value of the record
        }
    }

    public void Text(ReadOnlySpan<byte> utf8, bool isPlain) => inner.Text(utf8, isPlain);

    public void Text(string text) => inner.Text(text);

    public void Id(ReadOnlySpan<byte> utf8, bool isPlain, IdScope? scope) => inner.Id(utf8, isPlain, scope);

    public void Integer(long value) => inner.Integer(value);

    public void Boolean(bool value) => inner.Boolean(value);

    public void Date(PartialDate value) => inner.Date(value);

    public void Instant(DateTimeOffset value) => inner.Instant(value);

    public void Enum(EnumMember value) => inner.Enum(value);
}
