using GovernanceGraph.Model;

namespace GovernanceGraph.Queries;

/// <summary>
/// How many records a revision has and how many each kind of link leads to: what the price of a query is worked out
/// from. Relations count whatever their standing. Immutable.
/// </summary>
public sealed class GraphStatistics
{
    /// <summary>
    /// Texts of which records have few: what a condition compares one with is likely to be a mistake where no record
    /// has it.
    /// </summary>
    public static readonly IReadOnlyList<Field> FieldsOfFewValues =
    [
        EntityFields.CountryCode,
        EntityFields.Subtype,
        EntityFields.IsoAlpha2,
        EntityFields.IsoAlpha3,
        EntityFields.M49,
        EntityFields.Region,
        EntityFields.Subregion,
        RelationFields.Role,
        RelationFields.Value,
        ClaimFields.Role,
        ClaimFields.Value,
        ReportedCountFields.Measure,
    ];

    /// <summary>The most values of a field that are known; a field with more is not one of few values.</summary>
    public const int MaxKnownValues = 500;

    readonly long[] entities; // by ordinal of the kind
    readonly long allEntities;
    readonly FanOut[][] relations; // by ordinal of the owner's kind and of the link
    readonly IReadOnlyDictionary<RecordType, long> counts;
    readonly IReadOnlyDictionary<Link, FanOut> links;
    readonly Dictionary<Field, IReadOnlyList<string>> values = [];

    /// <summary>Statistics as a store has counted them.</summary>
    /// <param name="counts">Records of each type but entities; a type that is missing has none.</param>
    /// <param name="entities">Entities of each kind, by its ordinal.</param>
    /// <param name="relations">
    /// What the links along relations lead to: by the ordinal of the owner's kind, then of the link.
    /// </param>
    /// <param name="links">
    /// What the other links to many lead to, those of the data set aside; a link that is missing leads to nothing.
    /// </param>
    /// <param name="values">
    /// Of each of <see cref="FieldsOfFewValues"/>, the different values that records have, in any order; one with more
    /// than <see cref="MaxKnownValues"/>, and one that is missing, is not known. Null: none is.
    /// </param>
    public GraphStatistics(
        IReadOnlyDictionary<RecordType, long> counts,
        long[] entities,
        FanOut[][] relations,
        IReadOnlyDictionary<Link, FanOut> links,
        IReadOnlyDictionary<Field, IReadOnlyCollection<string>>? values = null
    )
    {
        this.counts = counts;
        this.entities = entities;
        allEntities = entities.Sum();
        this.relations = relations;
        this.links = links;
        foreach (var (field, found) in values ?? new Dictionary<Field, IReadOnlyCollection<string>>())
        {
            if (found.Count <= MaxKnownValues)
            {
                this.values.Add(field, [.. found.Order(StringComparer.Ordinal)]);
            }
        }
    }

    /// <summary>
    /// What is assumed of a store that has not been counted yet: a graph of the size of a small seed.
    /// </summary>
    public static GraphStatistics Estimate { get; } = MakeEstimate();

    /// <summary>
    /// What making an older revision readable counts as, in records visited: its facts are read and resolved again,
    /// once for all who ask within a while.
    /// </summary>
    public long OlderRevisionCost =>
        (Count(Records.Claim) + Count(Records.Relation) + Count(Records.Source) + Count(Records.Entity)) / 10;

    /// <summary>Entities of a kind.</summary>
    public long Entities(EntityKind kind) => entities[kind.Ordinal];

    /// <summary>Records of a type.</summary>
    public long Count(RecordType type) => type == Records.Entity ? allEntities : counts.GetValueOrDefault(type);

    /// <summary>
    /// The values that records have in a field, whatever their standing, in ordinal order; null where they are not
    /// known or too many.
    /// </summary>
    public IReadOnlyList<string>? Values(Field field) => values.GetValueOrDefault(field);

    /// <summary>What a link to many leads to.</summary>
    /// <param name="link">The link. One of the data set leads to all records of its target.</param>
    /// <param name="kinds">Of links along relations: the kinds that the owners have; null: any.</param>
    public FanOut Of(Link link, IReadOnlyList<EntityKind>? kinds)
    {
        if (link.Relation is null)
        {
            return link.Owner == Records.Dataset ? FanOut.Single(Count(link.Target)) : links.GetValueOrDefault(link);
        }

        var sum = default(FanOut);
        foreach (var kind in kinds ?? GovernanceModel.Kinds)
        {
            sum = sum.And(relations[kind.Ordinal][link.Ordinal]);
        }

        return sum;
    }

    static GraphStatistics MakeEstimate()
    {
        const int each = 1_000;
        RecordType[] types =
        [
            Records.Relation,
            Records.Span,
            Records.Claim,
            Records.Source,
            Records.PropertyValue,
            Records.ReportedCount,
            Records.Principle,
            Records.Position,
            Records.CompleteList,
            Records.Revision,
        ];
        var links = types
            .Append(Records.Entity)
            .SelectMany(type => type.Links)
            .Where(link => link.Cardinality != LinkCardinality.One);
        var perKind = Enumerable
            .Repeat(new FanOut(each, 5 * each, each / 10, 100 * each), 2 * GovernanceModel.Relations.Count)
            .ToArray();
        return new(
            types.ToDictionary(type => type, _ => 10L * each),
            [.. Enumerable.Repeat((long)each, GovernanceModel.Kinds.Count)],
            [.. Enumerable.Repeat(perKind, GovernanceModel.Kinds.Count)],
            links.ToDictionary(link => link, _ => new FanOut(each, 5 * each, each / 10, 100 * each))
        );
    }
}
