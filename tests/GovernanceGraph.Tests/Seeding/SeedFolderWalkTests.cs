using System.Diagnostics;
using System.Net.Sockets;
using GovernanceGraph.Seeding;
using Xunit;

namespace GovernanceGraph.Tests.Seeding;

/// <summary>
/// Whoever may write to a seed folder gets at nothing else, and makes reading it neither endless nor its problems
/// unreadable.
/// </summary>
public sealed class SeedFolderWalkTests : IDisposable
{
    readonly SeedFiles files = new();

    public SeedFolderWalkTests() => files.Read();

    public void Dispose() => files.Dispose();

    [Fact]
    public void ALinkToAFileIsNotFollowed()
    {
        using var elsewhere = new SeedFiles();
        elsewhere.Write("secret", "root:$6$hash\n"u8.ToArray());
        File.CreateSymbolicLink(In("sources.csv"), Path.Combine(elsewhere.Folder, "secret"));

        Assert.Equal(
            ["sources.csv: The file is a symbolic link, which is not followed: replace it with a copy."],
            Problems()
        );
    }

    [Fact]
    public void ALinkToAFolderIsNotFollowedAndAFolderThatLinksToItselfEnds()
    {
        Directory.CreateSymbolicLink(In("a/again"), files.Folder);
        Directory.CreateSymbolicLink(In("root"), "/");

        Assert.Equal(
            [
                "a/again: The folder is a symbolic link, which is not followed: replace it with a copy.",
                "root: The folder is a symbolic link, which is not followed: replace it with a copy.",
            ],
            Problems()
        );
    }

    [Fact]
    public void TheSeedFolderItselfMayBeALink()
    {
        using var elsewhere = new SeedFiles();
        var link = Path.Combine(elsewhere.Folder, "link");
        Directory.CreateSymbolicLink(link, files.Folder);

        var reading = SeedReader.Read(link, SeedLimits.Standard, TestContext.Current.CancellationToken);

        Assert.Empty(reading.Problems);
        Assert.NotEmpty(reading.Facts);
    }

    [Fact]
    public void APipeIsNotOpened()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Pipes in folders are told from files on Linux alone.");
        using (var make = Process.Start("mkfifo", [In("positions.csv")]))
        {
            make.WaitForExit();
        }

        Assert.Equal(
            ["positions.csv: This is a pipe, a socket or a device, which is not read: replace it with a file."],
            Problems()
        );
    }

    [Fact]
    public void ASocketIsNotOpened()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Sockets in folders are told from files on Linux alone.");
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(In("positions.csv")));

        Assert.Equal(
            ["positions.csv: This is a pipe, a socket or a device, which is not read: replace it with a file."],
            Problems()
        );
    }

    [Theory]
    [InlineData(".snapshot/sources.csv")]
    [InlineData("notes.txt")]
    [InlineData(".DS_Store")]
    [InlineData("a/Thumbs.db")]
    [InlineData("a/desktop.ini")]
    public void WhatOtherProgramsLeaveIsPassedOver(string file)
    {
        files.Write(file, [0]);

        var reading = SeedReader.Check(files.Folder, SeedLimits.Standard, TestContext.Current.CancellationToken);
        Assert.Empty(reading.Problems);
        Assert.DoesNotContain(reading.Warnings, warning => warning.Kind == "skipped");
    }

    [Theory]
    [InlineData("1 entry that looks like facts was left by another program and is skipped.", "a/._sources.csv")]
    [InlineData("1 entry that looks like facts was left by another program and is skipped.", "a/~$sources.csv")]
    [InlineData(
        "1 entry that looks like facts was left by another program and is skipped.",
        "__MACOSX/a/x.csv",
        "__MACOSX/a/y.csv"
    )]
    [InlineData(
        "3 entries that look like facts were left by other programs and are skipped.",
        "__MACOSX/a/x.csv",
        "b/._x.csv",
        "b/~$x.csv"
    )]
    public void WhatLooksLikeFactsAndIsPassedOverIsToldOnce(string expected, params string[] names)
    {
        foreach (var name in names)
        {
            files.Write(name, [0]);
        }

        var reading = SeedReader.Check(files.Folder, SeedLimits.Standard, TestContext.Current.CancellationToken);
        Assert.Empty(reading.Problems);
        Assert.Equal(expected, Assert.Single(reading.Warnings, warning => warning.Kind == "skipped").Message);
    }

    [Fact]
    public void AFolderWithTheNameOfAFileIsAProblem()
    {
        Directory.CreateDirectory(In("b/counts.csv"));

        Assert.Equal(
            ["b/counts.csv: This is a folder with the name of a file: rename it, or replace it with the file."],
            Problems()
        );
    }

    [Fact]
    public void AFolderOfTooManyEntriesIsNotWalkedToItsEnd()
    {
        for (var i = 0; i < 10; i++)
        {
            Directory.CreateDirectory(In($"folder-{i}"));
        }

        Assert.Contains(
            "The folder has more than 9 files and folders (limit MaxEntries): leave only facts in it.",
            SeedReader
                .Read(files.Folder, new() { MaxEntries = 9 }, TestContext.Current.CancellationToken)
                .Problems.Select(SeedFiles.Text)
        );
    }

    [Fact]
    public void NamesAndCellsAreShownInVisibleCharacters()
    {
        Directory.CreateDirectory(In("x\e[2J\n"));
        files.Write("x\e[2J\n/sources.csv", "\e]0;title\a,id\r\n"u8.ToArray());
        var problems = Problems();

        Assert.Contains(
            "x\\u001B[2J\\n/sources.csv, line 1, column 1: There is no column \"\\u001B]0;title\\u0007\" "
                + "in sources.csv: delete it.",
            problems
        );
        Assert.All(problems, problem => Assert.DoesNotContain(problem, char.IsControl));
    }

    [Fact]
    public void ALongCellIsShownByItsEndsAndWhatToDoIsNotLost()
    {
        files.Write("sources.csv", [.. new byte[50_000].Select(_ => (byte)'x'), .. ",id\n"u8]);
        var problem = Problems().Single(problem => problem.Contains(", column 1: ", StringComparison.Ordinal));

        Assert.StartsWith("sources.csv, line 1, column 1: There is no column \"xxx", problem, StringComparison.Ordinal);
        Assert.Contains("x… (49048 characters left out) …x", problem, StringComparison.Ordinal);
        Assert.EndsWith("xxx\" in sources.csv: delete it.", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void ReadingEndsWhenItIsToldTo()
    {
        using var ending = new CancellationTokenSource();
        ending.Cancel();

        Assert.Throws<OperationCanceledException>(() =>
            SeedReader.Read(files.Folder, SeedLimits.Standard, ending.Token)
        );
    }

    string In(string name) => Path.Combine(files.Folder, name);

    List<string> Problems() => [.. SeedReader.Read(files.Folder, SeedLimits.Standard).Problems.Select(SeedFiles.Text)];
}
