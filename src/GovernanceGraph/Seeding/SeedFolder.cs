namespace GovernanceGraph.Seeding;

/// <summary>Finds the files of a seed folder: in the folder itself and in the topic folders below it.</summary>
static class SeedFolder
{
    /// <summary>
    /// The known CSV files by name, in a fixed order. Whatever is wrong with the folder goes to the problems.
    /// </summary>
    internal static IReadOnlyList<(string File, SeedFileKind Kind)> Find(
        string directory,
        SeedScope scope,
        CancellationToken cancellationToken
    )
    {
        var problems = scope.Problems;
        if (!Directory.Exists(directory))
        {
            problems.Add(new("", 0, 0, null, $"There is no folder \"{directory}\": name a folder with {Expected}."));
            return [];
        }

        var walk = new SeedFolderWalk(scope.Limits, problems, scope.Warnings, cancellationToken);
        walk.Walk(directory); // this folder itself may be a link: the operator named it
        var names = walk.Files;
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
                var similar = new SimilarNames(1).DidYouMean(
                    fileName,
                    SeedFileKind.All.Select(known => known.FileName)
                );
                problems.Add(new(name, 0, 0, null, $"No seed file has this name: expected {Names}.{similar}"));
            }
        }

        return files;
    }

    static string Names => string.Join(", ", SeedFileKind.All.Select(kind => kind.FileName));

    static string Expected => $"the files {Names}, in it or in one folder per topic";
}
