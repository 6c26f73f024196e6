using System.Text.Json;
using GovernanceGraph.Facts;
using GovernanceGraph.Model;
using GovernanceGraph.Neo4j.Connections;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Neo4j.Loading;

/// <summary>
/// Reads the values of a row one after the other. Of a large graph most texts repeat: the pool gives each once.
/// </summary>
ref struct FactRowReader
{
    readonly TextPool texts;
    Utf8JsonReader reader;

    public FactRowReader(ReadOnlySpan<byte> row, TextPool texts)
    {
        this.texts = texts;
        reader = new(row);
        reader.Read();
    }

    /// <summary>Steps over the start of a list within the row.</summary>
    public void EnterList() => reader.Read();

    public string Text() => OptionalText() ?? throw Missing();

    public string? OptionalText()
    {
        reader.Read();
        return Current();
    }

    public string[] Texts()
    {
        reader.Read();
        var list = new List<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            list.Add(Current()!);
        }

        return [.. list];
    }

    public long[] Numbers()
    {
        reader.Read();
        var list = new List<long>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            list.Add(CypherValue.Integer(ref reader));
        }

        return [.. list];
    }

    public long Number() => OptionalNumber() ?? throw Missing();

    public long? OptionalNumber()
    {
        reader.Read();
        return reader.TokenType == JsonTokenType.Null ? null : CypherValue.Integer(ref reader);
    }

    public PartialDate Date() => OptionalDate() ?? throw Missing();

    public PartialDate? OptionalDate()
    {
        var text = OptionalText();
        return text is null ? null
            : PartialDate.TryParse(text, out var date) ? date
            : throw Unknown("date", text);
    }

    public EnumMember Member(EnumDefinition definition) => OptionalMember(definition) ?? throw Missing();

    public EnumMember? OptionalMember(EnumDefinition definition)
    {
        var text = OptionalText();
        return text is null ? null : definition.Find(text) ?? throw Unknown(definition.Name, text);
    }

    public RelationType Relation() => GovernanceModel.Relations[Member(Enums.RelationType).Ordinal];

    public EntityKind? OptionalKind() =>
        OptionalMember(Enums.EntityKind) is { } member ? GovernanceModel.Kinds[member.Ordinal] : null;

    public ContentHash Hash() =>
        Text() is var text && ContentHash.TryParse(text, out var hash) ? hash : throw Unknown("hash", text);

    public static StoreException Unknown(string what, string text) =>
        new(
            StoreErrorCode.Corrupt,
            $"The Neo4j database holds the {what} \"{text}\", which this program does not know; use a newer program."
        );

    readonly string? Current() =>
        reader.TokenType == JsonTokenType.Null ? null
        : reader.ValueIsEscaped ? reader.GetString()
        : texts.Get(reader.ValueSpan);

    static StoreException Missing() =>
        new(
            StoreErrorCode.Corrupt,
            "A node of the Neo4j database lacks a required property; restore the database from a backup, "
                + "or load the seed into a new one."
        );
}
