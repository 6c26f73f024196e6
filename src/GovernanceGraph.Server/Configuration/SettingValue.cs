namespace GovernanceGraph.Server.Configuration;

/// <summary>What somebody set.</summary>
/// <param name="Text">The value as it was written.</param>
/// <param name="Subject">
/// The setting and where it was set, as a sentence names it after "The": <c>setting "MaxCost" (from the
/// environment)</c>, <c>option --urls</c>.
/// </param>
sealed record SettingValue(string Text, string Subject);
