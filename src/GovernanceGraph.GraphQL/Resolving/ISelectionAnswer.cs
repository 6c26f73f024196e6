using GovernanceGraph.GraphQL.Responses;

namespace GovernanceGraph.GraphQL.Resolving;

/// <summary>The value of a field that an <see cref="ISelectionResolver"/> answers, ready to be written.</summary>
public interface ISelectionAnswer
{
    /// <summary>
    /// Writes the field's whole value, as one JSON value that fits the field's type and selections. The engine has
    /// written the field's name; what a failing answer wrote is taken back.
    /// </summary>
    /// <param name="writer">Takes the value.</param>
    /// <param name="report">Hears of fields below that failed, and of warnings.</param>
    /// <returns>
    /// False where a reported failure reaches the field itself, because everything between may not be null.
    /// </returns>
    /// <exception cref="Errors.GraphQLFieldException">The field fails with that message.</exception>
    bool Write(ResponseWriter writer, IAnswerReport report);
}
