using GovernanceGraph.Model;
using GovernanceGraph.Resolution;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Embedded.Snapshots;

/// <summary>Finds every text that a snapshot of these facts may put out or compare.</summary>
static class SnapshotTexts
{
    public static HashSet<string> Of(FactRows rows, MergedEntity[] entities)
    {
        var texts = new HashSet<string>(StringComparer.Ordinal);
        AddEntities(texts, entities);
        foreach (var source in rows.Sources.Facts)
        {
            Add(texts, source.Id, source.Title, source.Publisher, source.Author, source.Url, source.Note);
        }

        foreach (var claim in rows.Claims.Facts)
        {
            Add(texts, claim.Role, claim.Value, claim.Locator, claim.Note);
        }

        for (var i = 0; i < rows.CompleteLists.Count; i++)
        {
            Add(texts, rows.CompleteLists.Facts[i].Note, rows.CompleteLists.Hashes[i].ToString());
        }

        for (var i = 0; i < rows.ReportedCounts.Count; i++)
        {
            var count = rows.ReportedCounts.Facts[i];
            Add(texts, count.Measure, count.OfKind, count.Locator, rows.ReportedCounts.Hashes[i].ToString());
        }

        for (var i = 0; i < rows.Principles.Count; i++)
        {
            var principle = rows.Principles.Facts[i];
            Add(texts, principle.Title, principle.Summary, rows.Principles.Hashes[i].ToString());
        }

        for (var i = 0; i < rows.Positions.Count; i++)
        {
            var position = rows.Positions.Facts[i];
            Add(texts, position.Title, position.Url, rows.Positions.Hashes[i].ToString());
        }

        return texts;
    }

    static void AddEntities(HashSet<string> texts, MergedEntity[] entities)
    {
        foreach (var field in Records.Entity.Fields)
        {
            texts.Add(field.Name);
        }

        foreach (var entity in entities)
        {
            Add(texts, entity.Id, entity.Name);
            texts.UnionWith(entity.Aliases);
            texts.UnionWith(entity.Values.OfType<string>());
            texts.UnionWith(entity.PropertyValues.Select(value => value.Value));
        }
    }

    static void Add(HashSet<string> texts, params ReadOnlySpan<string?> values)
    {
        foreach (var value in values)
        {
            if (value is not null)
            {
                texts.Add(value);
            }
        }
    }
}
