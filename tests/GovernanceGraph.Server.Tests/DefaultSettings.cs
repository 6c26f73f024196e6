using GovernanceGraph.Server.Configuration;
using Microsoft.Extensions.Configuration;

namespace GovernanceGraph.Server.Tests;

/// <summary>The settings of an operator who sets nothing.</summary>
static class DefaultSettings
{
    internal static readonly Settings Value = SettingsReader.Read(
        new(),
        new(TextWriter.Null, TextWriter.Null, "/", "/", new ConfigurationBuilder().Build(), IsTerminal: false)
    );
}
