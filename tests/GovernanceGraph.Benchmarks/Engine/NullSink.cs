using GovernanceGraph.Model;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Benchmarks.Engine;

/// <summary>Takes an answer and keeps only how many values it had: what remains is the store's own work.</summary>
sealed class NullSink : IRecordSink
{
    internal long Values { get; private set; }

    public void BeginRecord() => Values++;

    public void EndRecord() => Values++;

    public void BeginList() => Values++;

    public void EndList() => Values++;

    public void Name(OutputName name) => Values++;

    public void Null() => Values++;

    public void Text(ReadOnlySpan<byte> utf8, bool isPlain) => Values++;

    public void Text(string text) => Values++;

    public void Id(ReadOnlySpan<byte> utf8, bool isPlain, IdScope? scope) => Values++;

    public void Integer(long value) => Values++;

    public void Boolean(bool value) => Values++;

    public void Date(PartialDate value) => Values++;

    public void Instant(DateTimeOffset value) => Values++;

    public void Enum(EnumMember value) => Values++;
}
