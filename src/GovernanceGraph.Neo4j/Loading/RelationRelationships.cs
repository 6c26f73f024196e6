using System.Globalization;
using GovernanceGraph.Model;
using GovernanceGraph.Neo4j.Layout;
using GovernanceGraph.Resolution;

namespace GovernanceGraph.Neo4j.Loading;

/// <summary>Makes a relationship of each weighed relation.</summary>
static class RelationRelationships
{
    // What questions look at first stands first: Neo4j reads the properties of a relationship one after the other.
    public static readonly PropertyColumns Columns = new(
        [
            RelationFields.Standing,
            RelationFields.Id,
            RelationFields.Status,
            RelationFields.Since,
            RelationFields.Until,
            RelationFields.Role,
            RelationFields.Value,
            RelationFields.Corroboration,
        ],
        Properties.Sources,
        Properties.Claims,
        Properties.SpanFrom,
        Properties.SpanTo,
        Properties.SpanHeld,
        Properties.SpanStartKnown
    );

    /// <summary>What <see cref="RelationFields.Standing"/> is of a relation that holds.</summary>
    public static readonly string HoldsName = Enums.Standing.Members[(int)Standing.Holds].Name;

    /// <summary>By ordinal of the type of relation.</summary>
    public static readonly IReadOnlyList<RelationshipShape> Shapes =
    [
        .. GovernanceModel.Relations.Select(type => new RelationshipShape(
            type.Name,
            Labels.Entity,
            Labels.Entity,
            Columns
        )),
    ];

    /// <summary>The id of a relation.</summary>
    public static string IdOf(string from, RelationType type, string to) => $"{from} {type.Name} {to}";

    /// <param name="relation">The relation.</param>
    /// <param name="claims">The ids of its claims, in their order.</param>
    public static RelationshipRow Of(WeighedRelation relation, string[] claims)
    {
        var resolved = relation.Resolved;
        var row = Columns.NewRow();
        Columns.Put(row, RelationFields.Standing, Enums.Standing.Members[(int)resolved.Standing].Name);
        Columns.Put(row, RelationFields.Id, relation.Id);
        Columns.Put(row, RelationFields.Status, Enums.RelationStatus.Members[(int)resolved.Status].Name);
        Columns.Put(row, RelationFields.Since, resolved.Since);
        Columns.Put(row, RelationFields.Until, resolved.Until);
        Columns.Put(row, RelationFields.Role, resolved.Role);
        Columns.Put(row, RelationFields.Value, resolved.Value);
        Columns.Put(row, RelationFields.Corroboration, Math.Min(resolved.Corroboration, (long)ushort.MaxValue));
        object[] others =
        [
            resolved.Evidence.Select(evidence => evidence.Claim.SourceId).Distinct(StringComparer.Ordinal).ToArray(),
            claims,
            Array(resolved, span => Day(span.From, Properties.NoFirstDay)),
            Array(resolved, span => Day(span.To, Properties.NoLastDay)),
            Array(resolved, span => span.Held),
            Array(resolved, span => span.StartKnown),
        ];
        others.CopyTo(row, row.Length - others.Length);
        return new(Shapes[relation.Type.Ordinal], relation.From, relation.To, row);
    }

    /// <summary>Whether the properties are those of a relation that holds.</summary>
    public static bool Holds(object?[] values) => HoldsName.Equals(values[Columns[RelationFields.Standing]]);

    static string Day(DateOnly? day, string absent) =>
        day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? absent;

    static T[] Array<T>(ResolvedRelation relation, Func<RelationSpan, T> of) => [.. relation.Spans.Select(of)];
}
