using System.Text.Encodings.Web;
using System.Text.Json;
using GovernanceGraph.Pages.Records;

namespace GovernanceGraph.Pages.Exports;

/// <summary>Relations as one JSON object, with the names of the schema's fields.</summary>
sealed class JsonRelations(Stream stream) : RelationWriter
{
    readonly Utf8JsonWriter json = new(stream, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    internal override void Begin(ExportHead head)
    {
        json.WriteStartObject();
        json.WriteString("title", head.Title);
        json.WriteString("address", head.Address);
        json.WriteNumber("revision", head.Revision.Number);
        json.WriteString("contentHash", head.Revision.Hash);
        json.WriteString("asOf", head.AsOf);
        json.WriteNumber("totalCount", head.TotalCount);
        json.WriteStartArray("relations");
    }

    internal override void Write(ExportedRelation relation) =>
        JsonSerializer.Serialize(json, relation, PageJson.Default.ExportedRelation);

    internal override void End()
    {
        json.WriteEndArray();
        json.WriteEndObject();
    }

    internal override void Flush() => json.Flush();

    public override void Dispose() => json.Dispose();
}
