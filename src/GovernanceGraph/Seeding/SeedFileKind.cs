namespace GovernanceGraph.Seeding;

/// <summary>A kind of file in a seed folder: its name and its columns.</summary>
/// <param name="FileName">The name of the file.</param>
/// <param name="Columns">Columns that the header must have, in any order.</param>
/// <param name="Filled">Those of them whose cells must not be empty.</param>
/// <param name="Optional">Columns that the header may have.</param>
sealed record SeedFileKind(string FileName, string[] Columns, string[] Filled, params string[] Optional)
{
    internal static readonly SeedFileKind Sources = new(
        "sources.csv",
        ["id", "title", "publisher", "author", "published", "url", "kind", "retrieved", "note"],
        ["id", "title", "kind"],
        "derived_from"
    );

    internal static readonly SeedFileKind Actors = new(
        "actors.csv",
        ["id", "name", "aliases", "country", "founded", "ended", "website", "wikidata", "subtype", "note", "source"],
        ["id", "name", "source"],
        "iso_alpha3",
        "m49",
        "region",
        "subregion"
    );

    internal static readonly SeedFileKind CompleteLists = new(
        "complete-lists.csv",
        ["source", "relation", "to", "of_kind", "from_date", "to_date", "count", "note"],
        ["source", "relation", "to", "of_kind", "from_date", "count"]
    );

    internal static readonly SeedFileKind Relations = new(
        "relations.csv",
        ["from", "type", "to", "since", "until", "role", "value", "polarity", "source", "locator", "note"],
        ["from", "type", "to", "polarity", "source"]
    );

    internal static readonly SeedFileKind Counts = new(
        "counts.csv",
        ["subject", "measure", "of_kind", "value", "as_of", "source", "locator"],
        ["subject", "measure", "value", "source"]
    );

    internal static readonly SeedFileKind Principles = new(
        "principles.csv",
        ["of", "ordinal", "title", "summary", "source"],
        ["of", "title", "source"]
    );

    internal static readonly SeedFileKind Positions = new(
        "positions.csv",
        ["state", "kind", "title", "year", "url", "source"],
        ["state", "kind", "title", "source"]
    );

    /// <summary>Columns of names and titles, which have no line breaks.</summary>
    internal IReadOnlySet<string> OneLine { get; } =
        Columns
            .Intersect(["id", "name", "aliases", "title", "publisher", "author", "measure"])
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>
    /// All kinds in the order of reading: what others refer to comes first, and lists before what they count.
    /// </summary>
    internal static readonly SeedFileKind[] All =
    [
        Sources,
        Actors,
        CompleteLists,
        Relations,
        Counts,
        Principles,
        Positions,
    ];

    internal static SeedFileKind? Find(string fileName) => Array.Find(All, kind => kind.FileName == fileName);
}
