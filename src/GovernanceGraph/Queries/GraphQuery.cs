namespace GovernanceGraph.Queries;

/// <summary>
/// The plan of one root field: everything that the answer needs, in one tree, so that a store can answer it at once. It
/// names records, fields and links of the model; no GraphQL, SQL, Cypher or JSON. Immutable; a store may keep what it
/// prepared for a plan as long as the plan lives.
/// </summary>
/// <param name="Root">
/// What to put out, seen from <see cref="Model.Records.Dataset"/>: a <see cref="ConnectionOutput"/>,
/// <see cref="LookupOutput"/>, <see cref="LookupListOutput"/> or a <see cref="RecordOutput"/>. Its name is not put out:
/// whoever asked knows it.
/// </param>
/// <param name="Revision">The revision to read; null: the current one.</param>
public sealed record GraphQuery(Output Root, RevisionName? Revision)
{
    /// <summary>The plan as text, one output a line: what golden tests compare and an operator reads.</summary>
    public override string ToString() => PlanText.Write(this);
}
