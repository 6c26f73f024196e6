namespace GovernanceGraph.GraphQL.Validation.Limits;

/// <summary>
/// What validation of one document may cost, and how large an operation may be. Each limit that is exceeded becomes an
/// error that says so. The limits on an operation's size are this server's own: null switches one off.
/// </summary>
public sealed record ValidationLimits
{
    /// <summary>The specification's rules alone, with the costs that the reference implementation allows.</summary>
    public static ValidationLimits SpecifiedRulesOnly { get; } =
        new()
        {
            NamesLimits = false,
            MaxMergeComparisons = 500_000,
            MaxDepth = null,
            MaxFields = null,
            MaxAliases = null,
            MaxDirectivesPerPlace = null,
        };

    /// <summary>Errors that are listed; with one more, validation stops.</summary>
    public int MaxErrors { get; init; } = 100;

    /// <summary>
    /// Steps through fragments (spreads followed, variables counted); with one more, validation stops.
    /// </summary>
    public int MaxFragmentSteps { get; init; } = 50_000;

    /// <summary>
    /// Steps of comparing fields with the same response name, fields that are written alike compared once; with one
    /// more, validation stops. A thousand steps take a millisecond or two.
    /// </summary>
    public int MaxMergeComparisons { get; init; } = 100_000;

    /// <summary>Whether the error that ends validation says why; the reference implementation's does not.</summary>
    public bool NamesLimits { get; init; } = true;

    /// <summary>Levels of fields in an operation; fields of fragments count where the fragment is spread.</summary>
    public int? MaxDepth { get; init; } = 24;

    /// <summary>Fields of an operation; those of a fragment count each time that the fragment is spread.</summary>
    public int? MaxFields { get; init; } = 5_000;

    /// <summary>
    /// Fields of an operation that have an alias; those of a fragment count each time that it is spread.
    /// </summary>
    public int? MaxAliases { get; init; } = 500;

    /// <summary>Directives on one operation, variable, field or fragment.</summary>
    public int? MaxDirectivesPerPlace { get; init; } = 16;
}
