namespace GovernanceGraph.Seeding;

/// <summary>Finds the files of a seed folder: in the folder itself and in the topic folders below it.</summary>
static class SeedFolder
{
    /// <summary>The known CSV files by name, in a fixed order. Whatever is wrong with the folder goes to the problems.</summary>
    internal static IReadOnlyList<(string File, SeedFileKind Kind)> Find(string directory, SeedLimits limits, SeedProblemList problems)
    {
        if (!Directory.Exists(directory))
        {
            problems.Add(new("", 0, 0, null, $"There is no folder \"{directory}\": name a folder with {Expected}."));
            return [];
        }

        var names = new List<string>();
        Walk(directory, "", 0, limits, names, problems);
        if (names.Count == 0 && problems.IsEmpty)
        {
            problems.Add(new("", 0, 0, null, $"The folder \"{directory}\" has no CSV file: expected {Expected}."));
        }

        names.Sort(StringComparer.Ordinal);
        var files = new List<(string, SeedFileKind)>();
        foreach (var name in names)
        {
            var fileName = name[(name.LastIndexOf('/') + 1)..];
            if (SeedFileKind.Find(fileName) is { } kind)
            {
                files.Add((name, kind));
            }
            else
            {
                var similar = new SimilarNames(1).DidYouMean(fileName, SeedFileKind.All.Select(known => known.FileName));
                problems.Add(new(name, 0, 0, null, $"No seed file has this name: expected {Names}.{similar}"));
            }
        }

        return files;
    }

    static string Names => string.Join(", ", SeedFileKind.All.Select(kind => kind.FileName));

    static string Expected => $"the files {Names}, in it or in a folder for each topic";

    static void Walk(
        string directory, string prefix, int depth, SeedLimits limits, List<string> names, SeedProblemList problems)
    {
        try
        {
            foreach (var path in Directory.EnumerateFiles(directory))
            {
                if (!path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
                {
                    continue;
                }

                if (names.Count == limits.MaxFiles)
                {
                    problems.Add(new("", 0, 0, null, $"The folder has more than {limits.MaxFiles} CSV files (limit {nameof(SeedLimits.MaxFiles)}): split it."));
                    return;
                }

                names.Add(prefix + Path.GetFileName(path));
            }

            foreach (var path in Directory.EnumerateDirectories(directory))
            {
                // Hidden folders belong to other programs: version control, volumes of container hosts.
                var name = Path.GetFileName(path);
                if (name.StartsWith('.'))
                {
                    continue;
                }

                if (depth == limits.MaxDepth)
                {
                    problems.Add(new(prefix + name, 0, 0, null, $"The folder lies more than {limits.MaxDepth} folders deep (limit {nameof(SeedLimits.MaxDepth)}): move it up."));
                    continue;
                }

                Walk(path, $"{prefix}{name}/", depth + 1, limits, names, problems);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problems.Add(new(prefix.TrimEnd('/'), 0, 0, null, $"The folder cannot be read: {exception.Message}"));
        }
    }
}
