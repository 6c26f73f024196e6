using System.Globalization;
using GovernanceGraph.Seeding;
using GovernanceGraph.Server.Configuration;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Server.Loading;

/// <summary>From a seed folder into a store: for the command "seed", a server whose store is empty, and one that runs.</summary>
static class SeedLoading
{
    const string Author = "seed";

    /// <summary>Reads a folder; null where it has problems, each of which is printed as "file:line:column: what to do".</summary>
    internal static SeedReading? Read(string directory, ProcessEnvironment environment, CancellationToken cancellationToken) =>
        Accept(SeedReader.Read(directory, SeedLimits.Standard, cancellationToken), directory, environment);

    /// <summary>Reads a folder likewise, and prints its warnings: each with its first places.</summary>
    internal static SeedReading? Check(string directory, ProcessEnvironment environment, CancellationToken cancellationToken)
    {
        var reading = SeedReader.Check(directory, SeedLimits.Standard, cancellationToken);
        foreach (var warning in reading.Warnings)
        {
            environment.Error.WriteLine($"warning {warning.Kind}: {warning.Message}");
            foreach (var place in warning.Places)
            {
                environment.Error.WriteLine($"  {Path.Combine(VisibleText.Of(directory), place.File)}{(place.Line == 0 ? "" : $":{place.Line}")}: {place.Text}");
            }

            if (warning.Count > warning.Places.Count)
            {
                environment.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  and {warning.Count - warning.Places.Count:N0} more"));
            }
        }

        return Accept(reading, directory, environment);
    }

    static SeedReading? Accept(SeedReading reading, string directory, ProcessEnvironment environment)
    {
        if (reading.Problems.Count == 0)
        {
            return reading;
        }

        foreach (var problem in reading.Problems)
        {
            environment.Error.WriteLine(Line(VisibleText.Of(directory), problem));
        }

        environment.Error.WriteLine($"Nothing was loaded: the folder \"{VisibleText.Of(directory)}\" has problems.");
        return null;
    }

    /// <summary>What the next revision changes.</summary>
    internal static GraphChangeSet Plan(SeedReading reading, string directory, bool mirror)
    {
        // Only the folder's own name: where it lies on a machine is nobody else's business, and revisions are public.
        var reason = $"Loaded from the folder \"{Path.GetFileName(Path.TrimEndingDirectorySeparator(directory))}\".";
        return SeedPlanner.Plan(reading, Author, reason, mirror);
    }

    /// <summary>Makes the facts the next revision, and shows how far it is.</summary>
    internal static Task<LoadOutcome> ApplyAsync(
        IGraphStore store, SeedReading reading, string directory, bool mirror, ProcessEnvironment environment, CancellationToken cancellationToken)
    {
        var changes = Plan(reading, directory, mirror);
        return LoadProgressDisplay.ShowAsync(
            environment, progress => store.ApplyAsync(changes, progress, cancellationToken).AsTask());
    }

    static string Line(string directory, SeedProblem problem) => problem switch
    {
        { File.Length: 0 } => problem.Message,
        { Line: 0 } => $"{Path.Combine(directory, problem.File)}: {problem.Message}",
        _ => $"{Path.Combine(directory, problem.File)}:{problem.Line}:{problem.Column}: {Named(problem)}{problem.Message}",
    };

    static string Named(SeedProblem problem) => problem.ColumnName is { } column ? $"\"{column}\": " : "";
}
