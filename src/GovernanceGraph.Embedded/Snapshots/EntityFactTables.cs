using GovernanceGraph.Facts;
using GovernanceGraph.Model;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Embedded.Snapshots;

/// <summary>
/// Lays out what hangs on entities: counts, principles, positions and complete lists, each in the fixed order of its
/// list.
/// </summary>
sealed class EntityFactTables
{
    readonly TextTable texts;
    readonly Dictionary<string, int> numbers;
    readonly Dictionary<string, int> entityNumbers;
    readonly Dictionary<string, int> sourceNumbers;
    readonly int entityCount;
    readonly int sourceCount;
    readonly int[] countStarts;
    readonly int[] principleStarts;
    readonly int[] positionStarts;
    readonly int[] listStarts;
    readonly int[] listSources;

    public EntityFactTables(
        FactRows rows,
        TextTable texts,
        Dictionary<string, int> numbers,
        Dictionary<string, int> entityNumbers,
        Dictionary<string, int> sourceNumbers,
        int entityCount,
        int sourceCount
    )
    {
        (this.texts, this.numbers, this.entityNumbers, this.sourceNumbers) = (
            texts,
            numbers,
            entityNumbers,
            sourceNumbers
        );
        (this.entityCount, this.sourceCount) = (entityCount, sourceCount);
        (ReportedCounts, countStarts) = Counts(
            Sort(
                rows.ReportedCounts,
                count => count.SubjectId,
                count => count.AsOf?.Packed,
                count => numbers[count.Measure],
                count => count.Value
            )
        );
        (Principles, principleStarts) = PrincipleTable(
            Sort(
                rows.Principles,
                principle => principle.OfId,
                principle => principle.Ordinal,
                principle => numbers[principle.Title],
                _ => 0
            )
        );
        (Positions, positionStarts) = PositionTable(
            Sort(
                rows.Positions,
                position => position.StateId,
                position => position.Published?.Packed,
                position => numbers[position.Title],
                _ => 0
            )
        );
        var lists = Sort(rows.CompleteLists, list => list.To, list => list.From.Packed, _ => 0, _ => 0);
        listSources = Array.ConvertAll(lists, list => sourceNumbers[list.Fact.SourceId]);
        (CompleteLists, listStarts) = Lists(lists);
    }

    public NamedTable ReportedCounts { get; }

    public NamedTable Principles { get; }

    public NamedTable Positions { get; }

    public NamedTable CompleteLists { get; }

    public void Fill(NamedTable entities, NamedTable sources)
    {
        entities.ManyLinks[EntityLinks.ReportedCounts.Ordinal] = new RangeLink(countStarts);
        entities.ManyLinks[EntityLinks.Principles.Ordinal] = new RangeLink(principleStarts);
        entities.ManyLinks[EntityLinks.Positions.Ordinal] = new RangeLink(positionStarts);
        entities.ManyLinks[EntityLinks.CompleteLists.Ordinal] = new RangeLink(listStarts);

        // Within a source by from and id too: the numbers of the table are by body first.
        var lists = Enumerable
            .Range(0, CompleteLists.Count)
            .OrderBy(list => listSources[list])
            .ThenBy(list => CompleteLists.Columns[CompleteListFields.From.Ordinal].Rank(list))
            .ThenBy(CompleteLists.IdOf, StringComparer.Ordinal)
            .ToArray();
        sources.ManyLinks[SourceLinks.CompleteLists.Ordinal] = new GroupLink(
            SnapshotBuilder.Starts(sourceCount, lists.Select(list => listSources[list])),
            lists
        );
    }

    (T Fact, string Id)[] Sort<T>(
        FactList<T> list,
        Func<T, string> owner,
        Func<T, int?> first,
        Func<T, int> second,
        Func<T, long> third
    )
        where T : Fact =>
        [
            .. list
                .Facts.Select((fact, position) => (Fact: fact, Id: list.Hashes[position].ToString()))
                .OrderBy(row => entityNumbers[owner(row.Fact)])
                .ThenBy(row => first(row.Fact) ?? int.MaxValue)
                .ThenBy(row => second(row.Fact))
                .ThenBy(row => third(row.Fact))
                .ThenBy(row => row.Id, StringComparer.Ordinal),
        ];

    (NamedTable, int[]) Counts((ReportedCount Fact, string Id)[] rows)
    {
        var table = Table(Records.ReportedCount, rows);
        table.Columns[ReportedCountFields.Measure.Ordinal] = Text(rows, count => count.Measure);
        table.Columns[ReportedCountFields.OfKind.Ordinal] = Text(rows, count => count.OfKind);
        table.Columns[ReportedCountFields.Value.Ordinal] = new NumberColumn(
            Array.ConvertAll(rows, row => row.Fact.Value)
        );
        table.Columns[ReportedCountFields.AsOf.Ordinal] = Date(rows, count => count.AsOf);
        table.Columns[ReportedCountFields.Locator.Ordinal] = Text(rows, count => count.Locator);
        table.OneLinks[ReportedCountLinks.Subject.Ordinal] = Entity(rows, count => count.SubjectId);
        table.OneLinks[ReportedCountLinks.Source.Ordinal] = Source(rows, count => count.SourceId);
        return (table, Starts(rows, count => count.SubjectId));
    }

    (NamedTable, int[]) PrincipleTable((Principle Fact, string Id)[] rows)
    {
        var table = Table(Records.Principle, rows);
        table.Columns[PrincipleFields.Ordinal.Ordinal] = new NumberColumn(
            Array.ConvertAll(rows, row => row.Fact.Ordinal ?? Column.Absent)
        );
        table.Columns[PrincipleFields.Title.Ordinal] = Text(rows, principle => principle.Title);
        table.Columns[PrincipleFields.Summary.Ordinal] = Text(rows, principle => principle.Summary);
        table.OneLinks[PrincipleLinks.Of.Ordinal] = Entity(rows, principle => principle.OfId);
        table.OneLinks[PrincipleLinks.Source.Ordinal] = Source(rows, principle => principle.SourceId);
        return (table, Starts(rows, principle => principle.OfId));
    }

    (NamedTable, int[]) PositionTable((Position Fact, string Id)[] rows)
    {
        var table = Table(Records.Position, rows);
        table.Columns[PositionFields.Kind.Ordinal] = new EnumColumn(
            Array.ConvertAll(rows, row => (byte)row.Fact.Kind.Ordinal),
            Enums.PositionKind
        );
        table.Columns[PositionFields.Title.Ordinal] = Text(rows, position => position.Title);
        table.Columns[PositionFields.Published.Ordinal] = Date(rows, position => position.Published);
        table.Columns[PositionFields.Url.Ordinal] = Text(rows, position => position.Url);
        table.OneLinks[PositionLinks.State.Ordinal] = Entity(rows, position => position.StateId);
        table.OneLinks[PositionLinks.Source.Ordinal] = Source(rows, position => position.SourceId);
        return (table, Starts(rows, position => position.StateId));
    }

    (NamedTable, int[]) Lists((CompleteList Fact, string Id)[] rows)
    {
        var table = Table(Records.CompleteList, rows);
        table.Columns[CompleteListFields.Type.Ordinal] = new EnumColumn(
            Array.ConvertAll(rows, row => (byte)row.Fact.Type.Ordinal),
            Enums.RelationType
        );
        table.Columns[CompleteListFields.OfKind.Ordinal] = new EnumColumn(
            Array.ConvertAll(rows, row => (byte)(row.Fact.OfKind?.Ordinal ?? GovernanceModel.Kinds.Count)),
            Enums.EntityKind
        );
        table.Columns[CompleteListFields.From.Ordinal] = Date(rows, list => list.From);
        table.Columns[CompleteListFields.To.Ordinal] = Date(rows, list => list.Until);
        table.Columns[CompleteListFields.Count.Ordinal] = new NumberColumn(
            Array.ConvertAll(rows, row => (long)row.Fact.Count)
        );
        table.Columns[CompleteListFields.Note.Ordinal] = Text(rows, list => list.Note);
        table.OneLinks[CompleteListLinks.To.Ordinal] = Entity(rows, list => list.To);
        table.OneLinks[CompleteListLinks.Source.Ordinal] = new DirectLink(listSources);
        return (table, Starts(rows, list => list.To));
    }

    // The field "id" is the first of each of these records.
    NamedTable Table<T>(RecordType type, (T Fact, string Id)[] rows)
    {
        var table = new NamedTable(type, Array.ConvertAll(rows, row => numbers[row.Id]), texts);
        table.Columns[0] = new IdColumn(table);
        return table;
    }

    TextColumn Text<T>((T Fact, string Id)[] rows, Func<T, string?> of) =>
        new(Array.ConvertAll(rows, row => of(row.Fact) is { } text ? numbers[text] : 0), texts);

    static DateColumn Date<T>((T Fact, string Id)[] rows, Func<T, PartialDate?> of) =>
        new(Array.ConvertAll(rows, row => of(row.Fact)?.Packed ?? 0));

    DirectLink Entity<T>((T Fact, string Id)[] rows, Func<T, string> of) =>
        new(Array.ConvertAll(rows, row => entityNumbers[of(row.Fact)]));

    DirectLink Source<T>((T Fact, string Id)[] rows, Func<T, string> of) =>
        new(Array.ConvertAll(rows, row => sourceNumbers[of(row.Fact)]));

    int[] Starts<T>((T Fact, string Id)[] rows, Func<T, string> owner) =>
        SnapshotBuilder.Starts(entityCount, rows.Select(row => entityNumbers[owner(row.Fact)]));
}
