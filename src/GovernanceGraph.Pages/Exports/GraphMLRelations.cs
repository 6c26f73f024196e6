using GovernanceGraph.Pages.Records;
using GovernanceGraph.Pages.Words;

namespace GovernanceGraph.Pages.Exports;

/// <summary>Relations as GraphML: a directed graph with typed values.</summary>
sealed class GraphMLRelations(Stream stream) : GraphRelations(stream)
{
    const string Namespace = "http://graphml.graphdrawing.org/xmlns";
    const string Text = "string";

    internal override void Begin(ExportHead head)
    {
        Xml.WriteStartDocument();
        Xml.WriteStartElement("graphml", Namespace);
        WriteKey("title", "title", "graph", Text);
        WriteKey("description", "description", "graph", Text);
        WriteKey("label", "label", "node", Text);
        WriteKey("kind", "kind", "node", Text);
        WriteKey("verb", "label", "edge", Text);
        WriteKey("periods", "periods", "edge", Text);
        foreach (var attribute in GraphAttribute.OfRelations)
        {
            WriteKey(attribute.Name, attribute.Name, "edge", attribute.GraphMLType);
        }

        Xml.WriteStartElement("graph");
        Xml.WriteAttributeString("edgedefault", "directed");
        WriteData("title", head.Title);
        WriteData("description", $"{head.Description} {head.Address}");
    }

    protected override void WriteNode(EntityLine entity)
    {
        Xml.WriteStartElement("node");
        Xml.WriteAttributeString("id", XmlText.Of(entity.PlainId));
        WriteData("label", entity.Name);
        WriteData("kind", entity.Kind);
        Xml.WriteEndElement();
    }

    protected override void WriteEdge(ExportedRelation relation)
    {
        Xml.WriteStartElement("edge");
        Xml.WriteAttributeString("id", XmlText.Of(relation.PlainId));
        Xml.WriteAttributeString("source", XmlText.Of(relation.From.PlainId));
        Xml.WriteAttributeString("target", XmlText.Of(relation.To.PlainId));
        WriteData("verb", RelationVerb.Of(relation.Type, relation.IsCurrent));
        if (relation.HeldSpans.Any())
        {
            WriteData("periods", string.Join("; ", relation.HeldSpans.Select(Period.Of)));
        }

        foreach (var attribute in GraphAttribute.OfRelations)
        {
            if (attribute.Read(relation) is { } value)
            {
                WriteData(attribute.Name, value);
            }
        }

        Xml.WriteEndElement();
    }

    void WriteKey(string id, string name, string domain, string type)
    {
        Xml.WriteStartElement("key");
        Xml.WriteAttributeString("id", id);
        Xml.WriteAttributeString("for", domain);
        Xml.WriteAttributeString("attr.name", name);
        Xml.WriteAttributeString("attr.type", type);
        Xml.WriteEndElement();
    }

    void WriteData(string key, string value)
    {
        Xml.WriteStartElement("data");
        Xml.WriteAttributeString("key", key);
        Xml.WriteString(XmlText.Of(value));
        Xml.WriteEndElement();
    }
}
