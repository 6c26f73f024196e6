using GovernanceGraph.Model;

namespace GovernanceGraph.Storage;

/// <summary>
/// Refuses facts that name what is not there. It looks at all facts and not only at new ones: a change set may also
/// take away what an old one names.
/// </summary>
public static class Consistency
{
    /// <summary>
    /// Throws <see cref="StoreErrorCode.Inconsistent"/> for the first fact that names what is not there.
    /// </summary>
    public static void Require(FactRows rows)
    {
        var sources = rows.Sources.Facts.Select(source => source.Id).ToHashSet(StringComparer.Ordinal);
        var entities = new HashSet<string>(StringComparer.Ordinal);
        foreach (var statement in rows.Statements.Facts)
        {
            if (!entities.Contains(statement.EntityId) && !EntityId.TryParse(statement.EntityId, out _))
            {
                throw Refuse(
                    $"\"{statement.EntityId}\" is not the id of an entity: write the prefix of its kind, "
                        + "a colon and a slug."
                );
            }

            entities.Add(statement.EntityId);
            RequireSource(sources, statement.SourceId, statement.EntityId);
        }

        foreach (var claim in rows.Claims.Facts)
        {
            RequireEntity(entities, claim.From, claim.Type.Name);
            RequireEntity(entities, claim.To, claim.Type.Name);
            RequireSource(sources, claim.SourceId, claim.From);
        }

        foreach (var list in rows.CompleteLists.Facts)
        {
            RequireEntity(entities, list.To, list.Type.Name);
            RequireSource(sources, list.SourceId, list.To);
        }

        RequireAttached(rows, entities, sources);
    }

    static void RequireAttached(FactRows rows, HashSet<string> entities, HashSet<string> sources)
    {
        foreach (var count in rows.ReportedCounts.Facts)
        {
            RequireEntity(entities, count.SubjectId, count.Measure);
            RequireSource(sources, count.SourceId, count.SubjectId);
        }

        foreach (var principle in rows.Principles.Facts)
        {
            RequireEntity(entities, principle.OfId, principle.Title);
            RequireSource(sources, principle.SourceId, principle.OfId);
        }

        foreach (var position in rows.Positions.Facts)
        {
            RequireEntity(entities, position.StateId, position.Title);
            RequireSource(sources, position.SourceId, position.StateId);
        }
    }

    static void RequireEntity(HashSet<string> entities, string id, string what)
    {
        if (!entities.Contains(id))
        {
            throw Refuse(
                $"A fact (\"{what}\") names the entity \"{id}\", which does not exist: add a statement about it."
            );
        }
    }

    static void RequireSource(HashSet<string> sources, string id, string what)
    {
        if (!sources.Contains(id))
        {
            throw Refuse(
                $"A fact about \"{what}\" names the source \"{id}\", which does not exist: add the source too."
            );
        }
    }

    static StoreException Refuse(string message) => new(StoreErrorCode.Inconsistent, message);
}
