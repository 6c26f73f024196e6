using GovernanceGraph.Model;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Api.Hints;

/// <summary>
/// Takes the answer to a question of a check: identifiers, one after another (null: no such record), or a number.
/// </summary>
sealed class CheckSink : IRecordSink
{
    /// <summary>The identifiers.</summary>
    public List<string?> Ids { get; } = [];

    /// <summary>The number; 0 where there is none.</summary>
    public long Number { get; private set; }

    public void BeginRecord() { }

    public void EndRecord() { }

    public void BeginList() { }

    public void EndList() { }

    public void Name(OutputName name) { }

    public void Null() => Ids.Add(null);

    public void Text(ReadOnlySpan<byte> utf8, bool isPlain) => Ids.Add(System.Text.Encoding.UTF8.GetString(utf8));

    public void Text(string text) => Ids.Add(text);

    public void Id(ReadOnlySpan<byte> utf8, bool isPlain, IdScope? scope) => Text(utf8, isPlain);

    public void Integer(long value) => Number = value;

    public void Boolean(bool value) => throw Unasked();

    public void Date(PartialDate value) => throw Unasked();

    public void Instant(DateTimeOffset value) => throw Unasked();

    public void Enum(EnumMember value) => throw Unasked();

    static System.Diagnostics.UnreachableException Unasked() => new("A check asks for identifiers and counts only.");
}
