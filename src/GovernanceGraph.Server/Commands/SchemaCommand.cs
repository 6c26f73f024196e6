using System.CommandLine;
using GovernanceGraph.Api;
using GovernanceGraph.Api.Limits;
using GovernanceGraph.GraphQL.Sdl;
using GovernanceGraph.Server.Configuration;

namespace GovernanceGraph.Server.Commands;

/// <summary>Prints the schema of the API as SDL. Needs no store.</summary>
static class SchemaCommand
{
    internal static Command Create(ProcessEnvironment environment)
    {
        var command = new Command("schema", "Prints the schema of the API in GraphQL's schema definition language.");
        command.SetAction(
            async (_, _) =>
            {
                await environment.Output.WriteLineAsync(
                    SchemaPrinter.Print(GovernanceSchema.Create(ApiLimits.Standard))
                );
                return ExitCode.Done;
            }
        );
        return command;
    }
}
