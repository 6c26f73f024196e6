using System.Text.Encodings.Web;
using System.Text.Json;
using GovernanceGraph.Pages.Records;

namespace GovernanceGraph.Pages.Exports;

/// <summary>Relations as JSON, one a line.</summary>
sealed class JsonLineRelations(Stream stream) : RelationWriter
{
    readonly Utf8JsonWriter json = new(stream, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    internal override void Begin(ExportHead head) { }

    internal override void Write(ExportedRelation relation)
    {
        JsonSerializer.Serialize(json, relation, PageJson.Default.ExportedRelation);
        json.Flush();
        json.Reset();
        stream.WriteByte((byte)'\n');
    }

    internal override void End() { }

    internal override void Flush() => json.Flush();

    public override void Dispose() => json.Dispose();
}
