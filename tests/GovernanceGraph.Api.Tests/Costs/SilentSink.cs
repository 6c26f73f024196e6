using GovernanceGraph.Model;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Api.Tests.Costs;

/// <summary>Takes an answer and throws it away.</summary>
sealed class SilentSink : IRecordSink
{
    public void BeginRecord() { }

    public void EndRecord() { }

    public void BeginList() { }

    public void EndList() { }

    public void Name(OutputName name) { }

    public void Null() { }

    public void Text(ReadOnlySpan<byte> utf8, bool isPlain) { }

    public void Text(string text) { }

    public void Id(ReadOnlySpan<byte> utf8, bool isPlain, IdScope? scope) { }

    public void Integer(long value) { }

    public void Boolean(bool value) { }

    public void Date(PartialDate value) { }

    public void Instant(DateTimeOffset value) { }

    public void Enum(EnumMember value) { }
}
