namespace GovernanceGraph.Server.Commands;

/// <summary>What a command tells the shell.</summary>
static class ExitCode
{
    internal const int Done = 0;

    /// <summary>The facts or the store have problems; each was printed.</summary>
    internal const int Problems = 1;

    /// <summary>The command or the settings must be changed; what to change was printed.</summary>
    internal const int Usage = 2;

    /// <summary>What is stored is damaged, or of a newer program; what to do was printed.</summary>
    internal const int Damaged = 3;

    /// <summary>The operator stopped the command before its end: what a shell gives for Ctrl+C.</summary>
    internal const int Stopped = 130;
}
