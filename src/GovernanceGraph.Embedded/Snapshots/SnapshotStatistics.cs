using GovernanceGraph.Model;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Embedded.Snapshots;

/// <summary>Counts what a snapshot holds, once when it is made.</summary>
static class SnapshotStatistics
{
    public static GraphStatistics Of(GraphContent content, IReadOnlyList<RecordTable> tables) =>
        new(
            tables.ToDictionary(
                table => table.Type,
                table => table.Type == Records.Claim ? content.StatedClaims.Length : (long)table.Count
            ),
            [.. content.OfKind.Select(entities => (long)entities.Length)],
            [.. content.OfKind.Select(entities => AlongRelations(entities, content.Adjacency))],
            tables.Where(table => table.Type != Records.Dataset).SelectMany(Others).ToDictionary(),
            GraphStatistics.FieldsOfFewValues.ToDictionary(
                field => field,
                field => Values(tables.First(table => table.Type == field.Owner), field)
            )
        );

    static IReadOnlyCollection<string> Values(RecordTable table, Field field)
    {
        var column = table.Columns[field.Ordinal];
        var ranks = new HashSet<long>(); // a text has one, so that each is made a string once
        var values = new List<string>();
        for (var record = 0; record < table.Count && values.Count <= GraphStatistics.MaxKnownValues; record++)
        {
            if (column.Rank(record) is var rank && rank != Column.Absent && ranks.Add(rank))
            {
                values.Add((string)column.CursorValue(record)!);
            }
        }

        return values;
    }

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
