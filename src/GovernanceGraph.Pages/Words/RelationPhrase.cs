using System.Collections.Frozen;

namespace GovernanceGraph.Pages.Words;

/// <summary>A list of relations as the verb of a question about several entities: "signed", "are members of".</summary>
sealed class RelationPhrase
{
    static readonly FrozenDictionary<string, RelationPhrase> ByField = new Dictionary<string, RelationPhrase>(
        StringComparer.Ordinal
    )
    {
        ["signed"] = Did("signed", "sign"),
        ["signatories"] = Was("signed by"),
        ["memberOf"] = Is("members of", "is a member of"),
        ["members"] = Has("{0} as a member", "has as a member"),
        ["founded"] = Did("founded", "found"),
        ["founders"] = Was("founded by"),
        ["sponsored"] = Did("sponsored", "sponsor"),
        ["sponsors"] = Was("sponsored by"),
        ["chaired"] = Did("chaired", "chair"),
        ["chairs"] = Was("chaired by"),
        ["led"] = Did("led", "lead"),
        ["leaders"] = Was("led by"),
        ["voted"] = Did("voted{1} on", "vote{1} on"),
        ["votes"] = Has("a vote{1} by {0}", "has a vote by"),
        ["establishedBy"] = Was("established by"),
        ["established"] = Did("established", "establish"),
        ["succeeded"] = Did("succeeded", "succeed"),
        ["succeededBy"] = Was("succeeded by"),
        ["partOf"] = Is("part of", "is part of"),
        ["parts"] = Has("{0} as a part", "has as a part"),
        ["headquarteredIn"] = Has("their headquarters in {0}", "has its headquarters in"),
        ["headquartersOf"] = Has("the headquarters of {0}", "has the headquarters of"),
        ["counters"] = Did("countered", "counter"),
        ["counteredBy"] = Was("countered by"),
        ["nationalOf"] = Is("nationals of", "is a national of"),
        ["nationals"] = Has("{0} as a national", "has as a national"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    readonly (string Yes, string No) ever;
    readonly (string Yes, string No) now;
    readonly (string Yes, string No) then;

    RelationPhrase(
        string label,
        (string Yes, string No) ever,
        (string Yes, string No) now,
        (string Yes, string No) then
    )
    {
        Label = label;
        this.ever = ever;
        this.now = now;
        this.then = then;
    }

    /// <summary>The relation as a choice of a form: "signed", "is a member of".</summary>
    internal string Label { get; }

    /// <summary>The phrase of a list.</summary>
    internal static RelationPhrase Of(RelationField field) => ByField[field.Name];

    /// <summary>What several entities did: "signed the Paris Call", "are not members of NATO".</summary>
    /// <param name="holds">Whether they did it; otherwise they did not.</param>
    /// <param name="name">The entity at the other end.</param>
    /// <param name="vote">How they voted; null: in any way.</param>
    /// <param name="asOf">"today", or a date; null: at any time.</param>
    internal string Write(bool holds, string name, string? vote, string? asOf)
    {
        var (yes, no) = asOf switch
        {
            null => ever,
            "today" => now,
            _ => then,
        };
        // The name comes last: whatever it contains is not a place to fill.
        return (holds ? yes : no)
            .Replace("{1}", vote is null ? "" : $" “{vote}”", StringComparison.Ordinal)
            .Replace("{0}", name, StringComparison.Ordinal);
    }

    static RelationPhrase Did(string past, string verb)
    {
        var phrase = ($"{past} {{0}}", $"did not {verb} {{0}}");
        return new(past.Replace("{1}", "", StringComparison.Ordinal), phrase, phrase, phrase);
    }

    static RelationPhrase Was(string participle)
    {
        var phrase = ($"were {participle} {{0}}", $"were not {participle} {{0}}");
        return new($"was {participle}", phrase, phrase, phrase);
    }

    static RelationPhrase Is(string what, string label) =>
        new(
            label,
            ($"are or were {what} {{0}}", $"never were {what} {{0}}"),
            ($"are {what} {{0}}", $"are not {what} {{0}}"),
            ($"were {what} {{0}}", $"were not {what} {{0}}")
        );

    static RelationPhrase Has(string what, string label) =>
        new(
            label,
            ($"have or had {what}", $"never had {what}"),
            ($"have {what}", $"do not have {what}"),
            ($"had {what}", $"did not have {what}")
        );
}
