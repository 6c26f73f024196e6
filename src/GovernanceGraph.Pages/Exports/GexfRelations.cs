using System.Globalization;
using GovernanceGraph.Pages.Records;
using GovernanceGraph.Pages.Words;

namespace GovernanceGraph.Pages.Exports;

/// <summary>
/// Relations as GEXF 1.3, which Gephi opens: a directed graph. The periods in which a relation held are its spells.
/// </summary>
sealed class GexfRelations(Stream stream) : GraphRelations(stream)
{
    const string Namespace = "http://gexf.net/1.3";

    // Nodes and edges alternate, so that neither need be held until the others are written; the format allows any
    // number of groups of either.
    string? group;

    internal override void Begin(ExportHead head)
    {
        Xml.WriteStartDocument();
        Xml.WriteStartElement("gexf", Namespace);
        Xml.WriteAttributeString("version", "1.3");
        Xml.WriteStartElement("meta");
        Xml.WriteAttributeString(
            "lastmodifieddate",
            head.Revision.Time.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        );
        Xml.WriteElementString("creator", "GovernanceGraph");
        Xml.WriteElementString("title", XmlText.Of(head.Title));
        Xml.WriteElementString("description", XmlText.Of($"{head.Description} {head.Address}"));
        Xml.WriteEndElement();
        Xml.WriteStartElement("graph");
        Xml.WriteAttributeString("defaultedgetype", "directed");
        Xml.WriteAttributeString("mode", "dynamic");
        Xml.WriteAttributeString("timeformat", "date");
        Xml.WriteAttributeString("timerepresentation", "interval");
        WriteAttributes("node", [("kind", "string")]);
        WriteAttributes("edge", GraphAttribute.OfRelations.Select(attribute => (attribute.Name, attribute.GexfType)));
    }

    protected override void WriteNode(EntityLine entity)
    {
        Enter("nodes");
        Xml.WriteStartElement("node");
        Xml.WriteAttributeString("id", XmlText.Of(entity.PlainId));
        Xml.WriteAttributeString("label", XmlText.Of(entity.Name));
        Xml.WriteStartElement("attvalues");
        WriteValue("kind", entity.Kind);
        Xml.WriteEndElement();
        Xml.WriteEndElement();
    }

    protected override void WriteEdge(ExportedRelation relation)
    {
        Enter("edges");
        Xml.WriteStartElement("edge");
        Xml.WriteAttributeString("id", XmlText.Of(relation.PlainId));
        Xml.WriteAttributeString("source", XmlText.Of(relation.From.PlainId));
        Xml.WriteAttributeString("target", XmlText.Of(relation.To.PlainId));
        Xml.WriteAttributeString("kind", relation.Type);
        Xml.WriteAttributeString("label", RelationVerb.Of(relation.Type, relation.IsCurrent));
        Xml.WriteStartElement("attvalues");
        foreach (var attribute in GraphAttribute.OfRelations)
        {
            if (attribute.Read(relation) is { } value)
            {
                WriteValue(attribute.Name, value);
            }
        }

        Xml.WriteEndElement();
        WriteSpells(relation);
        Xml.WriteEndElement();
    }

    internal override void End()
    {
        if (group is null)
        {
            Enter("nodes"); // readers expect both groups, even of a graph without relations
            Enter("edges");
        }

        base.End();
    }

    void Enter(string name)
    {
        if (group == name)
        {
            return;
        }

        if (group is not null)
        {
            Xml.WriteEndElement();
        }

        Xml.WriteStartElement(name);
        group = name;
    }

    void WriteAttributes(string of, IEnumerable<(string Name, string Type)> attributes)
    {
        Xml.WriteStartElement("attributes");
        Xml.WriteAttributeString("class", of);
        Xml.WriteAttributeString("mode", "static");
        foreach (var (name, type) in attributes)
        {
            Xml.WriteStartElement("attribute");
            Xml.WriteAttributeString("id", name);
            Xml.WriteAttributeString("title", name);
            Xml.WriteAttributeString("type", type);
            Xml.WriteEndElement();
        }

        Xml.WriteEndElement();
    }

    void WriteValue(string id, string value)
    {
        Xml.WriteStartElement("attvalue");
        Xml.WriteAttributeString("for", id);
        Xml.WriteAttributeString("value", XmlText.Of(value));
        Xml.WriteEndElement();
    }

    void WriteSpells(ExportedRelation relation)
    {
        var spans = relation.HeldSpans.Where(span => span.From is not null || span.To is not null).ToList();
        if (spans.Count == 0)
        {
            return;
        }

        Xml.WriteStartElement("spells");
        foreach (var span in spans)
        {
            Xml.WriteStartElement("spell");
            if (span.From is { } from)
            {
                Xml.WriteAttributeString("start", from);
            }

            if (span.To is { } to)
            {
                Xml.WriteAttributeString("end", to);
            }

            Xml.WriteEndElement();
        }

        Xml.WriteEndElement();
    }
}
