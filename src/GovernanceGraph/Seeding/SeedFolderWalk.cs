using GovernanceGraph.Seeding.Warnings;

namespace GovernanceGraph.Seeding;

/// <summary>
/// Walks a seed folder and the folders below it. Only files and folders that lie there themselves are read: whoever may
/// write to the folder must not get at what whoever loads it may read.
/// </summary>
sealed class SeedFolderWalk(
    SeedLimits limits,
    SeedProblemList problems,
    RowWarnings warnings,
    CancellationToken cancellationToken
)
{
    const string ArchiveFolder = "__MACOSX";

    readonly List<string> files = [];
    int entries;

    /// <summary>The CSV files found, relative to the seed folder.</summary>
    internal List<string> Files => files;

    /// <summary>Walks a folder; false where a limit ended the whole walk.</summary>
    /// <param name="directory">The folder.</param>
    /// <param name="prefix">What stands before the names of its entries.</param>
    /// <param name="depth">How many folders it lies below the seed folder.</param>
    internal bool Walk(string directory, string prefix = "", int depth = 0)
    {
        try
        {
            foreach (var entry in new DirectoryInfo(directory).EnumerateFileSystemInfos())
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (!Add(entry, prefix + entry.Name, depth))
                {
                    return false;
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problems.Add(new(prefix.TrimEnd('/'), 0, 0, null, $"The folder cannot be read: {exception.Message}"));
        }

        return true;
    }

    bool Add(FileSystemInfo entry, string name, int depth)
    {
        if (++entries > limits.MaxEntries)
        {
            problems.Add(
                new(
                    "",
                    0,
                    0,
                    null,
                    $"The folder has more than {limits.MaxEntries} files and folders (limit "
                        + $"{nameof(SeedLimits.MaxEntries)}): leave only facts in it."
                )
            );
            return false;
        }

        var isFolder = entry.Attributes.HasFlag(FileAttributes.Directory); // of a link: whether it leads to one
        var isCsv = entry.Name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);
        if (IsOfOtherPrograms(entry.Name))
        {
            // Only what might be taken for facts is worth a word.
            if (isCsv || entry.Name == ArchiveFolder)
            {
                warnings.Add(RowWarnings.Skipped, name, 0, "skipped");
            }

            return true;
        }

        if (!isFolder && !isCsv)
        {
            return true;
        }

        switch (FolderEntry.TypeOf(entry))
        {
            case FolderEntryType.File:
                return AddFile(name);
            case FolderEntryType.Folder when isCsv:
                problems.Add(
                    new(
                        name,
                        0,
                        0,
                        null,
                        "This is a folder with the name of a file: rename it, or replace it with the file."
                    )
                );
                return true;
            case FolderEntryType.Folder when depth == limits.MaxDepth:
                problems.Add(
                    new(
                        name,
                        0,
                        0,
                        null,
                        $"The folder is more than {limits.MaxDepth} folders deep (limit "
                            + $"{nameof(SeedLimits.MaxDepth)}): move it up."
                    )
                );
                return true;
            case FolderEntryType.Folder:
                return Walk(entry.FullName, $"{name}/", depth + 1);
            case FolderEntryType.Link:
                problems.Add(
                    new(
                        name,
                        0,
                        0,
                        null,
                        $"The {(isFolder ? "folder" : "file")} is a symbolic link, which is not "
                            + "followed: replace it with a copy."
                    )
                );
                return true;
            default:
                problems.Add(
                    new(
                        name,
                        0,
                        0,
                        null,
                        "This is a pipe, a socket or a device, which is not read: replace it with a file."
                    )
                );
                return true;
        }
    }

    bool AddFile(string name)
    {
        if (files.Count == limits.MaxFiles)
        {
            problems.Add(
                new(
                    "",
                    0,
                    0,
                    null,
                    $"The folder has more than {limits.MaxFiles} CSV files (limit "
                        + $"{nameof(SeedLimits.MaxFiles)}): split it."
                )
            );
            return false;
        }

        files.Add(name);
        return true;
    }

    // Hidden files and folders belong to version control, hosts of containers and desktops; the others to Office and to
    // archives made on macOS.
    static bool IsOfOtherPrograms(string name) =>
        name.StartsWith('.') || name.StartsWith("~$", StringComparison.Ordinal) || name == ArchiveFolder;
}
