using GovernanceGraph.Storage;

namespace GovernanceGraph.Embedded.Rows;

/// <summary>
/// Keeps a second process from the same data. A lock of the operating system on an open file: it is gone when the
/// process is gone, however it ended, so that no stale lock needs clearing away.
/// </summary>
sealed class DirectoryLock : IDisposable
{
    const string FileName = "graphs.lock";
    const int ReadOnlyFileSystem = 30; // EROFS, which .NET passes on

    readonly FileStream file;

    DirectoryLock(FileStream file) => this.file = file;

    public static DirectoryLock Take(string directory)
    {
        try
        {
            Directory.CreateDirectory(directory);
            return new(
                new(Path.Combine(directory, FileName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None)
            );
        }
        catch (UnauthorizedAccessException cause)
        {
            throw new StoreException(
                StoreErrorCode.Unavailable,
                $"The data directory \"{directory}\" is not writable: give this user the right to write to it.",
                cause
            );
        }
        catch (IOException cause) when (cause.HResult == ReadOnlyFileSystem)
        {
            throw new StoreException(
                StoreErrorCode.Unavailable,
                $"The data directory \"{directory}\" is on a read-only file system: mount it for "
                    + "writing, or name another directory.",
                cause
            );
        }
        catch (IOException cause) when (cause is not (DirectoryNotFoundException or PathTooLongException))
        {
            throw new StoreException(
                StoreErrorCode.InUse,
                $"The data directory \"{directory}\" is in use by another process: end that process, or "
                    + "name another directory.",
                cause
            );
        }
        catch (IOException cause)
        {
            throw new StoreException(
                StoreErrorCode.Unavailable,
                $"The data directory \"{directory}\" cannot be created: name another directory.",
                cause
            );
        }
    }

    public void Dispose() => file.Dispose();
}
