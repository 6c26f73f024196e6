namespace GovernanceGraph.Pages.Records;

/// <summary>A value that a source gives to a property.</summary>
/// <param name="Property">The property, by the name of its field.</param>
/// <param name="Value">The value.</param>
/// <param name="Chosen">Whether it is the one that the entity shows.</param>
/// <param name="Source">The source.</param>
public sealed record PropertyValueLine(string Property, string Value, bool Chosen, SourceLine Source);

/// <summary>A figure that a source reports.</summary>
public sealed record ReportedCountLine(
    string Measure,
    string? OfKind,
    long Value,
    string? AsOf,
    string? Locator,
    SourceLine Source
);

/// <summary>A principle of a text or body.</summary>
public sealed record PrincipleLine(int? Ordinal, string Title, string? Summary, SourceLine Source);

/// <summary>A published position of a state.</summary>
public sealed record PositionLine(string Kind, string Title, string? Published, string? Url, SourceLine Source);

/// <summary>A source's list of everything of a kind that has a relation to an entity.</summary>
public sealed record CompleteListLine(
    string Type,
    string? OfKind,
    string Since,
    string? Until,
    int Count,
    string? Note,
    SourceLine Source
);
