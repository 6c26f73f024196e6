using System.Diagnostics;
using GovernanceGraph.Facts;
using GovernanceGraph.Model;
using GovernanceGraph.Neo4j.Layout;

namespace GovernanceGraph.Neo4j.Loading;

/// <summary>Makes a node of each fact.</summary>
static class FactNodes
{
    static readonly PropertyColumns None = new([]);

    public static readonly NodeShape Source = new(
        Labels.Source,
        Labels.Source,
        new(Records.Source.Fields, Properties.DerivedFromId)
    );

    public static readonly NodeShape Statement = new(
        Labels.Statement,
        Labels.Statement,
        new(
            [EntityFields.Id],
            Properties.EntityId,
            Properties.SourceId,
            "name",
            "aliases",
            Properties.ValueProperties,
            Properties.ValueTexts
        ),
        Link(Labels.Statement, Properties.EntityId, Relationships.About),
        StatedIn(Labels.Statement)
    );

    public static readonly NodeShape Claim = new(
        Labels.Claim,
        Labels.Claim,
        new(Records.Claim.Fields, Properties.FromId, Properties.ToId, Properties.SourceId),
        Link(Labels.Claim, Properties.FromId, Relationships.From),
        Link(Labels.Claim, Properties.ToId, Relationships.To),
        StatedIn(Labels.Claim)
    );

    public static readonly NodeShape CompleteList = Attached(
        Labels.CompleteList,
        Records.CompleteList,
        Properties.ToId
    );
    public static readonly NodeShape ReportedCount = Attached(
        Labels.ReportedCount,
        Records.ReportedCount,
        Properties.SubjectId
    );
    public static readonly NodeShape Principle = Attached(Labels.Principle, Records.Principle, Properties.OfId);
    public static readonly NodeShape Position = Attached(Labels.Position, Records.Position, Properties.StateId);

    /// <summary>From a source to the one that it repeats, where that one is there.</summary>
    public static readonly RelationshipShape DerivedFrom = new(
        Relationships.DerivedFrom,
        Labels.Source,
        Labels.Source,
        None
    );

    /// <summary>From an entity to the state of its country code, where that state is there.</summary>
    public static readonly RelationshipShape SeatedIn = new(Relationships.SeatedIn, Labels.Entity, Labels.Entity, None);

    public static NodeShape ShapeOf(FactKind kind) =>
        kind switch
        {
            FactKind.Source => Source,
            FactKind.EntityStatement => Statement,
            FactKind.Claim => Claim,
            FactKind.CompleteList => CompleteList,
            FactKind.ReportedCount => ReportedCount,
            FactKind.Principle => Principle,
            FactKind.Position => Position,
            _ => throw new UnreachableException($"No shape for {kind}."),
        };

    /// <param name="fact">The fact.</param>
    /// <param name="id">The id of its key.</param>
    public static NodeRow Of(Fact fact, string id) =>
        fact switch
        {
            Claim claim => Of(claim, id, isStated: true),
            EntityStatement statement => Of(statement, id),
            Source source => Of(source),
            CompleteList list => Of(list, id),
            ReportedCount count => Of(count, id),
            Principle principle => Of(principle, id),
            Position position => Of(position, id),
            _ => throw new UnreachableException($"No node for a {fact.GetType()}."),
        };

    /// <param name="claim">The claim.</param>
    /// <param name="id">Its identity.</param>
    /// <param name="isStated">Whether a source states it; otherwise it follows from a complete list.</param>
    public static NodeRow Of(Claim claim, string id, bool isStated) =>
        Row(
            Claim,
            [
                (ClaimFields.Id, id),
                (ClaimFields.Type, claim.Type.Name),
                (ClaimFields.Since, claim.Since),
                (ClaimFields.Until, claim.Until),
                (ClaimFields.Role, claim.Role),
                (ClaimFields.Value, claim.Value),
                (ClaimFields.Polarity, Enums.Polarity.Members[claim.Affirms ? 0 : 1].Name),
                (ClaimFields.Basis, Enums.ClaimBasis.Members[isStated ? 0 : 1].Name),
                (ClaimFields.Locator, claim.Locator),
                (ClaimFields.Note, claim.Note),
            ],
            claim.From,
            claim.To,
            claim.SourceId
        );

    static NodeRow Of(Source source) =>
        Row(
            Source,
            [
                (SourceFields.Id, source.Id),
                (SourceFields.Title, source.Title),
                (SourceFields.Publisher, source.Publisher),
                (SourceFields.Author, source.Author),
                (SourceFields.Published, source.Published),
                (SourceFields.Url, source.Url),
                (SourceFields.Kind, source.Kind.Name),
                (SourceFields.Retrieved, source.Retrieved),
                (SourceFields.Note, source.Note),
            ],
            source.DerivedFrom
        );

    static NodeRow Of(EntityStatement statement, string id)
    {
        var values = statement.Values.OrderBy(pair => pair.Key.Name, StringComparer.Ordinal).ToArray();
        return Row(
            Statement,
            [(EntityFields.Id, id)],
            statement.EntityId,
            statement.SourceId,
            statement.Name,
            statement.Aliases.ToArray(),
            Array.ConvertAll(values, pair => pair.Key.Name),
            Array.ConvertAll(values, pair => pair.Value)
        );
    }

    static NodeRow Of(CompleteList list, string id) =>
        Row(
            CompleteList,
            [
                (CompleteListFields.Id, id),
                (CompleteListFields.Type, list.Type.Name),
                (
                    CompleteListFields.OfKind,
                    list.OfKind is { } kind ? Enums.EntityKind.Members[kind.Ordinal].Name : null
                ),
                (CompleteListFields.From, list.From),
                (CompleteListFields.To, list.Until),
                (CompleteListFields.Count, (long)list.Count),
                (CompleteListFields.Note, list.Note),
            ],
            list.To,
            list.SourceId
        );

    static NodeRow Of(ReportedCount count, string id) =>
        Row(
            ReportedCount,
            [
                (ReportedCountFields.Id, id),
                (ReportedCountFields.Measure, count.Measure),
                (ReportedCountFields.OfKind, count.OfKind),
                (ReportedCountFields.Value, count.Value),
                (ReportedCountFields.AsOf, count.AsOf),
                (ReportedCountFields.Locator, count.Locator),
            ],
            count.SubjectId,
            count.SourceId
        );

    static NodeRow Of(Principle principle, string id) =>
        Row(
            Principle,
            [
                (PrincipleFields.Id, id),
                (PrincipleFields.Ordinal, (long?)principle.Ordinal),
                (PrincipleFields.Title, principle.Title),
                (PrincipleFields.Summary, principle.Summary),
            ],
            principle.OfId,
            principle.SourceId
        );

    static NodeRow Of(Position position, string id) =>
        Row(
            Position,
            [
                (PositionFields.Id, id),
                (PositionFields.Kind, position.Kind.Name),
                (PositionFields.Title, position.Title),
                (PositionFields.Published, position.Published),
                (PositionFields.Url, position.Url),
            ],
            position.StateId,
            position.SourceId
        );

    static NodeRow Row(
        NodeShape shape,
        ReadOnlySpan<(Field Field, object? Value)> fields,
        params ReadOnlySpan<object?> others
    )
    {
        var row = shape.Columns.NewRow();
        foreach (var (field, value) in fields)
        {
            shape.Columns.Put(row, field, value);
        }

        others.CopyTo(row.AsSpan(row.Length - others.Length));
        return new(shape, row);
    }

    static NodeShape Attached(string label, RecordType record, string about) =>
        new(
            label,
            label,
            new(record.Fields, about, Properties.SourceId),
            Link(label, about, Relationships.About),
            StatedIn(label)
        );

    static LinkShape Link(string label, string column, string type) =>
        new(column, new(type, label, Labels.Entity, None));

    static LinkShape StatedIn(string label) =>
        new(Properties.SourceId, new(Relationships.StatedIn, label, Labels.Source, None));
}
