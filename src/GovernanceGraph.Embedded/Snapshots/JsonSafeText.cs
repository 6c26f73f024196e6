using System.Buffers;

namespace GovernanceGraph.Embedded.Snapshots;

/// <summary>Texts that can be written between quotation marks as they are.</summary>
static class JsonSafeText
{
    static readonly SearchValues<byte> Special = SearchValues.Create([
        .. Enumerable.Range(0, 0x20).Select(code => (byte)code),
        (byte)'"',
        (byte)'\\',
        0x7F,
    ]);

    public static bool IsSafe(ReadOnlySpan<byte> utf8) => !utf8.ContainsAny(Special);
}
