using GovernanceGraph.Facts;
using GovernanceGraph.Model;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Api.Types;

/// <summary>
/// The shapes that a "Node" may have. No id is that of two records: its form tells the type, or a few types of which
/// one has it.
/// </summary>
sealed class NodeShapes(OutputTypes types)
{
    /// <summary>The id of the data set.</summary>
    public const string DatasetId = "dataset:governance";

    readonly RecordShape[] relation = [types.Shape(Records.Relation)];
    readonly RecordShape[] source = [types.Shape(Records.Source)];
    readonly RecordShape[] revision = [types.Shape(Records.Revision)];
    readonly RecordShape[] dataset = [types.Shape(Records.Dataset)];
    readonly RecordShape[] entity = [types.Shape(EntityGroup.Entity)];

    // Their ids are hashes of their content, and of what they are.
    readonly RecordShape[] hashed =
    [
        types.Shape(Records.Claim),
        types.Shape(Records.ReportedCount),
        types.Shape(Records.Principle),
        types.Shape(Records.Position),
        types.Shape(Records.CompleteList),
    ];

    /// <summary>Entities of every kind.</summary>
    public RecordShape Entity => entity[0];

    /// <summary>The shapes that the form of an id allows, at least one.</summary>
    /// <param name="id">The id of the record itself.</param>
    public IReadOnlyList<RecordShape> Of(string id) =>
        id.Contains(' ', StringComparison.Ordinal) ? relation // "state:FR SIGNED declaration:paris-call"
        : id == DatasetId ? dataset
        : id.StartsWith(RevisionIdOutput.Prefix, StringComparison.Ordinal) ? revision // "revision:12"
        : id.Contains(':', StringComparison.Ordinal) ? entity // "state:FR"
        : ContentHash.TryParse(id, out _) ? hashed
        : source;
}
