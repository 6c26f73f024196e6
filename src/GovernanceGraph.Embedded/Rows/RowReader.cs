using System.Buffers.Binary;
using System.Text;
using GovernanceGraph.Facts;
using GovernanceGraph.Model;
using GovernanceGraph.Storage;
using SQLitePCL;

namespace GovernanceGraph.Embedded.Rows;

/// <summary>
/// The row at which a statement stands. It reads SQLite's own UTF-8 and gives each distinct text once: of a million
/// claims most texts repeat, and a string for each would cost more time and memory than the snapshot.
/// </summary>
sealed class RowReader(TextPool texts)
{
    const int MaxShown = 100; // characters of a stored text in a message

    sqlite3_stmt statement = null!;

    public void StandAt(sqlite3_stmt row) => statement = row;

    public string Text(int column) => texts.Get(raw.sqlite3_column_blob(statement, column));

    public string? OptionalText(int column) => IsNull(column) ? null : Text(column);

    public long Number(int column) => raw.sqlite3_column_int64(statement, column);

    public long? OptionalNumber(int column) => IsNull(column) ? null : Number(column);

    public PartialDate Date(int column)
    {
        var utf8 = raw.sqlite3_column_blob(statement, column);
        Span<char> text = stackalloc char[PartialDate.MaxLength];
        return
            utf8.Length <= text.Length && PartialDate.TryParse(text[..Encoding.UTF8.GetChars(utf8, text)], out var date)
            ? date
            : throw Unknown("date", Encoding.UTF8.GetString(utf8));
    }

    public PartialDate? OptionalDate(int column) => IsNull(column) ? null : Date(column);

    public EnumMember Member(int column, EnumDefinition definition) =>
        definition.Find(Text(column)) ?? throw Unknown(definition.Name, Text(column));

    public RelationType Relation(int column) =>
        GovernanceModel.FindRelation(Text(column)) ?? throw Unknown("relation", Text(column));

    public EntityKind? OptionalKind(int column) =>
        IsNull(column) ? null : GovernanceModel.FindKindByPrefix(Text(column)) ?? throw Unknown("kind", Text(column));

    /// <summary>
    /// The id of an entity. One of a kind that this program does not know was written by a newer one; what is not an id
    /// at all is damage, which the hash of its row tells.
    /// </summary>
    public string EntityId(int column)
    {
        var id = Text(column);
        return
            id.IndexOf(':', StringComparison.Ordinal) is var colon and > 0
            && GovernanceModel.FindKindByPrefix(id[..colon]) is null
            ? throw Unknown("entity", id)
            : id;
    }

    public ContentHash Hash(int column) => ToHash(raw.sqlite3_column_blob(statement, column));

    public static ContentHash ToHash(ReadOnlySpan<byte> bytes) =>
        bytes.Length == 16
            ? new(BinaryPrimitives.ReadUInt64BigEndian(bytes), BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]))
            : throw SqliteDatabase.Damaged("a stored hash is not 16 bytes long");

    public static byte[] Write(in ContentHash hash)
    {
        var bytes = new byte[16];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, hash.High);
        BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(8), hash.Low);
        return bytes;
    }

    bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

    /// <summary>A word that a newer program may have written; or a damaged one.</summary>
    public static StoreException Unknown(string what, string text) =>
        new(
            StoreErrorCode.Corrupt,
            $"The database holds the {what} \"{VisibleText.Of(text, MaxShown)}\", which this program "
                + "does not know: use a newer program; or, if there is none, the database file is damaged: "
                + $"{SqliteDatabase.HowToRestore}."
        );
}
