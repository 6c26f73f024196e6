using GovernanceGraph.Api;
using GovernanceGraph.GraphQL;
using GovernanceGraph.GraphQL.Requests;
using GovernanceGraph.Server.Configuration;
using GovernanceGraph.Server.Pages;

namespace GovernanceGraph.Server.Hosting;

/// <summary>
/// Prepares a request without a store, for nobody: while one core opens the store, another loads and compiles the code
/// that the schema and the first request would wait for. Nothing of it is kept.
/// </summary>
static class Rehearsal
{
    internal static void Run(Settings settings, CancellationToken cancellationToken)
    {
        var executor = new GraphQLExecutor(GovernanceSchema.Create(settings.Pages), settings.Limits);
        _ = executor.Prepare(new GraphQLRequest { Query = Ide.FirstQuery }, requestContext: null, cancellationToken);
    }
}
