namespace GovernanceGraph.GraphQL.Errors;

/// <summary>
/// What a client should know of an answer that is right as it stands, for example that an argument names nothing there
/// is. Shown under "extensions.warnings"; never an error. Immutable.
/// </summary>
/// <param name="Code">The machine's word, upper case with underscores.</param>
/// <param name="Message">One or two sentences for people.</param>
/// <param name="Path">
/// The response names (string) that lead from the field that warns to the one that the warning is about; empty where
/// it is that field itself.
/// </param>
/// <param name="Suggestion">What to write instead, ready to be copied; null where nothing is known.</param>
public sealed record Warning(string Code, string Message, IReadOnlyList<object> Path, string? Suggestion = null);
