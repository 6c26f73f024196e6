using System.Text;
using System.Xml;
using GovernanceGraph.Pages.Records;

namespace GovernanceGraph.Pages.Exports;

/// <summary>Relations as a graph in XML: each entity once, before the first relation that has it as an end.</summary>
abstract class GraphRelations(Stream stream) : RelationWriter
{
    readonly HashSet<string> written = new(StringComparer.Ordinal);

    /// <summary>Where the graph is written.</summary>
    protected XmlWriter Xml { get; } =
        XmlWriter.Create(
            stream,
            new()
            {
                Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
                Indent = true,
                CloseOutput = false,
            }
        );

    internal sealed override void Write(ExportedRelation relation)
    {
        WriteOnce(relation.From);
        WriteOnce(relation.To);
        WriteEdge(relation);
    }

    internal override void End() => Xml.WriteEndDocument();

    internal sealed override void Flush() => Xml.Flush();

    public sealed override void Dispose() => Xml.Dispose();

    /// <summary>Writes an entity.</summary>
    protected abstract void WriteNode(EntityLine entity);

    /// <summary>Writes a relation whose ends are written.</summary>
    protected abstract void WriteEdge(ExportedRelation relation);

    void WriteOnce(EntityLine entity)
    {
        if (written.Add(entity.PlainId))
        {
            WriteNode(entity);
        }
    }
}
