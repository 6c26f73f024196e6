using System.Buffers.Text;
using System.Text;
using GovernanceGraph.Model;
using GovernanceGraph.Queries;
using Xunit;

namespace GovernanceGraph.Tests.Queries;

public sealed class CursorTests
{
    const int Keys = 16;

    static readonly Collection Records = new(null, [], new(1, null, null, null), RelationScope.Holding);

    static readonly FieldOrderKey ByName = new([], OfNode: false, EntityFields.Name, SortDirection.Ascending);

    [Fact]
    public void ACursorIsReadAsItWasWritten()
    {
        var origin = new CursorOrigin(DatasetLinks.Entities, Records, null);
        var cursor = new Cursor(
            ["Zürich \"x\" 🙂", null, long.MaxValue, -1L, "", new CutText("zuerich\u00010a")],
            "state:CH"
        );

        var read = Cursor.Decode(Cursor.Encode(cursor, origin, 7), Keys);

        Assert.NotNull(read);
        Assert.Equal(cursor.Values, read.Values);
        Assert.Equal(cursor.Id, read.Id);
        Assert.Equal(7u, read.Owner);
        Assert.Null(origin.DifferenceTo(read));
    }

    // Whatever the texts are, the server takes what it gave.
    [Theory]
    [InlineData("a", 64_000)]
    [InlineData("é", 510)]
    [InlineData("日", 200)]
    [InlineData("\uFDFA", 11)]
    [InlineData("\uFDFA", 64_000)]
    [InlineData("🙂", 64_000)]
    [InlineData("\u0001\"", 500)]
    public void ACursorHasABound(string letters, int times)
    {
        var text = string.Concat(Enumerable.Repeat(letters, times));
        var values = Enumerable.Range(0, Keys).Select(i => (object?)Cursor.ValueOf(text + i)).ToArray();
        var written = Cursor.Encode(new(values, new string('x', Cursor.MaxIdLength)));

        Assert.InRange(written.Length, 1, Cursor.MaxLength(Keys));
        Assert.Equal(values, Cursor.Decode(written, Keys)!.Values);
    }

    [Theory]
    [InlineData("")]
    [InlineData("%")]
    [InlineData("not base64!")]
    [InlineData("WyJGcmFuY2UiLDEsInN0YXRlOkZSIl0")]
    public void OtherTextIsNone(string text) => Assert.Null(Cursor.Decode(text, Keys));

    [Fact]
    public void EveryPieceOfACursorAndWhatIsAddedToItIsNone()
    {
        var bytes = Base64Url.DecodeFromChars(Cursor.Encode(new(["Oslo", 1L, null, new CutText("x")], "state:NO")));
        for (var length = 0; length < bytes.Length; length++)
        {
            Assert.Null(Cursor.Decode(Base64Url.EncodeToString(bytes[..length]), Keys));
        }

        Assert.Null(Cursor.Decode(Base64Url.EncodeToString([.. bytes, 0]), Keys));
        var text = bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes("Oslo"));
        bytes[text] = 0xFF; // no text
        Assert.Null(Cursor.Decode(Base64Url.EncodeToString(bytes), Keys));
        Assert.Null(Cursor.Decode(new string('A', Cursor.MaxLength(Keys) + 4), Keys));
    }

    [Fact]
    public void AListIsKnownByWhatItIs()
    {
        var origin = new CursorOrigin(DatasetLinks.Entities, Records, null);
        Assert.Equal(CursorAspect.List, Difference(DatasetLinks.Sources, Records));
        Assert.Equal(
            CursorAspect.List,
            Difference(DatasetLinks.Entities, Records with { Kinds = [GovernanceModel.State] })
        );
        Assert.Equal(CursorAspect.Order, Difference(DatasetLinks.Entities, Records with { Order = [ByName] }));
        Assert.Equal(
            CursorAspect.Where,
            Difference(DatasetLinks.Entities, Records with { Where = new NameSearchFilter("x") })
        );
        Assert.Equal(
            CursorAspect.Scope,
            Difference(
                DatasetLinks.Entities,
                Records with
                {
                    Scope = RelationScope.Holding with { AsOf = new(2020, 1, 1) },
                }
            )
        );
        Assert.Equal(
            CursorAspect.Scope,
            Difference(DatasetLinks.Entities, Records with { Scope = RelationScope.Holding with { Refuted = true } })
        );
        Assert.Equal(CursorAspect.Revision, Difference(DatasetLinks.Entities, Records, 1));
        Assert.Null(Difference(DatasetLinks.Entities, Records with { Page = new(null, 7, null, null) }));

        CursorAspect? Difference(Link link, Collection records, long? revision = null) =>
            origin.DifferenceTo(Cursor.Decode(Cursor.Encode(new([], "x"), new(link, records, revision)), Keys)!);
    }

    [Fact]
    public void TheOwnerIsTheSameOnEveryMachine()
    {
        Assert.Equal(CursorOrigin.OwnerOf("state:FR"), CursorOrigin.OwnerOf("state:FR"));
        Assert.NotEqual(CursorOrigin.OwnerOf("state:FR"), CursorOrigin.OwnerOf("state:US"));
    }
}
