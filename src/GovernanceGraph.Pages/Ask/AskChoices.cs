namespace GovernanceGraph.Pages.Ask;

/// <summary>The columns that a question may ask for.</summary>
static class AskColumn
{
    internal const string Name = "name";
    internal const string Code = "code";
    internal const string Dates = "dates";
    internal const string Corroboration = "corroboration";
    internal const string Sources = "sources";

    /// <summary>All that can be chosen, with what they are called; the name is always there.</summary>
    internal static readonly IReadOnlyList<(string Value, string Label)> All =
    [
        (Code, "code or country"),
        (Dates, "date and role"),
        (Corroboration, "number of independent sources"),
        (Sources, "sources"),
    ];

    /// <summary>The columns of a question that names none.</summary>
    internal static readonly IReadOnlyList<string> Usual = [Code, Dates, Sources];
}

/// <summary>The orders in which entities can be listed.</summary>
static class AskOrder
{
    internal const string Name = "name";
    internal const string Founded = "founded";

    /// <summary>All, with what they are called.</summary>
    internal static readonly IReadOnlyList<(string Value, string Label)> All =
    [
        (Name, "by name"),
        (Founded, "by the date of their founding"),
    ];
}

/// <summary>The days that a question may be about.</summary>
static class AskWhen
{
    internal const string Any = "any";
    internal const string Today = "today";
    internal const string Date = "date";

    /// <summary>All, with what they are called.</summary>
    internal static readonly IReadOnlyList<(string Value, string Label)> All =
    [
        (Any, "at any time"),
        (Today, "today"),
        (Date, "on the day"),
    ];
}

/// <summary>How one can vote in the United Nations.</summary>
static class AskVote
{
    internal static readonly IReadOnlyList<string> All = ["yes", "no", "abstain", "absent"];
}
