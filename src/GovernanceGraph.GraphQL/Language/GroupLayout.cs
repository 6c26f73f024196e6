namespace GovernanceGraph.GraphQL.Language;

/// <summary>When the items of a group stand on lines of their own.</summary>
enum GroupBreak
{
    Always,
    WhereTheLineIsLong,
    WhereAnItemHasSeveralLines,
}

/// <summary>How a group of nodes in brackets is printed.</summary>
sealed record GroupLayout(string Open, string Close, GroupBreak Breaks, bool IsIndented = true)
{
    public static GroupLayout Block { get; } = new("{", "}", GroupBreak.Always);

    public static GroupLayout Arguments { get; } = new("(", ")", GroupBreak.WhereTheLineIsLong);

    public static GroupLayout List { get; } = new("[", "]", GroupBreak.WhereTheLineIsLong);

    public static GroupLayout Object { get; } = new("{ ", " }", GroupBreak.WhereTheLineIsLong);

    public static GroupLayout ArgumentDefinitions { get; } = new("(", ")", GroupBreak.WhereAnItemHasSeveralLines);

    public static GroupLayout VariableDefinitions { get; } =
        new("(", ")", GroupBreak.WhereAnItemHasSeveralLines, IsIndented: false);

    public string BrokenOpen { get; } = Open.TrimEnd() + "\n";

    public string BrokenClose { get; } = "\n" + Close.TrimStart();
}
