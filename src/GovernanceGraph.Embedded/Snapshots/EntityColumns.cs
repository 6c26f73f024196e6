using GovernanceGraph.Model;
using GovernanceGraph.Resolution;

namespace GovernanceGraph.Embedded.Snapshots;

/// <summary>Lays out merged entities and the values that their sources give.</summary>
sealed class EntityColumns
{
    readonly MergedEntity[] entities;
    readonly TextTable texts;
    readonly Dictionary<string, int> numbers;
    readonly Dictionary<string, int> entityNumbers;
    readonly int[] valueStarts;

    public EntityColumns(
        MergedEntity[] entities,
        TextTable texts,
        Dictionary<string, int> numbers,
        Dictionary<string, int> entityNumbers,
        Dictionary<string, int> sourceNumbers
    )
    {
        this.entities = entities;
        this.texts = texts;
        this.numbers = numbers;
        this.entityNumbers = entityNumbers;
        var values = entities.SelectMany(entity => entity.PropertyValues).ToArray();
        valueStarts = SnapshotBuilder.Starts(
            entities.Length,
            entities.SelectMany((entity, number) => Enumerable.Repeat(number, entity.PropertyValues.Count))
        );
        PropertyValues = new(Records.PropertyValue, values.Length);
        PropertyValues.Columns[PropertyValueFields.Property.Ordinal] = new TextColumn(
            Array.ConvertAll(values, value => numbers[value.Field.Name]),
            texts
        );
        PropertyValues.Columns[PropertyValueFields.Value.Ordinal] = new TextColumn(
            Array.ConvertAll(values, value => numbers[value.Value]),
            texts
        );
        PropertyValues.Columns[PropertyValueFields.Chosen.Ordinal] = new BitColumn(
            Array.ConvertAll(values, value => value.Chosen ? (byte)1 : (byte)0),
            0,
            null
        );
        PropertyValues.OneLinks[PropertyValueLinks.Source.Ordinal] = new DirectLink(
            Array.ConvertAll(values, value => sourceNumbers[value.SourceId])
        );
    }

    public DependentTable PropertyValues { get; }

    public void Fill(NamedTable table, byte[] kinds)
    {
        foreach (var field in Records.Entity.Fields)
        {
            table.Columns[field.Ordinal] = field switch
            {
                _ when field == EntityFields.Id => new IdColumn(table),
                _ when field == EntityFields.Kind => new EnumColumn(kinds, Enums.EntityKind),
                _ when field == EntityFields.Name => new TextColumn(
                    Array.ConvertAll(entities, entity => numbers[entity.Name]),
                    texts
                ),
                _ when field == EntityFields.Aliases => Aliases(),
                { Kind: ValueKind.PartialDate } => new DateColumn(
                    Array.ConvertAll(entities, entity => entity[field] is PartialDate date ? date.Packed : 0)
                ),
                _ => new TextColumn(
                    Array.ConvertAll(entities, entity => entity[field] is string text ? numbers[text] : 0),
                    texts
                ),
            };
        }

        table.OneLinks[EntityLinks.Country.Ordinal] = new DirectLink(
            Array.ConvertAll(
                entities,
                entity =>
                    entity[EntityFields.CountryCode] is string code
                        ? entityNumbers.GetValueOrDefault($"{GovernanceModel.State.Prefix}:{code}", -1)
                        : -1
            )
        );
        table.ManyLinks[EntityLinks.PropertyValues.Ordinal] = new RangeLink(valueStarts);
    }

    TextListColumn Aliases() =>
        new(
            SnapshotBuilder.Starts(
                entities.Length,
                entities.SelectMany((entity, number) => Enumerable.Repeat(number, entity.Aliases.Count))
            ),
            [.. entities.SelectMany(entity => entity.Aliases).Select(alias => numbers[alias])],
            texts
        );
}
