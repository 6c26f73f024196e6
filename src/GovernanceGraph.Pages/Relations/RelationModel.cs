using GovernanceGraph.Pages.Records;
using GovernanceGraph.Pages.Words;

namespace GovernanceGraph.Pages.Relations;

/// <summary>What the page of a relation shows.</summary>
public sealed class RelationModel
{
    internal RelationModel(RelationEvidence relation)
    {
        Relation = relation;
        Affirming = [.. relation.Claims.Where(claim => claim.Polarity == "AFFIRMS")];
        Denying = [.. relation.Claims.Where(claim => claim.Polarity == "DENIES")];
    }

    /// <summary>The relation.</summary>
    internal RelationEvidence Relation { get; }

    /// <summary>The claims that affirm it, in the order of the answer.</summary>
    internal IReadOnlyList<ClaimLine> Affirming { get; }

    /// <summary>The claims that deny it.</summary>
    internal IReadOnlyList<ClaimLine> Denying { get; }

    /// <summary>The verb between both ends; without a verdict on whether it holds.</summary>
    internal string Verb => RelationVerb.Of(Relation.Type, Relation.IsCurrent);

    /// <summary>The relation as a sentence.</summary>
    internal string Sentence => $"{Relation.From.Name} {Verb} {Relation.To.Name}";

    /// <summary>Whether it holds, since when, and how well that is supported.</summary>
    internal string Verdict
    {
        get
        {
            var row = Relation.Row;
            var sources = Numbers.Count(
                Relation.Corroboration,
                "independent source affirms",
                "independent sources affirm"
            );
            if (row.IsRefuted)
            {
                return $"Refuted: {sources} it, and better sources deny it for the same time.";
            }

            var start = RelationDates.Start(row, Dates.Write);
            var end = RelationDates.End(row, Dates.Write);
            var time =
                end is not null ? $"Held {(start is null ? "" : $"from {start} ")}until {end}"
                : start is null ? "Holds; no source gives a date"
                : Relation.Since is null && !char.IsAsciiDigit(start[0]) ? $"Holds; it began {start}"
                : $"Holds since {start}";
            return $"{time}. {Names.Capital(sources)} it.";
        }
    }

    /// <summary>Why the verdict is as it is, by the rules by which sources are weighed.</summary>
    internal string Reason =>
        Denying.Count == 0 ? "No source that was collected denies it."
        : Relation.Row.IsRefuted
            ? "For all the days that an affirming source covers, a source of a better kind, or more "
                + "independent sources of the same kind, deny it."
        : Relation.Row.IsContested
            ? "Sources disagree about the same days. The better source prevails: first by its kind "
                + "(official before report before news), then by how many independent sources say the same."
        : "The sources that deny it cover other days than those that affirm it, so they do not contradict it.";
}
