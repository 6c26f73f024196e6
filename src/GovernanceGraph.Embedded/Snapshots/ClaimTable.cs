using GovernanceGraph.Facts;
using GovernanceGraph.Model;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Embedded.Snapshots;

/// <summary>The claims of each relation in a row, in the order of its evidence. Their id is a hash.</summary>
sealed class ClaimTable(ContentHash[] hashes) : RecordTable(Records.Claim, hashes.Length)
{
    static ReadOnlySpan<byte> Digits => "0123456789abcdef"u8;

    public ContentHash[] Hashes => hashes;

    public override int Find(string id)
    {
        // Only the written form counts: upper-case digits name no claim.
        if (!ContentHash.TryParse(id, out var hash) || hash.ToString() != id)
        {
            return -1;
        }

        var order = ById;
        var (low, high) = (0, order.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            switch (hashes[order[middle]].CompareTo(hash))
            {
                case 0:
                    return order[middle];
                case < 0:
                    low = middle + 1;
                    break;
                default:
                    high = middle - 1;
                    break;
            }
        }

        return -1;
    }

    public override string IdOf(int record) => hashes[record].ToString();

    public override void PushId(int record, IRecordSink sink, IdScope? scope)
    {
        Span<byte> id = stackalloc byte[ContentHash.TextLength];
        Write(hashes[record].High, id);
        Write(hashes[record].Low, id[16..]);
        sink.Id(id, isPlain: true, scope);
    }

    public override int CompareIds(int left, int right) => hashes[left].CompareTo(hashes[right]);

    static void Write(ulong number, Span<byte> text)
    {
        for (var i = 15; i >= 0; i--)
        {
            text[i] = Digits[(int)(number & 15)];
            number >>= 4;
        }
    }
}
