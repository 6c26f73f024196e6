namespace GovernanceGraph.Server.Configuration;

/// <summary>How the lines of the log look.</summary>
enum LogFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>One JSON object a line, for programs.</summary>
    Json,
}
