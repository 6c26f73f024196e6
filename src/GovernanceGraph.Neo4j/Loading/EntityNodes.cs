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
        Properties.AliasesFolded,
        Properties.SearchKeys,
        Properties.SearchText,
        Properties.ValueProperties,
        Properties.ValueTexts,
        Properties.ValueTextsKey,
        Properties.ValueTextsFolded,
        Properties.ValueChosen,
        Properties.ValueSources
    );

    static readonly NodeShape[] Shapes =
    [
        .. GovernanceModel.Kinds.Select(kind => new NodeShape(Labels.Of(kind), Labels.Entity, Columns)),
    ];

    public static NodeRow Of(MergedEntity entity)
    {
        var row = Columns.NewRow();
        foreach (var field in Records.Entity.Fields)
        {
            Columns.Put(
                row,
                field,
                field switch
                {
                    _ when field == EntityFields.Id => entity.Id,
                    _ when field == EntityFields.Name => entity.Name,
                    _ when field == EntityFields.Kind => Enums.EntityKind.Members[entity.Kind.Ordinal].Name,
                    _ when field == EntityFields.Aliases => entity.Aliases.ToArray(),
                    _ => entity[field],
                }
            );
        }

        string[] searchKeys = [.. entity.Aliases.Prepend(entity.Name).Select(SearchKey.Of)];
        var texts = Array(entity, value => value.Value);
        row[Columns[Properties.NameKey]] = TextKeys.OfEntity(entity.Name, entity.Id);
        row[Columns[Properties.AliasesFolded]] = entity.Aliases.Select(CaseFolding.Fold).ToArray();
        row[Columns[Properties.SearchKeys]] = searchKeys;
        row[Columns[Properties.SearchText]] = string.Join('\n', searchKeys);
        row[Columns[Properties.ValueProperties]] = Array(entity, value => value.Field.Name);
        row[Columns[Properties.ValueTexts]] = texts;
        row[Columns[Properties.ValueTextsKey]] = System.Array.ConvertAll(texts, TextKeys.Order);
        row[Columns[Properties.ValueTextsFolded]] = System.Array.ConvertAll(texts, CaseFolding.Fold);
        row[Columns[Properties.ValueChosen]] = Array(entity, value => value.Chosen);
        row[Columns[Properties.ValueSources]] = Array(entity, value => value.SourceId);
        return new(Shapes[entity.Kind.Ordinal], row);
    }

    /// <summary>The id of the state of the entity's country code; null where it has none.</summary>
    public static string? CountryOf(MergedEntity entity) =>
        entity[EntityFields.CountryCode] is string code ? $"{GovernanceModel.State.Prefix}:{code}" : null;

    static T[] Array<T>(MergedEntity entity, Func<PropertyValue, T> of) => [.. entity.PropertyValues.Select(of)];
}
