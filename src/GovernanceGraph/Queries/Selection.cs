using GovernanceGraph.Model;

namespace GovernanceGraph.Queries;

/// <summary>What to put out of a record: of an entity, what depends on its kind.</summary>
public sealed class Selection
{
    readonly IReadOnlyList<Output>[] byKind;

    /// <summary>The same outputs for every record.</summary>
    public Selection(IReadOnlyList<Output> outputs) => byKind = [outputs];

    /// <summary>Outputs by kind of entity: <paramref name="outputsOf"/> is asked once for each kind.</summary>
    public Selection(Func<EntityKind, IReadOnlyList<Output>> outputsOf) =>
        byKind = [.. GovernanceModel.Kinds.Select(outputsOf)];

    /// <summary>Whether the outputs are the same for every record.</summary>
    public bool IsUniform => byKind.Length == 1;

    /// <summary>
    /// The outputs of a record that is not an entity, or of every record where the selection is uniform.
    /// </summary>
    public IReadOnlyList<Output> Outputs => byKind[0];

    /// <summary>The outputs of an entity of the kind.</summary>
    public IReadOnlyList<Output> For(EntityKind kind) => byKind.Length == 1 ? byKind[0] : byKind[kind.Ordinal];

    /// <summary>
    /// Bytes that a record takes in an answer, as far as that is known beforehand; of several kinds the most.
    /// </summary>
    public int ExpectedBytes => byKind.Max(BytesOf);

    /// <summary>Bytes that outputs take in an answer, as far as that is known beforehand.</summary>
    public static int BytesOf(IReadOnlyList<Output> outputs)
    {
        var sum = 0;
        for (var i = 0; i < outputs.Count; i++)
        {
            sum += outputs[i].ExpectedBytes;
        }

        return sum;
    }
}
