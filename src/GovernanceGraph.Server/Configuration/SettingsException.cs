namespace GovernanceGraph.Server.Configuration;

/// <summary>The operator asked for what cannot be: told in sentences without a stack trace, exit code 2.</summary>
/// <param name="sentences">What to change, one sentence each.</param>
sealed class SettingsException(params IReadOnlyList<string> sentences) : Exception(string.Join('\n', sentences))
{
    internal IReadOnlyList<string> Sentences { get; } = sentences;
}
