using System.Globalization;
using GovernanceGraph.Facts;
using GovernanceGraph.GraphQL.Resolving;
using GovernanceGraph.Queries;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Api.Subscriptions;

/// <summary>A new revision as an event of a subscription: the fields of the types by their names.</summary>
static class RevisionEvent
{
    /// <summary>The event, named by the number of its revision.</summary>
    public static IdentifiedEvent Of(RevisionChange change) =>
        new(change.Revision.Number.ToString(CultureInfo.InvariantCulture), RootValue(change));

    /// <summary>The kind in the schema.</summary>
    public static string NameOf(FactKind kind) =>
        kind switch
        {
            FactKind.Source => "SOURCE",
            FactKind.EntityStatement => "ENTITY_STATEMENT",
            FactKind.Claim => "CLAIM",
            FactKind.CompleteList => "COMPLETE_LIST",
            FactKind.ReportedCount => "REPORTED_COUNT",
            FactKind.Principle => "PRINCIPLE",
            FactKind.Position => "POSITION",
            _ => throw new System.Diagnostics.UnreachableException($"No name for {kind}."),
        };

    static Dictionary<string, object?> RootValue(RevisionChange change) =>
        new(StringComparer.Ordinal)
        {
            ["revisionAdded"] = new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["revision"] = Fields(change.Revision),
                ["changes"] = change.Facts.Select(Fields).ToArray(),
                ["entityIds"] = change.EntityIds,
                ["entityCount"] = change.EntityCount,
                ["isTruncated"] = change.IsTruncated,
            },
        };

    static Dictionary<string, object?> Fields(FactChange change) =>
        new(StringComparer.Ordinal)
        {
            ["kind"] = NameOf(change.Kind),
            ["added"] = change.Added,
            ["removed"] = change.Removed,
        };

    static Dictionary<string, object?> Fields(Revision revision) =>
        new(StringComparer.Ordinal)
        {
            ["id"] = RevisionIdOutput.Of(revision.Number),
            ["number"] = revision.Number,
            ["time"] = revision.Time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            ["author"] = revision.Author,
            ["reason"] = revision.Reason,
            ["hash"] = revision.Hash,
            ["entities"] = revision.Entities,
            ["relations"] = revision.Relations,
            ["claims"] = revision.Claims,
            ["sources"] = revision.Sources,
            ["completeLists"] = revision.CompleteLists,
            ["added"] = revision.Added,
            ["removed"] = revision.Removed,
        };
}
