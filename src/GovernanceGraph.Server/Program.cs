using GovernanceGraph.Server.Commands;
using GovernanceGraph.Server.Configuration;

return await CommandLine.RunAsync(args, ProcessEnvironment.OfThisProcess());
