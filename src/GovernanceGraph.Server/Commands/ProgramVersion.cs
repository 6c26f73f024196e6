using System.Reflection;

namespace GovernanceGraph.Server.Commands;

/// <summary>The release that this program is, as Directory.Build.props names it for all of its parts.</summary>
static class ProgramVersion
{
    /// <summary>Three numbers, and what follows them in a version before a release: "0.9.0", "1.0.0-rc.1".</summary>
    internal static readonly string Text = typeof(ProgramVersion)
        .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
        .InformationalVersion;
}
