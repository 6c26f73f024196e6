using GovernanceGraph.GraphQL.Errors;

namespace GovernanceGraph.GraphQL.Resolving;

/// <summary>What an <see cref="ISelectionAnswer"/> may tell beside its value; valid while it is written.</summary>
public interface IAnswerReport
{
    /// <summary>
    /// Whether a failed field that must not be null makes its parent null (specification, "Handling Execution
    /// Errors"); false: it is null itself, as clients may ask for.
    /// </summary>
    bool PropagatesErrors { get; }

    /// <summary>
    /// A field below the answered one failed; the answer writes null in its place, or for its nearest parent that may
    /// be null.
    /// </summary>
    /// <param name="below">
    /// The way from the answered field: response names (string) and list positions (boxed int). The report keeps it.
    /// </param>
    /// <param name="error">Why. Its locations are those that the client sees; none are added.</param>
    void Fail(IReadOnlyList<object> below, FieldError error);

    /// <summary>The client should know of something.</summary>
    void Warn(Warning warning);
}
