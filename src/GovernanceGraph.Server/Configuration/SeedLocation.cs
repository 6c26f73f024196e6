namespace GovernanceGraph.Server.Configuration;

/// <summary>Where the facts to load are, if anywhere.</summary>
/// <param name="Directory">An absolute path; null where none was found.</param>
/// <param name="LookedIn">The places where it was looked for.</param>
sealed record SeedLocation(string? Directory, IReadOnlyList<string> LookedIn)
{
    const string Name = "seed";

    // From src/GovernanceGraph.Server/bin/Debug/net10.0 to the top of the repository are five steps.
    const int MaxStepsUp = 6;

    /// <summary>The folder that the operator named; it must exist when it is read.</summary>
    internal static SeedLocation Named(string directory) =>
        new(System.IO.Directory.Exists(directory) ? directory : null, [directory]);

    /// <summary>
    /// The folder "seed" of the working directory, else the one beside the program, else the nearest one above the
    /// program: so that <c>dotnet run --project …</c> finds the repository's from wherever it is called.
    /// </summary>
    internal static SeedLocation Find(string workingDirectory, string applicationDirectory)
    {
        var places = new List<string> { Path.Combine(workingDirectory, Name) };
        var above = new DirectoryInfo(applicationDirectory);
        for (var step = 0; step <= MaxStepsUp && above is not null; step++, above = above.Parent)
        {
            places.Add(Path.Combine(above.FullName, Name));
        }

        return new(places.Find(System.IO.Directory.Exists), places);
    }

    /// <summary>The path.</summary>
    /// <exception cref="SettingsException">There is none.</exception>
    internal string RequireDirectory() =>
        Directory
        ?? throw new SettingsException(
            LookedIn.Count == 1
                ? $"There is no seed folder \"{LookedIn[0]}\"; name the folder that holds the facts."
                : $"There is no seed folder: looked in {string.Join(", ", LookedIn.Select(place => $"\"{place}\""))}. "
                    + "Name the folder that holds the facts."
        );
}
