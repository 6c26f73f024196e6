using GovernanceGraph.Pages.Records;

namespace GovernanceGraph.Pages.Exports;

/// <summary>Writes relations in one format, one after another.</summary>
abstract class RelationWriter : IDisposable
{
    /// <summary>Writes what comes before the first relation.</summary>
    internal abstract void Begin(ExportHead head);

    /// <summary>Writes a relation, after its ends where the format has those and they are not written yet.</summary>
    internal abstract void Write(ExportedRelation relation);

    /// <summary>Writes what comes after the last relation.</summary>
    internal abstract void End();

    /// <summary>Hands everything that was written to the stream.</summary>
    internal abstract void Flush();

    /// <inheritdoc/>
    public abstract void Dispose();
}
