using System.Text.Json;
using GovernanceGraph.Pages.Addresses;
using GovernanceGraph.Pages.Records;
using GovernanceGraph.Pages.Words;

namespace GovernanceGraph.Pages.Exports;

/// <summary>
/// Relations as JSON-LD by the terms of schema.org: entities by their kind; each relation as a claim about both ends
/// that cites the sources that affirm it, and as an RDF statement with both ends and the type. The context is inside.
/// </summary>
sealed class JsonLdRelations(Stream stream) : RelationWriter
{
    /// <summary>What schema.org has no term for.</summary>
    static readonly string[] OwnTerms =
    [
        "since",
        "until",
        "role",
        "value",
        "status",
        "standing",
        "independentSources",
        "startKnown",
    ];

    readonly Utf8JsonWriter json = new(stream);
    readonly HashSet<string> written = new(StringComparer.Ordinal);
    string root = "";

    internal override void Begin(ExportHead head)
    {
        root = head.Root;
        json.WriteStartObject();
        WriteContext();
        json.WriteStartArray("@graph");
        json.WriteStartObject();
        json.WriteString("@id", head.Address);
        json.WriteString("@type", "Dataset");
        json.WriteString("name", head.Title);
        json.WriteString("description", head.Description);
        json.WriteString("version", head.Revision.Hash);
        json.WriteString("dateModified", head.Revision.Time.UtcDateTime);
        json.WriteEndObject();
    }

    internal override void Write(ExportedRelation relation)
    {
        WriteOnce(relation.From);
        WriteOnce(relation.To);
        var verb = RelationVerb.Of(relation.Type, relation.IsCurrent);
        json.WriteStartObject();
        json.WriteString("@id", root + EntityAddress.OfRelation(relation.PlainId));
        json.WriteStartArray("@type");
        json.WriteStringValue("Claim");
        json.WriteStringValue("rdf:Statement");
        json.WriteEndArray();
        json.WriteString("name", $"{relation.From.Name} {verb} {relation.To.Name}");
        json.WriteStartArray("about");
        WriteReference(Address(relation.From));
        WriteReference(Address(relation.To));
        json.WriteEndArray();
        json.WriteString("subject", Address(relation.From));
        json.WriteString("predicate", $"{root}glossary#{relation.Type}");
        json.WriteString("object", Address(relation.To));
        WriteOptional("since", relation.Since);
        WriteOptional("until", relation.Until);
        WriteOptional("role", relation.Role);
        WriteOptional("value", relation.Value);
        json.WriteString("status", relation.Status);
        json.WriteString("standing", relation.Standing);
        json.WriteNumber("independentSources", relation.Corroboration);
        json.WriteBoolean("startKnown", relation.StartKnown);
        json.WriteStartArray("temporalCoverage");
        foreach (var span in relation.HeldSpans)
        {
            json.WriteStringValue(Period.Of(span));
        }

        json.WriteEndArray();
        json.WriteStartArray("citation");
        foreach (var source in relation.AffirmingSources)
        {
            WriteSource(source);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    internal override void End()
    {
        json.WriteEndArray();
        json.WriteEndObject();
    }

    internal override void Flush() => json.Flush();

    public override void Dispose() => json.Dispose();

    string Address(EntityLine entity) => root + EntityAddress.Of(entity.PlainId);

    void WriteContext()
    {
        json.WriteStartObject("@context");
        json.WriteString("@vocab", "https://schema.org/");
        json.WriteString("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        json.WriteString("gg", $"{root}glossary#");
        foreach (var name in (ReadOnlySpan<string>)["subject", "predicate", "object"])
        {
            json.WriteStartObject(name);
            json.WriteString("@id", $"rdf:{name}");
            json.WriteString("@type", "@id");
            json.WriteEndObject();
        }

        foreach (var name in OwnTerms)
        {
            json.WriteString(name, $"gg:{name}");
        }

        json.WriteStartObject("url");
        json.WriteString("@id", "https://schema.org/url");
        json.WriteString("@type", "@id");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    void WriteOnce(EntityLine entity)
    {
        if (!written.Add(entity.PlainId))
        {
            return;
        }

        json.WriteStartObject();
        json.WriteString("@id", Address(entity));
        json.WriteString("@type", TypeOf(entity.Kind));
        json.WriteString("name", entity.Name);
        json.WriteString("identifier", entity.PlainId);
        json.WriteEndObject();
    }

    void WriteSource(ExportedSource source)
    {
        json.WriteStartObject();
        json.WriteString("@id", root + EntityAddress.OfSource(source.PlainId));
        json.WriteString("@type", "CreativeWork");
        json.WriteString("name", source.Title);
        if (ExternalAddress.IsSafe(source.Url))
        {
            json.WriteString("url", new Uri(source.Url).AbsoluteUri);
        }

        WriteOptional("datePublished", source.Published);
        json.WriteEndObject();
    }

    void WriteReference(string address)
    {
        json.WriteStartObject();
        json.WriteString("@id", address);
        json.WriteEndObject();
    }

    void WriteOptional(string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    static string TypeOf(string kind) =>
        kind switch
        {
            "STATE" => "Country",
            "PERSON" => "Person",
            "PUBLIC_AUTHORITY" => "GovernmentOrganization",
            "DECLARATION" or "RESOLUTION" => "CreativeWork",
            _ => "Organization",
        };
}
