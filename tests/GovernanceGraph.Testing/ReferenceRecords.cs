using System.Globalization;
using GovernanceGraph.Facts;
using GovernanceGraph.Model;
using GovernanceGraph.Resolution;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Testing;

/// <summary>
/// The records of a revision as plain objects in lists: what fields they have and where their links lead, without any
/// index.
/// </summary>
sealed class ReferenceRecords
{
    public static readonly object Dataset = new();

    readonly List<Revision> revisions;

    public ReferenceRecords(IReadOnlyCollection<Fact> facts, IEnumerable<Revision> revisions)
    {
        this.revisions = [.. revisions];
        Sources = [.. facts.OfType<Source>()];
        Lists = [.. facts.OfType<CompleteList>()];
        Counts = [.. facts.OfType<ReportedCount>()];
        Principles = [.. facts.OfType<Principle>()];
        Positions = [.. facts.OfType<Position>()];
        var weights = new SourceIndex(Sources);
        var merger = new EntityMerger(weights);
        Entities =
        [
            .. facts
                .OfType<EntityStatement>()
                .GroupBy(statement => statement.EntityId)
                .Select(group => merger.Merge([.. group])),
        ];
        var lives = Entities.ToDictionary(entity => entity.Id, entity => entity.Lifespan);
        var resolver = new RelationResolver(weights, Lists);
        Relations =
        [
            .. facts
                .OfType<Claim>()
                .GroupBy(claim => (claim.From, claim.Type, claim.To))
                .Select(group => new ReferenceRelation(
                    group.Key.From,
                    group.Key.Type,
                    group.Key.To,
                    resolver.Resolve(group.ToArray(), lives[group.Key.From], lives[group.Key.To])
                )),
        ];
    }

    public List<Source> Sources { get; }

    public List<CompleteList> Lists { get; }

    public List<ReportedCount> Counts { get; }

    public List<Principle> Principles { get; }

    public List<Position> Positions { get; }

    public List<MergedEntity> Entities { get; }

    public List<ReferenceRelation> Relations { get; }

    /// <summary>All records of a type that can be looked up.</summary>
    public IEnumerable<object> All(RecordType type) =>
        type == Records.Entity ? Entities
        : type == Records.Relation ? Relations.Select(relation => new SeenRelation(relation, null))
        : type == Records.Claim ? Relations.SelectMany(Claims)
        : type == Records.Source ? Sources
        : type == Records.ReportedCount ? Counts
        : type == Records.Principle ? Principles
        : type == Records.Position ? Positions
        : type == Records.CompleteList ? Lists
        : type == Records.Revision ? revisions
        : type == Records.Dataset ? [Dataset]
        : throw new ArgumentException($"A {type} is not looked up.", nameof(type));

    /// <summary>The id of a record.</summary>
    public static string Id(object record) =>
        record switch
        {
            MergedEntity entity => entity.Id,
            SeenRelation seen => $"{seen.Relation.From} {seen.Relation.Type} {seen.Relation.To}",
            ReferenceClaim claim => claim.Evidence.Id.ToString(),
            Source source => source.Id,
            Fact fact => fact.Hash.ToString(),
            Revision revision => revision.Number.ToString(CultureInfo.InvariantCulture),
            _ => "",
        };

    /// <summary>
    /// The value of a field: a string, a list of strings, a long, a bool, a date, a moment, a member of an enumeration,
    /// or null.
    /// </summary>
    public static object? Value(object record, Field field) =>
        (record, field.Name) switch
        {
            (_, "id") => Id(record),
            (MergedEntity entity, "name") => entity.Name,
            (MergedEntity entity, "kind") => Enums.EntityKind.Members[entity.Kind.Ordinal],
            (MergedEntity entity, "aliases") => entity.Aliases,
            (MergedEntity entity, _) => entity[field],
            (SeenRelation seen, _) => Value(seen.Relation, field.Name),
            (RelationSpan span, "from") => span.From is { } day ? new PartialDate(day) : null,
            (RelationSpan span, "to") => span.To is { } day ? new PartialDate(day) : null,
            (RelationSpan span, "held") => span.Held,
            (RelationSpan span, "startKnown") => span.StartKnown,
            (ReferenceClaim claim, "polarity") => Enums.Polarity.Members[claim.Evidence.Claim.Affirms ? 0 : 1],
            (ReferenceClaim claim, "basis") => Enums.ClaimBasis.Members[claim.Evidence.List is null ? 0 : 1],
            (ReferenceClaim claim, "type") => Enums.RelationType.Members[claim.Evidence.Claim.Type.Ordinal],
            (ReferenceClaim claim, _) => Reflected(claim.Evidence.Claim, field),
            (PropertyValue value, "property") => value.Field.Name,
            (CompleteList list, "type") => Enums.RelationType.Members[list.Type.Ordinal],
            (CompleteList list, "ofKind") => list.OfKind is { } kind ? Enums.EntityKind.Members[kind.Ordinal] : null,
            (CompleteList list, "since") => list.From,
            _ => Reflected(record, field),
        };

    /// <summary>Whether a relation holds and held on a day.</summary>
    public static bool HeldOn(object record, DateOnly day) =>
        ((SeenRelation)record).Relation.Resolved is { Standing: Standing.Holds } resolved
        && resolved.Spans.Any(span => span.Held && span.Contains(day));

    /// <summary>The record that a link to one leads to, or null.</summary>
    public object? One(object record, Link link) =>
        (record, link.Name) switch
        {
            (MergedEntity entity, "country") => Entity("state:" + (entity[EntityFields.CountryCode] ?? "")),
            (SeenRelation seen, "from") => Entity(seen.Relation.From),
            (SeenRelation seen, "to") => Entity(seen.Relation.To),
            (ReferenceClaim claim, "from") => Entity(claim.Relation.From),
            (ReferenceClaim claim, "to") => Entity(claim.Relation.To),
            (ReferenceClaim claim, "source") => Source(claim.Evidence.Claim.SourceId),
            (ReferenceClaim claim, "relation") => new SeenRelation(claim.Relation, null),
            (Source source, "derivedFrom") => Source(source.DerivedFrom),
            (PropertyValue value, "source") => Source(value.SourceId),
            (ReportedCount count, "subject") => Entity(count.SubjectId),
            (ReportedCount count, "source") => Source(count.SourceId),
            (Principle principle, "of") => Entity(principle.OfId),
            (Principle principle, "source") => Source(principle.SourceId),
            (Position position, "state") => Entity(position.StateId),
            (Position position, "source") => Source(position.SourceId),
            (CompleteList list, "to") => Entity(list.To),
            (CompleteList list, "source") => Source(list.SourceId),
            (_, "revision") => revisions.LastOrDefault(),
            _ => throw new ArgumentException($"{link} does not lead to one.", nameof(link)),
        };

    /// <summary>The records that a link to many leads to, in the fixed order of its list.</summary>
    public IEnumerable<object> Many(object record, Link link) =>
        (record, link.Name) switch
        {
            (MergedEntity entity, _) when link.Relation is not null => Relations
                .Where(relation =>
                    relation.Type == link.Relation
                    && (link.End == RelationEnd.From ? relation.From : relation.To) == entity.Id
                )
                .Select(relation => new SeenRelation(
                    relation,
                    Entity(link.End == RelationEnd.From ? relation.To : relation.From)
                )),
            (MergedEntity entity, "propertyValues") => entity.PropertyValues,
            (MergedEntity entity, "reportedCounts") => Counts
                .Where(count => count.SubjectId == entity.Id)
                .OrderBy(count => count.AsOf?.Packed ?? int.MaxValue)
                .ThenBy(count => count.Measure, ByText)
                .ThenBy(count => count.Value)
                .ThenBy(Id, StringComparer.Ordinal),
            (MergedEntity entity, "principles") => Principles
                .Where(principle => principle.OfId == entity.Id)
                .OrderBy(principle => principle.Ordinal ?? int.MaxValue)
                .ThenBy(principle => principle.Title, ByText)
                .ThenBy(Id, StringComparer.Ordinal),
            (MergedEntity entity, "positions") => Positions
                .Where(position => position.StateId == entity.Id)
                .OrderBy(position => position.Published?.Packed ?? int.MaxValue)
                .ThenBy(position => position.Title, ByText)
                .ThenBy(Id, StringComparer.Ordinal),
            (MergedEntity entity, "completeLists") => InOrder(Lists.Where(list => list.To == entity.Id)),
            (SeenRelation seen, "claims") => Claims(seen.Relation),
            (SeenRelation seen, "spans") => seen.Relation.Resolved.Spans.Cast<object>(),
            (Source source, "derivatives") => Sources
                .Where(other => other.DerivedFrom == source.Id)
                .OrderBy(other => other.Id, StringComparer.Ordinal),
            (Source source, "claims") => Stated().Where(claim => claim.Evidence.Claim.SourceId == source.Id),
            (Source source, "completeLists") => InOrder(Lists.Where(list => list.SourceId == source.Id)),
            (_, "revisions") => revisions,
            (_, "entities") => Entities,
            (_, "relations") => All(Records.Relation),
            (_, "claims") => Stated(),
            (_, "sources") => Sources,
            _ => throw new ArgumentException($"{link} does not lead to many.", nameof(link)),
        };

    static Comparer<string> ByText { get; } = Comparer<string>.Create(Queries.TextOrder.Compare);

    static IEnumerable<CompleteList> InOrder(IEnumerable<CompleteList> lists) =>
        lists.OrderBy(list => list.From.Packed).ThenBy(Id, StringComparer.Ordinal);

    static object? Value(ReferenceRelation relation, string name) =>
        name switch
        {
            "type" => Enums.RelationType.Members[relation.Type.Ordinal],
            "status" => Enums.RelationStatus.Members[(int)relation.Resolved.Status],
            "standing" => Enums.Standing.Members[(int)relation.Resolved.Standing],
            "since" => relation.Resolved.Since,
            "until" => relation.Resolved.Until,
            "role" => relation.Resolved.Role,
            "value" => relation.Resolved.Value,
            _ => (long)relation.Resolved.Corroboration,
        };

    // The properties of facts have the names of the fields that show them.
    static object? Reflected(object record, Field field)
    {
        var property =
            record.GetType().GetProperty(char.ToUpperInvariant(field.Name[0]) + field.Name[1..])
            ?? throw new ArgumentException($"A {record.GetType().Name} has no {field}.", nameof(field));
        var value = property.GetValue(record);
        return value is int number ? (long)number : value;
    }

    static IEnumerable<ReferenceClaim> Claims(ReferenceRelation relation) =>
        relation.Resolved.Evidence.Select(evidence => new ReferenceClaim(evidence, relation));

    IEnumerable<ReferenceClaim> Stated() => Relations.SelectMany(Claims).Where(claim => claim.Evidence.List is null);

    MergedEntity? Entity(string id) => Entities.Find(entity => entity.Id == id);

    Source? Source(string? id) => Sources.Find(source => source.Id == id);
}

/// <summary>A relation.</summary>
sealed record ReferenceRelation(string From, RelationType Type, string To, ResolvedRelation Resolved);

/// <summary>
/// A relation as seen from one end: the node is the entity at the other; null where it is seen from neither.
/// </summary>
sealed record SeenRelation(ReferenceRelation Relation, MergedEntity? Node);

/// <summary>A claim and its relation.</summary>
sealed record ReferenceClaim(Evidence Evidence, ReferenceRelation Relation);
