using GovernanceGraph.Model;
using GovernanceGraph.Neo4j.Layout;
using GovernanceGraph.Resolution;
using GovernanceGraph.Texts;

namespace GovernanceGraph.Neo4j.Loading;

/// <summary>Makes a node of each merged entity.</summary>
static class EntityNodes
{
    public static readonly PropertyColumns Columns = new(
        Records.Entity.Fields,
        Properties.AliasesFolded, Properties.SearchKeys, Properties.SearchText, Properties.ValueProperties, Properties.ValueTexts,
        Properties.ValueTextsKey, Properties.ValueTextsFolded, Properties.ValueChosen, Properties.ValueSources);

    static readonly NodeShape[] Shapes =
        [.. GovernanceModel.Kinds.Select(kind => new NodeShape(Labels.Of(kind), Labels.Entity, Columns))];

    public static NodeRow Of(MergedEntity entity)
    {
        var row = Columns.NewRow();
        foreach (var field in Records.Entity.Fields)
        {
            Columns.Put(row, field, field switch
            {
                _ when field == EntityFields.Id => entity.Id,
                _ when field == EntityFields.Name => entity.Name,
                _ when field == EntityFields.Kind => Enums.EntityKind.Members[entity.Kind.Ordinal].Name,
                _ when field == EntityFields.Aliases => entity.Aliases.ToArray(),
                _ => entity[field],
            });
        }

        row[Columns[Properties.ValueProperties]] = Array(entity, value => value.Field.Name);
        row[Columns[Properties.ValueTexts]] = Array(entity, value => value.Value);
        row[Columns[Properties.ValueChosen]] = Array(entity, value => value.Chosen);
        row[Columns[Properties.ValueSources]] = Array(entity, value => value.SourceId);
        PutKeys(row);
        return new(Shapes[entity.Kind.Ordinal], row);
    }

    /// <summary>Puts what follows from the texts of the row: keys to search and to order by.</summary>
    static void PutKeys(object?[] row)
    {
        var name = (string)row[Columns[EntityFields.Name]]!;
        var aliases = (string[])row[Columns[EntityFields.Aliases]]!;
        var texts = (string[])row[Columns[Properties.ValueTexts]]!;
        string[] searchKeys = [.. aliases.Prepend(name).Select(SearchKey.Of)];
        row[Columns[Properties.NameKey]] = TextKeys.OfEntity(name, (string)row[Columns[EntityFields.Id]]!);
        row[Columns[Properties.AliasesFolded]] = System.Array.ConvertAll(aliases, CaseFolding.Fold);
        row[Columns[Properties.SearchKeys]] = searchKeys;
        row[Columns[Properties.SearchText]] = string.Join('\n', searchKeys);
        row[Columns[Properties.ValueTextsKey]] = System.Array.ConvertAll(texts, TextKeys.Order);
        row[Columns[Properties.ValueTextsFolded]] = System.Array.ConvertAll(texts, CaseFolding.Fold);
    }

    /// <summary>The id of the state of the entity's country code; null where it has none.</summary>
    public static string? CountryOf(MergedEntity entity) =>
        entity[EntityFields.CountryCode] is string code ? $"{GovernanceModel.State.Prefix}:{code}" : null;

    static T[] Array<T>(MergedEntity entity, Func<PropertyValue, T> of) => [.. entity.PropertyValues.Select(of)];
}
