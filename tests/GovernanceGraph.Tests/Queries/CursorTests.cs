using System.Buffers.Text;
using System.Text;
using GovernanceGraph.Queries;
using Xunit;

namespace GovernanceGraph.Tests.Queries;

public sealed class CursorTests
{
    [Fact]
    public void ACursorIsReadAsItWasWritten()
    {
        var cursor = new Cursor(["Zürich \"x\" 🙂", null, long.MaxValue, -1L, ""], "state:CH");

        var read = Cursor.Decode(Cursor.Encode(cursor), 5);

        Assert.NotNull(read);
        Assert.Equal(cursor.Values, read.Values);
        Assert.Equal(cursor.Id, read.Id);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("[\"state:CH\"]")]
    [InlineData("[1,2,\"state:CH\"]")]
    [InlineData("[1,2]")]
    [InlineData("[true,\"state:CH\"]")]
    [InlineData("[1.5,\"state:CH\"]")]
    [InlineData("[[],\"state:CH\"]")]
    [InlineData("[1,\"state:CH\"")]
    [InlineData("[\"\\ud800\",\"state:CH\"]")]
    public void WhatWasNotWrittenForTheOrderIsNone(string json) =>
        Assert.Null(Cursor.Decode(Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json)), 1));

    [Theory]
    [InlineData("%")]
    [InlineData("not base64!")]
    public void OtherTextIsNone(string text) => Assert.Null(Cursor.Decode(text, 1));

    [Fact]
    public void BytesThatAreNoTextAndLongCursorsAreNone()
    {
        Assert.Null(Cursor.Decode(Base64Url.EncodeToString([0x5B, 0x31, 0x2C, 0x22, 0xFF, 0x22, 0x5D]), 1));
        Assert.Null(Cursor.Decode(Cursor.Encode(new([new string('a', Cursor.MaxLength)], "state:CH")), 1));
    }
}
