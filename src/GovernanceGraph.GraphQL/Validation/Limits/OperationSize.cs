namespace GovernanceGraph.GraphQL.Validation.Limits;

/// <summary>
/// How large a selection is with all fragments in the places where they are spread. Counts stop at a ceiling.
/// </summary>
/// <param name="Depth">Levels of fields.</param>
/// <param name="Fields">Fields.</param>
/// <param name="Aliases">Fields with an alias.</param>
readonly record struct OperationSize(int Depth, int Fields, int Aliases)
{
    const int Ceiling = 1_000_000_000;

    /// <summary>Larger than any limit: what is too large to be measured.</summary>
    public static OperationSize Immeasurable { get; } = new(Ceiling, Ceiling, Ceiling);

    /// <summary>Both selections side by side.</summary>
    public OperationSize And(OperationSize other) =>
        new(
            Math.Max(Depth, other.Depth),
            Math.Min(Ceiling, Fields + other.Fields),
            Math.Min(Ceiling, Aliases + other.Aliases)
        );

    /// <summary>A field around this selection.</summary>
    public OperationSize Within(bool hasAlias) =>
        new(
            Math.Min(Ceiling, Depth + 1),
            Math.Min(Ceiling, Fields + 1),
            Math.Min(Ceiling, Aliases + (hasAlias ? 1 : 0))
        );
}
