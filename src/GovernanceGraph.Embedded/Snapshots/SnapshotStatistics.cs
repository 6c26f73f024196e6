using GovernanceGraph.Model;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Embedded.Snapshots;

/// <summary>Counts what a snapshot holds, once when it is made.</summary>
static class SnapshotStatistics
{
    public static GraphStatistics Of(GraphContent content, IReadOnlyList<RecordTable> tables) => new(
        tables.ToDictionary(table => table.Type, table => table.Type == Records.Claim ? content.StatedClaims.Length : (long)table.Count),
        [.. content.OfKind.Select(entities => (long)entities.Length)],
        [.. content.OfKind.Select(entities => AlongRelations(entities, content.Adjacency))],
        tables.Where(table => table.Type != Records.Dataset).SelectMany(Others).ToDictionary());

    static FanOut[] AlongRelations(int[] entities, Adjacency adjacency)
    {
        var fanOuts = new FanOut[2 * GovernanceModel.Relations.Count];
        foreach (var entity in entities)
        {
            adjacency.Count(entity, fanOuts);
        }

        return fanOuts;
    }

    static IEnumerable<KeyValuePair<Link, FanOut>> Others(RecordTable table)
    {
        foreach (var link in table.Type.Links)
        {
            if (table.ManyLinks[link.Ordinal] is not { } targets)
            {
                continue;
            }

            var sum = default(FanOut);
            for (var record = 0; record < table.Count; record++)
            {
                sum = sum.And(FanOut.Single(targets.Targets(record).Length));
            }

            yield return new(link, sum);
        }
    }
}
