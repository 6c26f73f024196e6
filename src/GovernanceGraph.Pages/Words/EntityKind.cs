using System.Collections.Frozen;

namespace GovernanceGraph.Pages.Words;

/// <summary>A kind of entity as pages write it.</summary>
/// <param name="Value">The value of the schema's enum.</param>
/// <param name="Prefix">The first part of its ids, and of the addresses of its pages.</param>
/// <param name="Singular">What one is called.</param>
/// <param name="Plural">What several are called.</param>
public sealed record EntityKind(string Value, string Prefix, string Singular, string Plural)
{
    /// <summary>All kinds, in the order in which pages list them.</summary>
    internal static readonly IReadOnlyList<EntityKind> All =
    [
        new("STATE", "state", "state", "states"),
        new("COMPANY", "company", "company", "companies"),
        new("ORGANIZATION", "org", "organisation", "organisations"),
        new("ALLIANCE", "alliance", "alliance", "alliances"),
        new("WORKING_GROUP", "group", "working group", "working groups"),
        new("DECLARATION", "declaration", "declaration", "declarations"),
        new("RESOLUTION", "resolution", "resolution", "resolutions"),
        new("PERSON", "person", "person", "people"),
        new("PUBLIC_AUTHORITY", "authority", "public authority", "public authorities"),
    ];

    static readonly FrozenDictionary<string, EntityKind> ByValue = All.ToFrozenDictionary(
        kind => kind.Value,
        StringComparer.Ordinal
    );

    static readonly FrozenDictionary<string, EntityKind> ByPrefix = All.ToFrozenDictionary(
        kind => kind.Prefix,
        StringComparer.Ordinal
    );

    /// <summary>The kind that an answer names.</summary>
    internal static EntityKind Of(string value) =>
        ByValue.TryGetValue(value, out var kind)
            ? kind
            : throw new System.Diagnostics.UnreachableException($"Pages do not know the kind {value}.");

    /// <summary>The kind whose ids begin with a prefix; null: none.</summary>
    internal static EntityKind? OfPrefix(string prefix) => ByPrefix.GetValueOrDefault(prefix);

    /// <summary>A number of them: "1 state", "1,222 companies".</summary>
    internal string Count(long number) => Numbers.Count(number, Singular, Plural);
}
