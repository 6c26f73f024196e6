using System.Buffers.Binary;
using System.Text;
using GovernanceGraph.Facts;
using GovernanceGraph.Model;
using GovernanceGraph.Storage;
using SQLitePCL;

namespace GovernanceGraph.Embedded.Rows;

/// <summary>
/// The row at which a statement stands. It reads SQLite's own UTF-8 and gives each distinct text once: of a million claims
/// most texts repeat, and a string for each would cost more time and memory than the snapshot.
/// </summary>
sealed class RowReader(TextPool texts)
{
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
        return utf8.Length <= text.Length && PartialDate.TryParse(text[..Encoding.UTF8.GetChars(utf8, text)], out var date)
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

    public ContentHash Hash(int column) => ToHash(raw.sqlite3_column_blob(statement, column));

    public static ContentHash ToHash(ReadOnlySpan<byte> bytes) =>
        bytes.Length == 16
            ? new(BinaryPrimitives.ReadUInt64BigEndian(bytes), BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]))
            : throw new StoreException(StoreErrorCode.Corrupt, "A stored hash is not 16 bytes long: restore the database from a copy.");

    public static byte[] Write(in ContentHash hash)
    {
        var bytes = new byte[16];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, hash.High);
        BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(8), hash.Low);
        return bytes;
    }

    bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

    static StoreException Unknown(string what, string text) => new(
        StoreErrorCode.Corrupt, $"The database holds the {what} \"{text}\", which this program does not know: use a newer program.");
}

/// <summary>Distinct texts, found by their UTF-8.</summary>
sealed class TextPool
{
    readonly Dictionary<Utf8Text, string>.AlternateLookup<ReadOnlySpan<byte>> lookup =
        new Dictionary<Utf8Text, string>(Utf8Comparer.Instance).GetAlternateLookup<ReadOnlySpan<byte>>();

    public string Get(ReadOnlySpan<byte> utf8)
    {
        if (!lookup.TryGetValue(utf8, out var text))
        {
            text = Encoding.UTF8.GetString(utf8);
            lookup.TryAdd(utf8, text);
        }

        return text;
    }

    readonly record struct Utf8Text(byte[] Bytes);

    sealed class Utf8Comparer : IEqualityComparer<Utf8Text>, IAlternateEqualityComparer<ReadOnlySpan<byte>, Utf8Text>
    {
        public static readonly Utf8Comparer Instance = new();

        public bool Equals(Utf8Text x, Utf8Text y) => x.Bytes.AsSpan().SequenceEqual(y.Bytes);

        public bool Equals(ReadOnlySpan<byte> alternate, Utf8Text other) => alternate.SequenceEqual(other.Bytes);

        public int GetHashCode(Utf8Text obj) => GetHashCode(obj.Bytes);

        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            var hash = default(HashCode);
            hash.AddBytes(alternate);
            return hash.ToHashCode();
        }

        public Utf8Text Create(ReadOnlySpan<byte> alternate) => new(alternate.ToArray());
    }
}
