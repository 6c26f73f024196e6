using GovernanceGraph.Model;

namespace GovernanceGraph.Resolution;

/// <summary>
/// The order of evidence: rank of the source, then what was published first (no date: last), then the source's id, then
/// affirmations before denials, then the earlier since (none: last), then the earlier until (none: last: a source that
/// says both "since then" and "from then until then" names an end), then the identity.
/// </summary>
static class EvidenceOrder
{
    internal static int Compare(Assertion left, Assertion right)
    {
        var order = left.Source.Rank.CompareTo(right.Source.Rank);
        order = order != 0 ? order : AbsentLast(left.Source.Published, right.Source.Published);
        order = order != 0 ? order : string.CompareOrdinal(left.Source.Id, right.Source.Id);
        order = order != 0 ? order : right.Affirms.CompareTo(left.Affirms);
        order = order != 0 ? order : AbsentLast(left.Evidence.Claim.Since, right.Evidence.Claim.Since);
        order = order != 0 ? order : AbsentLast(left.Evidence.Claim.Until, right.Evidence.Claim.Until);
        return order != 0 ? order : left.Evidence.Id.CompareTo(right.Evidence.Id);
    }

    static int AbsentLast(PartialDate? left, PartialDate? right) =>
        (left, right) switch
        {
            ({ } first, { } second) => first.CompareTo(second),
            _ => (left is null).CompareTo(right is null),
        };
}
