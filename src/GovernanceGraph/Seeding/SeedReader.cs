using CsvHelper;
using GovernanceGraph.Facts;
using GovernanceGraph.Seeding.Warnings;

namespace GovernanceGraph.Seeding;

/// <summary>
/// Reads a seed folder into facts, or into all its problems at once. The layout is described in docs/seed-format.md.
/// </summary>
public static class SeedReader
{
    /// <summary>Reads every CSV file in the folder and in the folders below it.</summary>
    /// <param name="directory">The seed folder.</param>
    /// <param name="limits">How much it may hold.</param>
    /// <param name="cancellationToken">Ends the reading; it is looked at for each row.</param>
    /// <exception cref="OperationCanceledException">The reading was ended.</exception>
    public static SeedReading Read(
        string directory,
        SeedLimits limits,
        CancellationToken cancellationToken = default
    ) => Read(directory, limits, lookForWarnings: false, TimeProvider.System, cancellationToken);

    /// <summary>Reads likewise, and where nothing is wrong, looks for what is rarely meant.</summary>
    /// <param name="directory">The seed folder.</param>
    /// <param name="limits">How much it may hold.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <param name="clock">Tells which day it is; null: the system's.</param>
    /// <exception cref="OperationCanceledException">The reading was ended.</exception>
    public static SeedReading Check(
        string directory,
        SeedLimits limits,
        CancellationToken cancellationToken = default,
        TimeProvider? clock = null
    ) => Read(directory, limits, lookForWarnings: true, clock ?? TimeProvider.System, cancellationToken);

    static SeedReading Read(
        string directory,
        SeedLimits limits,
        bool lookForWarnings,
        TimeProvider clock,
        CancellationToken cancellationToken
    )
    {
        var (problems, warnings) = (new SeedProblemList(limits), new RowWarnings(limits.MaxWarningPlaces));
        var scope = new SeedScope(limits, problems, warnings, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        var facts = new List<Fact>();
        var references = new SeedReferences(limits, facts);
        var counts = new List<SeedFileCount>();
        var files = SeedFolder.Find(directory, scope, cancellationToken);
        var (sources, lists) = (new SourceRows(references, facts), new CompleteListRows(references, facts));
        var relations = new RelationRows(references, facts, lists, limits);
        (SeedFileKind Kind, Action<SeedTable> ReadRow)[] stages =
        [
            (SeedFileKind.Sources, sources.Read),
            (SeedFileKind.Actors, new ActorRows(references, facts).Read),
            (SeedFileKind.CompleteLists, lists.Read),
            (SeedFileKind.Relations, relations.Read),
            (SeedFileKind.Counts, new CountRows(references, facts).Read),
            (SeedFileKind.Principles, new PrincipleRows(references, facts).Read),
            (SeedFileKind.Positions, new PositionRows(references, facts).Read),
        ];
        var rows = 0L;
        var complete = new HashSet<SeedFileKind>(SeedFileKind.All); // kinds of which every row was good so far
        foreach (var (kind, readRow) in stages)
        {
            foreach (var (file, _) in files.Where(file => file.Kind == kind))
            {
                var count = ReadFile(directory, file, kind, scope, limits.MaxRows - rows, readRow, cancellationToken);
                if (count is not { BadRows: 0 })
                {
                    complete.Remove(kind);
                }

                rows += count?.Rows ?? 0;
                counts.Add(new(file, count?.Rows ?? 0));
            }

            // What follows from a row that was lost is no mistake of the row that refers to it.
            references.LacksSources = !complete.Contains(SeedFileKind.Sources);
            references.LacksEntities = !complete.Contains(SeedFileKind.Actors);
        }

        sources.CheckOrigins(problems, limits);
        if (complete.Contains(SeedFileKind.Relations))
        {
            lists.CheckCounts(problems);
        }

        counts.Sort((left, right) => string.CompareOrdinal(left.File, right.File));
        return new(problems.IsEmpty ? facts : [], problems.ToList(), counts)
        {
            Warnings =
                lookForWarnings && problems.IsEmpty
                    ?
                    [
                        .. warnings.All,
                        .. SeedWarningRules.Find(facts, references.PlaceOf, limits.MaxWarningPlaces, cancellationToken),
                    ]
                    : [],
        };
    }

    // Null where the file could not be read to its end.
    static (int Rows, int BadRows)? ReadFile(
        string directory,
        string file,
        SeedFileKind kind,
        SeedScope scope,
        long rowsLeft,
        Action<SeedTable> readRow,
        CancellationToken cancellationToken
    )
    {
        var (limits, problems) = (scope.Limits, scope.Problems);
        SeedTable? table = null;
        try
        {
            table = SeedTable.Open(directory, file, kind, scope);
            if (table is null)
            {
                return null;
            }

            while (table.Read(cancellationToken))
            {
                if (table.Rows > rowsLeft)
                {
                    table.Add(
                        $"The folder has more than {limits.MaxRows} rows (limit "
                            + $"{nameof(SeedLimits.MaxRows)}): load it in parts."
                    );
                    return null;
                }

                readRow(table);
            }

            return table.IsBroken ? null : (table.Rows, table.BadRows);
        }
        catch (CsvFormatException exception)
        {
            problems.Add(
                new(
                    file,
                    (int)exception.LineNumber,
                    0,
                    null,
                    $"The row that starts here has more than {limits.MaxCellBytes} bytes per cell (limit "
                        + $"{nameof(SeedLimits.MaxCellBytes)}): look for a quote that is never closed."
                )
            );
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problems.Add(new(file, 0, 0, null, $"The file cannot be read: {exception.Message}"));
            return null;
        }
        finally
        {
            table?.Dispose();
        }
    }
}
