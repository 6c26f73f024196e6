using GovernanceGraph.Facts;
using GovernanceGraph.Model;
using GovernanceGraph.Resolution;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Embedded.Snapshots;

/// <summary>Makes the content of a revision of its facts: merges, weighs, numbers by name, lays out.</summary>
sealed class SnapshotBuilder
{
    readonly FactRows rows;
    readonly CancellationToken cancellationToken;
    readonly SourceIndex weights;
    readonly MergedEntity[] entities;
    readonly Source[] sources;
    readonly ContentHash[] claimHashes;
    readonly TextTable texts;
    readonly Dictionary<string, int> numbers;
    readonly Dictionary<string, int> entityNumbers = new(StringComparer.Ordinal);
    readonly Dictionary<string, int> sourceNumbers = new(StringComparer.Ordinal);

    SnapshotBuilder(FactRows rows, CancellationToken cancellationToken)
    {
        this.rows = rows;
        this.cancellationToken = cancellationToken;
        weights = new(rows.Sources.Facts);
        sources = [.. rows.Sources.Facts.OrderBy(source => source.Id, StringComparer.Ordinal)];
        claimHashes = [.. rows.Claims.Hashes];
        var merger = new EntityMerger(weights);
        entities =
        [
            .. rows
                .Statements.Facts.GroupBy(statement => statement.EntityId, StringComparer.Ordinal)
                .Select(group => merger.Merge([.. group])),
        ];
        (texts, numbers) = TextTable.Build(SnapshotTexts.Of(rows, entities));
        Array.Sort(
            entities,
            (left, right) =>
            {
                var byName = numbers[left.Name].CompareTo(numbers[right.Name]);
                return byName != 0 ? byName : string.CompareOrdinal(left.Id, right.Id);
            }
        );
        for (var i = 0; i < entities.Length; i++)
        {
            entityNumbers.Add(entities[i].Id, i);
        }

        for (var i = 0; i < sources.Length; i++)
        {
            sourceNumbers.Add(sources[i].Id, i);
        }
    }

    public static GraphContent Build(FactRows rows, CancellationToken cancellationToken) =>
        new SnapshotBuilder(rows, cancellationToken).Build();

    GraphContent Build()
    {
        var kinds = Array.ConvertAll(entities, entity => (byte)entity.Kind.Ordinal);
        var entityTable = new NamedTable(
            Records.Entity,
            Array.ConvertAll(entities, entity => numbers[entity.Id]),
            texts
        );
        var sourceTable = new NamedTable(
            Records.Source,
            Array.ConvertAll(sources, source => numbers[source.Id]),
            texts
        );
        var relations = new RelationRows(rows.Claims.Facts, entityNumbers);
        relations.Resolve(new(weights, rows.CompleteLists.Facts), entities, cancellationToken);
        var adjacency = Adjacency.Build(entities.Length, relations.From, relations.To, relations.Types);
        var spans = new SpanTable([.. relations.SpanFrom], [.. relations.SpanTo], [.. relations.SpanFlags]);
        var relationTable = new RelationTable(
            relations.From,
            relations.To,
            relations.Types,
            relations.Standing,
            relations.SpanStarts,
            spans,
            texts,
            entityTable,
            Array.ConvertAll(entities, entity => numbers[entity.Id]),
            adjacency
        );
        var claims = new ClaimColumns(relations, claimHashes, rows.Claims.Facts, numbers, sourceNumbers, texts);
        var attached = new EntityFactTables(
            rows,
            texts,
            numbers,
            entityNumbers,
            sourceNumbers,
            entities.Length,
            sources.Length
        );
        relations.Fill(relationTable, claims.Starts, numbers, texts);
        claims.Fill(relationTable);
        var values = new EntityColumns(entities, texts, numbers, entityNumbers, sourceNumbers);
        values.Fill(entityTable, kinds);
        attached.Fill(entityTable, sourceTable);
        SourceColumns.Fill(sourceTable, sources, texts, numbers, sourceNumbers, claims.OfSource(sources.Length));
        return new()
        {
            Texts = texts,
            Entities = entityTable,
            Kinds = kinds,
            OfKind =
            [
                .. GovernanceModel.Kinds.Select(kind =>
                    Enumerable.Range(0, kinds.Length).Where(entity => kinds[entity] == kind.Ordinal).ToArray()
                ),
            ],
            Names = Array.ConvertAll(entities, entity => numbers[entity.Name]),
            NameIndex = new(entities.Length, entity => entities[entity].Aliases.Prepend(entities[entity].Name)),
            Adjacency = adjacency,
            Relations = relationTable,
            Spans = relations.SpanRecords(spans),
            Claims = claims.Table,
            StatedClaims = claims.Stated,
            Sources = sourceTable,
            PropertyValues = values.PropertyValues,
            ReportedCounts = attached.ReportedCounts,
            Principles = attached.Principles,
            Positions = attached.Positions,
            CompleteLists = attached.CompleteLists,
            Hash = rows.RevisionHash(),
        };
    }

    /// <summary>Where the items of each owner start, when items stand by owner; one more at the end.</summary>
    public static int[] Starts(int owners, IEnumerable<int> sortedOwners)
    {
        var starts = new int[owners + 1];
        foreach (var owner in sortedOwners)
        {
            starts[owner + 1]++;
        }

        for (var i = 0; i < owners; i++)
        {
            starts[i + 1] += starts[i];
        }

        return starts;
    }
}
