using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace GovernanceGraph.Seeding;

/// <summary>What an entry of a folder is.</summary>
enum FolderEntryType
{
    /// <summary>A file of bytes.</summary>
    File,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A symbolic link, wherever it leads.</summary>
    Link,

    /// <summary>A pipe, a socket or a device: opening it can wait for ever, reading it can have no end.</summary>
    Special,
}

/// <summary>Tells what an entry of a folder is, without opening it and without following it.</summary>
static class FolderEntry
{
    internal static FolderEntryType TypeOf(FileSystemInfo entry) =>
        entry.Attributes.HasFlag(FileAttributes.ReparsePoint) && entry.LinkTarget is not null ? FolderEntryType.Link
        : entry.Attributes.HasFlag(FileAttributes.Directory) ? FolderEntryType.Folder
        : IsSpecial(entry.FullName) ? FolderEntryType.Special
        : FolderEntryType.File;

    // The base library does not tell pipes from files. On other systems than Linux they are taken for files.
    static bool IsSpecial(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            return false;
        }

        var status = new byte[LinuxStatus.Bytes];
        return LinuxStatus.Read(
                LinuxStatus.WorkingDirectory,
                path,
                LinuxStatus.FollowNoLink,
                LinuxStatus.TypeAlone,
                status
            ) == 0
            && (BitConverter.ToUInt16(status, LinuxStatus.ModeOffset) & LinuxStatus.TypeMask)
                != LinuxStatus.RegularFile;
    }

    /// <summary>The call "statx" of Linux, whose answer is laid out alike on every processor.</summary>
    static class LinuxStatus
    {
        internal const int Bytes = 256;
        internal const int ModeOffset = 28;
        internal const int WorkingDirectory = -100;
        internal const int FollowNoLink = 0x100;
        internal const uint TypeAlone = 1;
        internal const int TypeMask = 0xF000;
        internal const int RegularFile = 0x8000;

        [DllImport(
            "libc",
            EntryPoint = "statx",
            CharSet = CharSet.Ansi,
            BestFitMapping = false,
            ThrowOnUnmappableChar = true
        )]
        [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
        [SuppressMessage(
            "Interoperability",
            "SYSLIB1054",
            Justification = "Generated marshalling would need unsafe code in this project."
        )]
        internal static extern int Read(
            int directory,
            [MarshalAs(UnmanagedType.LPUTF8Str)] string path,
            int flags,
            uint mask,
            byte[] status
        );
    }
}
