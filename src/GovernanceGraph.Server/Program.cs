using GovernanceGraph.Server;
using GovernanceGraph.Server.Commands;

return await CommandLine.RunAsync(args, Surroundings.OfThisProcess());
