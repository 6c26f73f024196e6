using System.Globalization;
using GovernanceGraph.Seeding;
using GovernanceGraph.Seeding.Warnings;

namespace GovernanceGraph.Server.Loading;

/// <summary>
/// What is wrong with a seed folder, as text: a line for each problem, which editors can open at its place.
/// </summary>
/// <param name="directory">The folder.</param>
/// <param name="output">Gets the lines.</param>
sealed class SeedReport(string directory, TextWriter output)
{
    readonly string folder = VisibleText.Of(directory);

    /// <summary>Writes all problems, and that nothing was loaded; nothing where there are none.</summary>
    /// <returns>Whether there are any.</returns>
    internal bool WriteProblems(SeedReading reading)
    {
        foreach (var problem in reading.Problems)
        {
            output.WriteLine(Line(problem));
        }

        if (reading.Problems.Count > 0)
        {
            output.WriteLine($"Nothing was loaded: the folder \"{folder}\" has problems.");
        }

        return reading.Problems.Count > 0;
    }

    /// <summary>Writes all warnings, each with its first places.</summary>
    internal void WriteWarnings(IReadOnlyList<SeedWarning> warnings)
    {
        foreach (var warning in warnings)
        {
            output.WriteLine($"warning {warning.Kind}: {warning.Message}");
            foreach (var place in warning.Places)
            {
                output.WriteLine(
                    $"  {Path.Combine(folder, place.File)}{(place.Line == 0 ? "" : $":{place.Line}")}: {place.Text}"
                );
            }

            if (warning.Count > warning.Places.Count)
            {
                output.WriteLine(
                    string.Create(CultureInfo.InvariantCulture, $"  and {warning.Count - warning.Places.Count:N0} more")
                );
            }
        }
    }

    string Line(SeedProblem problem)
    {
        var name = problem.ColumnName is { } column ? $"\"{column}\": " : "";
        return problem switch
        {
            { File: "" } => problem.Message,
            { Line: 0 } => $"{Path.Combine(folder, problem.File)}: {problem.Message}",
            _ => $"{Path.Combine(folder, problem.File)}:{problem.Line}:{problem.Column}: {name}{problem.Message}",
        };
    }
}
